import type { TrafficRow } from './traffic-row';

const COLUMNS = ['at', 'connection', 'direction', 'what', 'candidate', 'outcome', 'ms', 'detail'] as const;

const cellsOf = (row: TrafficRow): string[] => [
  new Date(row.atMs).toISOString(),
  row.connectionId,
  row.direction,
  row.what,
  row.candidateId ?? '',
  row.outcome,
  String(row.ms),
  row.detail ?? '',
];

/** A spreadsheet runs a cell that begins like a formula; a leading apostrophe keeps it text (OWASP, CSV injection). */
const cell = (text: string): string =>
  `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** Rows as CSV (RFC 4180) or as one JSON object a line. */
export function trafficFile(rows: readonly TrafficRow[], format: 'csv' | 'ndjson'): string {
  if (format === 'ndjson') return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  return [COLUMNS.join(','), ...rows.map((row) => cellsOf(row).map(cell).join(','))]
    .map((line) => `${line}\r\n`)
    .join('');
}
