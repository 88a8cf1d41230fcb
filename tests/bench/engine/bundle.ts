/** The engine as one module, made of the same source and by the same bundler as the extension. */
import path from 'node:path';
import { build } from 'vite';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** @param entry file that the module is made of, from the project's root. @returns minified JavaScript. */
export async function bundleOf(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    build: {
      write: false,
      lib: { entry: path.join(ROOT, entry), formats: ['es'] },
      rollupOptions: { output: { codeSplitting: false, minify: true } },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('Vite built nothing.');
  return output.output[0].code;
}
