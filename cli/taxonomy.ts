/** `candor taxonomy import FILE…`: ESCO's or O*NET's own files become an extra taxonomy, joined to ours. */
import { buildImported, importedSchema } from '@/lib/engine/taxonomy/import/build';
import { importTaxonomy } from '@/lib/engine/taxonomy/import/files';
import { setImported } from '@/lib/engine/taxonomy/imported';
import { InputError, readTextFile } from './input';

/** `--taxonomy FILE`: what `taxonomy import` has written is used beside our own taxonomy. */
export async function loadImported(file: string | undefined): Promise<void> {
  if (file === undefined) return;
  const parsed = importedSchema.safeParse(jsonOf(await readTextFile(file)));
  if (!parsed.success)
    throw new InputError(`${file} was not written by "candor taxonomy import", or was changed since.`);
  setImported(parsed.data);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The new entries as JSON, under the name that scores will carry; counts and what was left out go to stderr. */
export async function importFiles(files: readonly string[]): Promise<string> {
  const texts: { name: string; text: string }[] = [];
  for (const name of files) texts.push({ name, text: await readTextFile(name) });
  const imported = importTaxonomy(texts);
  if (!imported.ok) throw new InputError(imported.error);
  const { taxonomy, same, conflicts, refused } = buildImported(imported.value);
  const say = (line: string): boolean => process.stderr.write(`${line}\n`);
  for (const { file, kind, rows, leftOut } of imported.files)
    say(`${file}: ${kind}, ${rows} rows, ${leftOut} left out.`);
  for (const { file, line, why } of imported.problems) say(`${file}, line ${line}: ${why}`);
  for (const { id, name, with: owner } of conflicts)
    say(`"${name}" of ${id} is already a name of ${owner} and was left out.`);
  if (refused > 0) say(`${refused} entries are not such as ESCO or O*NET publish and were left out.`);
  if (!taxonomy) throw new InputError('These files hold nothing that is not known already.');
  const { skills, occupations } = taxonomy;
  say(
    `${skills.length} skills and ${occupations.length} occupations are new; ${Object.keys(same).length} are known.`,
  );
  return `${JSON.stringify(taxonomy)}\n`;
}
