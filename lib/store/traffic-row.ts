import { z } from 'zod';
import { ERROR_KINDS } from '@/lib/result';

/** One exchange with an ATS: what was read or written, how it ended and how long it took. */
export const trafficRowSchema = z.object({
  id: z.number(),
  atMs: z.number(),
  connectionId: z.string(),
  direction: z.enum(['pull', 'push']),
  /** What data, in words: `Candidate`, `Resume file`, `Field AI Match`. */
  what: z.string(),
  candidateId: z.string().optional(),
  /** `connection/candidate/`, by which all about a person is found. */
  candidateKey: z.string().optional(),
  outcome: z.enum(['ok', ...ERROR_KINDS]),
  ms: z.number(),
  detail: z.string().optional(),
});
export type TrafficRow = z.infer<typeof trafficRowSchema>;

export const trafficFilterSchema = z.object({
  /** Only the exchanges of one connection. */
  connectionId: z.string().max(400).optional(),
  direction: z.enum(['pull', 'push']).optional(),
  failed: z.boolean().optional(),
  search: z.string().max(200).default(''),
});
export type TrafficFilter = z.infer<typeof trafficFilterSchema>;

/** Whether a row is one of those that are looked for. */
export function matches(
  row: TrafficRow,
  { connectionId, direction, failed, search }: TrafficFilter,
): boolean {
  if (connectionId && row.connectionId !== connectionId) return false;
  if (direction && row.direction !== direction) return false;
  if (failed && row.outcome === 'ok') return false;
  const text = `${row.connectionId} ${row.what} ${row.candidateId ?? ''} ${row.outcome} ${row.detail ?? ''}`;
  return text.toLowerCase().includes(search.trim().toLowerCase());
}
