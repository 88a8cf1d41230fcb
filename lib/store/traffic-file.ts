import { csv } from '@/lib/csv';
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

/** Rows as CSV (RFC 4180) or as one JSON object a line. */
export function trafficFile(rows: readonly TrafficRow[], format: 'csv' | 'ndjson'): string {
  if (format === 'ndjson') return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  return csv(COLUMNS, rows.map(cellsOf));
}
