/** `npm run bench -- fuzz --files 10000`: cut, changed and random files; every one gives a result or a typed error. */
import { parseArgs } from 'node:util';
import { parseResume } from '@/lib/engine/read';
import { resumeSchema } from '@/lib/engine/types';
import { fuzzedFile, seeds } from '../reading/fuzz';

export async function run(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { files: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
  });
  const fair = await seeds();
  const kinds: Record<string, number> = {};
  const broken: number[] = [];
  let slowestMs = 0;
  let slowest = 0;
  for (let seed = Number(values.seed); seed < Number(values.seed) + Number(values.files); seed++) {
    const start = performance.now();
    try {
      const result = await parseResume(fuzzedFile(fair, seed));
      const kind = result.ok ? 'read' : result.error.kind;
      kinds[kind] = (kinds[kind] ?? 0) + 1;
      if (result.ok && !resumeSchema.safeParse(result.value).success) broken.push(seed);
    } catch {
      broken.push(seed);
    }
    const ms = performance.now() - start;
    if (ms > slowestMs) [slowestMs, slowest] = [ms, seed];
  }
  const line = {
    bench: 'fuzz',
    files: Number(values.files),
    kinds,
    broken,
    slowestMs: Math.round(slowestMs),
    slowest,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  if (broken.length > 0) process.exitCode = 1;
}
