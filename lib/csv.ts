/** A spreadsheet runs a cell that begins like a formula; a leading apostrophe keeps it text (OWASP, CSV injection). */
const cell = (text: string): string =>
  `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

const line = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

/** Rows as lines of CSV (RFC 4180). */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => line(row.map(cell))).join('');

/** Rows as CSV with a line of column names first. */
export const csv = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  line(columns) + csvLines(rows);
