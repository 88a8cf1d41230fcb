/** Reading: what is found in real files, what is wrongly called hidden, and the time beside pdf.js alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { getResolvedPDFJS } from 'unpdf';
import { parseResume } from '@/lib/engine/read';
import { generatePeople } from '@/sandbox/people';
import { dataFile, hasData } from './data';
import { type Counts, countsOf, share } from './reading-counts';

const ROUNDS = 7;

/** The real PDFs by id. */
export function readPdfs(): { id: string; bytes: Uint8Array }[] {
  return readdirSync(dataFile('pdf'))
    .filter((name) => name.endsWith('.pdf'))
    .sort()
    .map((name) => ({
      id: name.replace('.pdf', ''),
      bytes: new Uint8Array(readFileSync(dataFile(`pdf/${name}`))),
    }));
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** All that pdf.js has to do for the text alone, with its own defaults, and called without the package's wrapper. */
async function textAlone(bytes: Uint8Array): Promise<void> {
  const { getDocument } = await getResolvedPDFJS();
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  for (let i = 1; i <= pdf.numPages; i++) await (await pdf.getPage(i)).getTextContent();
  await pdf.destroy();
}

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function speed(files: { bytes: Uint8Array }[]): Promise<Record<string, unknown>> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (const { bytes } of files) {
    const pairs: [number, number][] = [];
    // One after the other on the same file, so that a busy machine slows both.
    for (let round = 0; round <= ROUNDS; round++) {
      const own = await msOf(() => parseResume(bytes));
      const other = await msOf(() => textAlone(bytes));
      if (round > 0) pairs.push([own, other]);
    }
    ours.push(median(pairs.map(([own]) => own)));
    theirs.push(median(pairs.map(([, other]) => other)));
  }
  const own = median([...ours]);
  const other = median([...theirs]);
  const round2 = (value: number): number => Number(value.toFixed(2));
  return {
    bench: 'pdf to resume beside pdf.js text',
    files: files.length,
    candorMs: round2(own),
    pdfjsMs: round2(other),
    ratio: round2(own / other),
    ratioOfSums: round2(ours.reduce((a, b) => a + b, 0) / theirs.reduce((a, b) => a + b, 0)),
  };
}

async function falseAlarms(files: { bytes: Uint8Array }[]): Promise<Record<string, unknown>> {
  const people = await generatePeople();
  const fair = people.candidates
    .filter((one) => one.files[0] && one.lastName !== 'Baxter')
    .map((one) => ({ bytes: one.files[0]?.bytes ?? new Uint8Array() }));
  const alarms = async (set: { bytes: Uint8Array }[]): Promise<number> => {
    const results = await Promise.all(set.map(({ bytes }) => parseResume(bytes)));
    return results.filter((result) => result.ok && result.value.hidden.length > 0).length;
  };
  return {
    bench: 'hidden-text false alarms',
    real: files.length,
    realAccused: await alarms(files),
    sandbox: fair.length,
    sandboxAccused: await alarms(fair),
  };
}

const hasMainSections = ({ sections }: Counts): boolean =>
  ['experience', 'education', 'skills'].every((kind) => sections.includes(kind));

export async function benchReading(): Promise<Record<string, unknown>[]> {
  const files = readPdfs();
  const results = await Promise.all(files.map(({ bytes }) => parseResume(bytes)));
  const counts = results.flatMap((result) => (result.ok ? [countsOf(result.value)] : []));
  const parsing = {
    bench: 'parsing of real pdf',
    files: files.length,
    read: counts.length,
    sectionsDatesAndEducation: share(
      counts,
      (one) => hasMainSections(one) && one.dated > 0 && one.education > 0,
    ),
    mainSections: share(counts, hasMainSections),
    datedPositions: share(counts, (one) => one.dated > 0),
    positions: counts.reduce((sum, one) => sum + one.positions, 0),
    withTitleEmployerAndDates: counts.reduce((sum, one) => sum + one.complete, 0),
    education: share(counts, (one) => one.education > 0),
    skills: share(counts, (one) => one.sections.includes('skills')),
    language: share(counts, (one) => one.language === 'en'),
    falseNames: counts.filter((one) => one.named).length,
  };
  return [parsing, await speed(files), await falseAlarms(files)];
}

/** `npm run bench -- reading`: these lines alone. */
export async function run(): Promise<void> {
  if (!hasData('pdf'))
    process.stderr.write('pdf is not here; set CANDOR_DATA to the folder that holds it.\n');
  else for (const line of await benchReading()) process.stdout.write(`${JSON.stringify(line)}\n`);
}
