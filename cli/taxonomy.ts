/** `candor taxonomy import FILE…`: ESCO's or O*NET's own files become an extra taxonomy, joined to ours. */
import { occupations, skills } from '@/lib/engine/taxonomy/graph';
import { importTaxonomy } from '@/lib/engine/taxonomy/import/files';
import { mergeTaxonomy } from '@/lib/engine/taxonomy/import/merge';
import { InputError, readTextFile } from './input';

/** The new entries, and which imported ids are ones of ours, as JSON; counts and taken names go to stderr. */
export async function importFiles(files: readonly string[]): Promise<string> {
  const texts: { name: string; text: string }[] = [];
  for (const name of files) texts.push({ name, text: await readTextFile(name) });
  const imported = importTaxonomy(texts);
  if (!imported.ok) throw new InputError(imported.error);
  const own = { skills: [...skills.values()], occupations: [...occupations.values()] };
  const merged = mergeTaxonomy(own, imported.value);
  const extra = {
    skills: merged.skills.slice(own.skills.length),
    occupations: merged.occupations.slice(own.occupations.length),
    same: merged.same,
  };
  for (const [kind, rows] of Object.entries(imported.read)) process.stderr.write(`${kind}: ${rows} rows.\n`);
  for (const { id, name, with: owner } of merged.conflicts)
    process.stderr.write(`"${name}" of ${id} is already a name of ${owner} and was left out.\n`);
  process.stderr.write(
    `${extra.skills.length} skills and ${extra.occupations.length} occupations are new; ${Object.keys(merged.same).length} are known.\n`,
  );
  return `${JSON.stringify(extra, null, 2)}\n`;
}
