/** Delimited text with a head line: CSV after RFC 4180 (quoted cells may hold line breaks), or O*NET's tab-delimited text. */
export type Row = Readonly<Record<string, string>>;

/** More than any published file of ESCO or O*NET holds. */
export const MAX_CHARACTERS = 60_000_000;

function cellsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let from = 0;
  const cell = new RegExp(`("(?:[^"]|"")*"|[^${delimiter}\r\n]*)(${delimiter}|\r?\n|$)`, 'y');
  while (from < text.length) {
    cell.lastIndex = from;
    const match = cell.exec(text);
    if (!match) throw new RangeError(`A quoted cell is not closed in row ${rows.length + 1}.`);
    const raw = match[1] ?? '';
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (match[2] !== delimiter) {
      rows.push(row);
      row = [];
    }
    from = cell.lastIndex;
  }
  if (row.length > 0) rows.push([...row, '']);
  return rows;
}

/** Rows by column name. Throws a RangeError that says what is wrong where the text is too long or a cell stays open. */
export function parseTable(text: string): Row[] {
  if (text.length > MAX_CHARACTERS) throw new RangeError('The file is larger than 60 million characters.');
  const body = text.replace(/^\uFEFF/, '');
  const delimiter = (body.split('\n', 1)[0] ?? '').includes('\t') ? '\t' : ',';
  const [head = [], ...rows] = cellsOf(body, delimiter);
  return rows
    .filter((cells) => cells.some((value) => value.trim() !== ''))
    .map((cells) => Object.fromEntries(head.map((name, i) => [name.trim(), (cells[i] ?? '').trim()])));
}
