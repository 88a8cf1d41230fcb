import { csv, csvLines } from '@/lib/csv';
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

const LINES = {
  csv: (rows: readonly TrafficRow[]) => csvLines(rows.map(cellsOf)),
  ndjson: (rows: readonly TrafficRow[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
};
export type TrafficFormat = keyof typeof LINES;

/** Rows that come in pieces as CSV (RFC 4180) or as one JSON object a line. */
export async function trafficFile(
  pieces: AsyncIterable<readonly TrafficRow[]>,
  format: TrafficFormat,
): Promise<string> {
  let text = format === 'csv' ? csv(COLUMNS, []) : '';
  for await (const rows of pieces) text += LINES[format](rows);
  return text;
}
