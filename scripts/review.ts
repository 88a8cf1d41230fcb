/** Builds the page of review links, which the companion serves; does nothing where the built one is newer than its sources. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import { build } from 'vite';

const ROOT = path.resolve(import.meta.dirname, '..');
const OUT = path.join(ROOT, '.output/review');
const SOURCES = ['components', 'lib', 'locales', 'scripts/review.ts', 'package-lock.json'];

const newest = (place: string): number => {
  const { mtimeMs } = statSync(place);
  if (!statSync(place).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(place).map((name) => newest(path.join(place, name))));
};
const isFresh = (): boolean => {
  const built = path.join(OUT, 'index.html');
  const sources = SOURCES.map((name) => newest(path.join(ROOT, name)));
  return existsSync(built) && statSync(built).mtimeMs > Math.max(...sources);
};

if (!isFresh())
  await build({
    root: path.join(ROOT, 'components/review'),
    configFile: false,
    logLevel: 'error',
    // Relative, so that the companion may lie behind a path.
    base: './',
    plugins: [tailwindcss()],
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
