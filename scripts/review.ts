/** Builds the page of review links, which the companion serves; does nothing where the built one is newer than its sources. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const OUT = path.join(ROOT, '.output/review');
const SOURCES = ['components', 'lib', 'locales', 'scripts/review.ts', 'package-lock.json'];
const WITHOUT_TOOLS =
  'The page for review links is not built: that needs the development packages (npm ci). All else works without it.';

const newest = (place: string): number => {
  const found = statSync(place);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(place).map((name) => newest(path.join(place, name))));
};
const isFresh = (): boolean => {
  const built = path.join(OUT, 'index.html');
  const sources = SOURCES.map((name) => newest(path.join(ROOT, name)));
  return existsSync(built) && statSync(built).mtimeMs > Math.max(...sources);
};
const tools = async () => {
  try {
    return { vite: await import('vite'), tailwindcss: (await import('@tailwindcss/vite')).default };
  } catch (error) {
    // An installation for production has no build tools.
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
};

async function build(): Promise<void> {
  const found = await tools();
  if (!found) return console.error(WITHOUT_TOOLS);
  await found.vite.build({
    root: path.join(ROOT, 'components/review'),
    configFile: false,
    logLevel: 'error',
    // Relative, so that the companion may lie behind a path.
    base: './',
    plugins: [found.tailwindcss()],
    resolve: {
      alias: {
        '@wxt-dev/i18n': path.join(ROOT, 'components/review/no-messages.ts'),
        '@': ROOT,
      },
    },
    build: {
      outDir: OUT,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
    },
  });
}

if (!isFresh()) await build();
