/** Reads the chosen files in steps, so that the page stays alive and says how far it is. */
import {
  type FileRead,
  type ImportProgress,
  importing,
  type RowProblem,
} from '@/lib/engine/taxonomy/import/files';
import type { MessageInput } from '@/lib/messages';
import { err, ok, type Result } from '@/lib/result';

const MEGA = 2 ** 20;
/** The largest published file, ESCO's relations of occupations and skills, has 15 MB. */
const MOST_MB = 60;
const MOST_ALL_MB = 150;
const MOST_MS = 60_000;
const STEP_MS = 40;

export interface ReadFiles {
  entries: MessageInput<'previewTaxonomy'>['entries'];
  files: FileRead[];
  problems: RowProblem[];
}

const invalid = (message: string) => err({ kind: 'invalid' as const, message });
const rest = () => new Promise((done) => setTimeout(done, 0));

/** Nothing is kept yet. Errors say which file and which line. */
export async function readFiles(
  chosen: readonly File[],
  onProgress: (progress: ImportProgress) => void,
): Promise<Result<ReadFiles>> {
  const large = chosen.find(({ size }) => size > MOST_MB * MEGA);
  if (large) return invalid(`${large.name} is larger than ${MOST_MB} MB. No file of ESCO or O*NET is.`);
  if (chosen.reduce((sum, { size }) => sum + size, 0) > MOST_ALL_MB * MEGA)
    return invalid(`These files are larger than ${MOST_ALL_MB} MB together. Choose fewer languages.`);
  const texts: { name: string; text: string }[] = [];
  for (const file of chosen) texts.push({ name: file.name, text: await file.text() });
  const steps = importing(texts);
  const begun = performance.now();
  for (let last = begun; ; ) {
    const step = steps.next();
    if (step.done) {
      if (!step.value.ok) return invalid(step.value.error);
      const { value: entries, files, problems } = step.value;
      return ok({ entries, files, problems });
    }
    const now = performance.now();
    if (now - begun > MOST_MS)
      return invalid('Reading these files takes longer than a minute. Choose fewer.');
    if (now - last < STEP_MS) continue;
    onProgress(step.value);
    await rest();
    last = performance.now();
  }
}
