/** `candor audit verify`, `candor audit replay` and `candor bias`. */
import { z } from 'zod';
import { type BiasRow, biasOf } from '@/lib/audit/bias';
import { packetSchema, verifyText } from '@/lib/audit/packet';
import { replayPacket } from '@/lib/audit/replay';
import { InputError, readTextFile } from './input';

async function readJson(file: string): Promise<unknown> {
  const content = await readTextFile(file);
  try {
    return JSON.parse(content);
  } catch {
    throw new InputError(`${file} is not JSON.`);
  }
}

/** `audit replay PACKET.json`: each score made again; exit 1 if one differs. */
export async function replay(file: string): Promise<string> {
  const packet = packetSchema.safeParse(await readJson(file));
  if (!packet.success) throw new InputError(`${file} is not a packet of Candor's.`);
  const scores = replayPacket(packet.data);
  if (scores.length === 0) throw new InputError(`${file} holds no score to make again.`);
  const lines = scores.map(
    ({ job, value, same, why }) => `${same ? 'same' : 'differs'}\t${value}\t${job}\t${why}\n`,
  );
  if (scores.some((one) => !one.same)) process.exitCode = 1;
  return lines.join('');
}

const MOST_SHOWN = 10;

function checkpointsLine(all: readonly { seq: number; atMs: number }[]): string {
  const shown = all
    .slice(-MOST_SHOWN)
    .map(({ seq, atMs }) => `entry ${seq} at ${new Date(atMs).toISOString()}`);
  const head = `${all.length} signed ${all.length === 1 ? 'checkpoint' : 'checkpoints'}`;
  return `${head}${all.length > MOST_SHOWN ? `, the last ${MOST_SHOWN}` : ''}: ${shown.join(', ')}.\n`;
}

/** `audit verify PACKET.json`: the number of entries, or an error that names the first broken link. */
export async function verify(file: string): Promise<string> {
  const verdict = await verifyText(await readTextFile(file));
  if (!verdict.ok) throw new InputError(`${file}: ${verdict.why}`);
  process.stderr.write(
    verdict.signedBy ? `Signed by the key ${verdict.signedBy}.\n` : 'The file carries no signature.\n',
  );
  if (verdict.checkpoints.length > 0) process.stderr.write(checkpointsLine(verdict.checkpoints));
  return `${verdict.entries}\n`;
}

const yesNo = z
  .string()
  .transform((word) => word.trim().toLowerCase())
  .pipe(z.enum(['1', '0', 'yes', 'no', 'true', 'false', 'y', 'n']))
  .transform((word) => ['1', 'yes', 'true', 'y'].includes(word));
const NAMES: Readonly<Record<string, keyof BiasRow>> = {
  sex: 'sex',
  gender: 'sex',
  race: 'race',
  ethnicity: 'race',
  'race/ethnicity': 'race',
  race_ethnicity: 'race',
  selected: 'selected',
  score: 'score',
};

/** The cells of a line of CSV (RFC 4180, without line breaks in cells). */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((cell) =>
    (cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '').trim(),
  );

function rowOf(
  columns: readonly (keyof BiasRow | undefined)[],
  cells: readonly string[],
  where: string,
): BiasRow {
  const row: BiasRow = {};
  columns.forEach((name, i) => {
    const cell = cells[i] ?? '';
    if (!name || cell === '') return;
    if (name === 'selected') {
      const value = yesNo.safeParse(cell);
      if (!value.success) throw new InputError(`${where}: "selected" must be yes or no, not "${cell}".`);
      row.selected = value.data;
    } else if (name === 'score') {
      row.score = Number(cell);
      if (!Number.isFinite(row.score)) throw new InputError(`${where}: the score "${cell}" is not a number.`);
    } else row[name] = cell;
  });
  if (row.selected === undefined && row.score === undefined)
    throw new InputError(`${where}: neither "selected" nor "score" is filled in.`);
  return row;
}

/** `bias TABLE.csv` with columns sex and/or race, and selected (yes/no) or score: one line a category. */
export async function bias(file: string): Promise<string> {
  const [head = '', ...body] = (await readTextFile(file)).split(/\r?\n/).filter((line) => line.trim());
  const columns = cellsOf(head).map((name) => NAMES[name.toLowerCase()]);
  const has = (name: keyof BiasRow) => columns.includes(name);
  if (!(has('sex') || has('race')) || !(has('selected') || has('score')))
    throw new InputError(`${file}: the first line must name sex and/or race, and selected or score.`);
  const rows = body.map((line, i) => rowOf(columns, cellsOf(line), `${file} line ${i + 2}`));
  if (rows.length === 0) throw new InputError(`${file}: there are no rows below the first line.`);
  const { lines, unknown } = biasOf(rows);
  for (const [comparison, left] of Object.entries(unknown))
    if (left < rows.length) process.stderr.write(`${left} rows without ${comparison} were left out of it.\n`);
  const table = lines.map((line) =>
    [
      line.comparison,
      line.category,
      line.count,
      line.chosen,
      line.rate.toFixed(3),
      line.impactRatio?.toFixed(3) ?? '–',
      line.small ? 'under 2 % of the sample' : '',
    ].join('\t'),
  );
  return `${['comparison\tcategory\tcount\tselected\trate\timpact_ratio\tnote', ...table].join('\n')}\n`;
}
