/** Delimited text with a head line: CSV after RFC 4180 (quoted cells may hold line breaks), or O*NET's tab-delimited text. */
export interface Row {
  /** Where the row begins, counted from 1 as an editor counts. */
  line: number;
  of: ReadonlyMap<string, string>;
}

/** More than any published file of ESCO or O*NET holds. */
export const MAX_CHARACTERS = 60_000_000;
/** Nothing published has as many columns, or cells as long. */
const MOST_CELLS = 100;

interface Cells {
  line: number;
  cells: string[];
  /** Where the next row begins. */
  next: number;
}

/** The row that begins at `from`. Every character is looked at once. Throws a RangeError that names the line. */
function rowAt(text: string, from: number, line: number, delimiter: string): Cells & { lines: number } {
  const cells: string[] = [];
  const plain = delimiter === '\t' ? /[^\t\n]*/y : /[^,\n]*/y;
  let at = from;
  let lines = 0;
  for (;;) {
    let cell = '';
    if (delimiter === ',' && text[at] === '"') {
      const quoted = quotedAt(text, at, line + lines);
      cell = quoted.cell;
      at = quoted.end;
      lines += cell.split('\n').length - 1;
      if (text[at] === '\r') at++;
      if (at < text.length && text[at] !== ',' && text[at] !== '\n')
        throw new RangeError(`After a quoted cell there is more text than a comma in line ${line + lines}.`);
    } else {
      plain.lastIndex = at;
      cell = plain.exec(text)?.[0] ?? '';
      at += cell.length;
    }
    cells.push(cell.trim());
    if (cells.length > MOST_CELLS)
      throw new RangeError(`There are more than ${MOST_CELLS} cells in line ${line}.`);
    if (text[at] !== delimiter) return { line, cells, next: at + 1, lines: lines + 1 };
    at++;
  }
}

function quotedAt(text: string, start: number, line: number): { cell: string; end: number } {
  let cell = '';
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) throw new RangeError(`The quoted cell that begins in line ${line} is not closed.`);
    cell += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { cell, end: quote + 1 };
    cell += '"';
    from = quote + 2;
  }
}

export interface Table {
  head: readonly string[];
  /** The rows below the head line, one after the other as they are asked for. */
  rows(): Generator<Row>;
}

/** Reads the head line. Throws a RangeError that says what is wrong where the text is too long or a cell stays open. */
export function openTable(text: string): Table {
  if (text.length > MAX_CHARACTERS) throw new RangeError('The file is larger than 60 million characters.');
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const firstEnd = text.indexOf('\n');
  const delimiter = text.slice(0, firstEnd < 0 ? undefined : firstEnd).includes('\t') ? '\t' : ',';
  const first = rowAt(text, start, 1, delimiter);
  return {
    head: first.cells,
    *rows() {
      let line = 1 + first.lines;
      for (let at = first.next; at < text.length; ) {
        const { cells, next, lines } = rowAt(text, at, line, delimiter);
        if (cells.some((cell) => cell !== ''))
          yield { line, of: new Map(first.cells.map((name, i) => [name, cells[i] ?? ''])) };
        line += lines;
        at = next;
      }
    },
  };
}
