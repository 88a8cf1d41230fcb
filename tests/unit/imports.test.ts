/** The one-way import rule of DESIGN.md: `entrypoints → components → lib`; `server, cli, sandbox → lib`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOTS = ['entrypoints', 'components', 'lib', 'server', 'cli', 'sandbox'] as const;
const sources = (root: string): string[] =>
  existsSync(root)
    ? readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
        .map((name) => path.join(root, name))
    : [];
const files = ROOTS.flatMap(sources);

/** The repository path that an import names, or null for a package. */
function target(file: string, specifier: string): string | null {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (specifier.startsWith('.')) return path.join(path.dirname(file), specifier);
  return null;
}

interface Import {
  file: string;
  specifier: string;
  to: string | null;
  typeOnly: boolean;
}

const imports: Import[] = files.flatMap((file) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /(?:^|\n)\s*(import|export)\s+(type\s+)?[^'";]*?from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)/g,
    ),
  ].map((match) => {
    const specifier = match[3] ?? match[4] ?? '';
    return { file, specifier, to: target(file, specifier), typeOnly: Boolean(match[2]) };
  }),
);

const within = (place: string, folder: string) => place === folder || place.startsWith(`${folder}/`);
const breaking = (rule: (one: Import) => boolean) =>
  imports.filter(rule).map(({ file, specifier }) => `${file} imports ${specifier}`);

/** Where each root may import from, besides itself. */
const MAY: Record<(typeof ROOTS)[number], string[]> = {
  entrypoints: ['components', 'lib'],
  components: ['lib'],
  lib: [],
  server: ['lib'],
  cli: ['lib'],
  sandbox: ['lib'],
};

test('there is something to check', () => {
  expect(files.length).toBeGreaterThan(5);
  expect(imports.length).toBeGreaterThan(5);
});

test.each(ROOTS)('%s imports one way only; move the shared part down into lib', (root) => {
  const allowed = [root, ...MAY[root]];
  expect(
    breaking(
      ({ file, to }) =>
        within(file, root) &&
        to !== null &&
        ROOTS.some((other) => within(to, other)) &&
        !allowed.some((one) => within(to, one)),
    ),
  ).toEqual([]);
});

test('lib/engine imports only itself and lib/model.ts; pass anything else in as an argument', () => {
  expect(
    breaking(
      ({ file, to }) =>
        within(file, 'lib/engine') && to !== null && !within(to, 'lib/engine') && to !== 'lib/model',
    ),
  ).toEqual([]);
});

test('components and the content script leave tokens and history to the background; send a message instead', () => {
  const secret = ['lib/auth', 'lib/store', 'lib/sync'];
  const outside = ['components', 'entrypoints/ats.content', 'entrypoints/panel', 'entrypoints/options'];
  expect(
    breaking(
      ({ file, to, typeOnly }) =>
        !typeOnly &&
        outside.some((one) => within(file, one)) &&
        to !== null &&
        secret.some((one) => within(to, one)),
    ),
  ).toEqual([]);
});

const PURE = /^lib\/(engine\/|ats\/[^/]+\.ts$|sync\/(plan|machine)|audit\/chain)/;
/** The shared HTTP client and the client factory take `fetch` and clock as arguments, by these names. */
const IMPURE = /\bbrowser\.\w|\bDate\.now\b|\bMath\.random\b|\bnew Date\(\)|(?<![\w.])fetch\(/;

test('the engine, connectors and planning take clock, randomness and network as arguments', () => {
  const pure = files.filter((file) => PURE.test(file) && !/lib\/ats\/(http|client)\.ts$/.test(file));
  expect(pure.length).toBeGreaterThan(1);
  const code = (file: string) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  expect(pure.filter((file) => IMPURE.test(code(file)))).toEqual([]);
});

test('only the drain of the outbox calls a write of a connector; plan the write and enqueue it', () => {
  const write = /\.(writeNote|writeField|writeTag|advance)\(/;
  const callers = files.filter(
    (file) =>
      !within(file, 'lib/ats') &&
      write.test(readFileSync(file, 'utf8')) &&
      !/^lib\/sync\/(drain|send)/.test(file),
  );
  expect(callers).toEqual([]);
});
