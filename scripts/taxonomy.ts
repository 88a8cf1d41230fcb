/** Writes lib/engine/taxonomy/index.ts (one static import a data file, because Node and the bundler share the code) and freezes new ids. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../lib/engine/taxonomy');

const files = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith('.json'))
    .sort();

const variable = (prefix: string, name: string): string =>
  prefix +
  name
    .replace('.json', '')
    .replace(/(?:^|[^a-z0-9]+)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const imports = (folder: string, prefix: string): string[] =>
  files(folder).map((name) => `import ${variable(prefix, name)} from './${folder}/${name}';`);

const list = (folder: string, prefix: string, type: string, constant: string): string =>
  `export const ${constant} = [${files(folder)
    .map((name) => `\n  ${variable(prefix, name)},`)
    .join('')}\n] as ${type}[];`;

/** The text of the generated file; a test compares it with what is checked in. */
export function taxonomyIndex(): string {
  return [
    '// Written by `npx tsx scripts/taxonomy.ts`; run it after adding or removing a data file.',
    ...imports('occupations', 'occupations'),
    ...imports('skills', 'skills'),
    "import type { OccupationFile, SkillFile } from './types';",
    '',
    list('skills', 'skills', 'SkillFile', 'skillFiles'),
    '',
    list('occupations', 'occupations', 'OccupationFile', 'occupationFiles'),
    '',
  ].join('\n');
}

const FROZEN = path.join(ROOT, 'ids.json');
const { version, ids } = JSON.parse(readFileSync(FROZEN, 'utf8')) as { version: number; ids: string[] };

/** All ids of the data files. */
function currentIds(): string[] {
  const entries = ['skills', 'occupations'].flatMap((folder) =>
    files(folder).flatMap((name): { id: string }[] => {
      const file = JSON.parse(readFileSync(path.join(ROOT, folder, name), 'utf8'));
      return file.skills ?? file.occupations;
    }),
  );
  return entries.map(({ id }) => id);
}

/** Adds new ids to the frozen list, never takes one away; the version counts the additions. */
function freeze(): void {
  const all = [...new Set([...ids, ...currentIds()])].sort();
  if (all.length === ids.length) return;
  writeFileSync(
    FROZEN,
    `${JSON.stringify({ version: version + 1, ids: all }, null, 0).replaceAll('","', '",\n"')}\n`,
  );
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  writeFileSync(path.join(ROOT, 'index.ts'), taxonomyIndex());
  freeze();
}
