/**
 * Writes lib/engine/taxonomy/skills/technologies.json from the reviewed names in technologies.txt: each must be a name in
 * simple-icons (CC0) or linguist-languages (MIT), and names that our own entries hold are left to them.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as languages from 'linguist-languages';
import * as icons from 'simple-icons';
import { namesOf } from '../lib/engine/taxonomy/graph';
import type { SkillEntry, SkillFile } from '../lib/engine/taxonomy/types';
import { words } from '../lib/engine/text/tokens';

const FOLDER = path.resolve(import.meta.dirname, '../lib/engine/taxonomy/skills');
const OUT = 'technologies.json';
const folded = (name: string): string => words(name).join(' ');
const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const titles: ReadonlySet<string> = new Set([
  ...Object.values(icons).map((icon) => icon.title),
  ...Object.values(languages).map((language) => language.name),
]);

/** Names of our own entries, folded. */
function ownNames(): Set<string> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json') && name !== OUT);
  const entries = files.flatMap(
    (name) => (JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')) as SkillFile).skills,
  );
  return new Set(entries.flatMap(namesOf).map(folded));
}

/** The text of the generated file, and the reviewed names that neither list holds any more. */
export function technologies(): { text: string; unknown: string[] } {
  const own = ownNames();
  const unknown: string[] = [];
  const entries: SkillEntry[] = [];
  for (const line of readFileSync(path.join(import.meta.dirname, 'technologies.txt'), 'utf8').split('\n')) {
    const [label = '', context] = line.split('|').map((part) => part.trim());
    if (!label || label.startsWith('#')) continue;
    if (!titles.has(label)) unknown.push(label);
    if (own.has(folded(label))) continue;
    own.add(folded(label));
    const entry: SkillEntry = { id: `technologies.${slug(label)}`, label, kind: 'tool' };
    entries.push(context ? { ...entry, context: context.split(' ') } : entry);
  }
  const rows = entries.map((entry) => JSON.stringify(entry)).join(',\n');
  return {
    text: `{"field": "technologies", "label": "Technologies by name","skills":[\n${rows}\n]}\n`,
    unknown,
  };
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  const { text, unknown } = technologies();
  for (const name of unknown) process.stderr.write(`${name} is in neither list.\n`);
  writeFileSync(path.join(FOLDER, OUT), text);
}
