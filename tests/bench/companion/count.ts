/** What arrived in the ATS, counted there. */
import type { Field } from './processes';

export interface Arrived {
  /** Applications with a note of Candor's. */
  scored: number;
  /** Notes beyond the first of an application. */
  doubled: number;
}

export async function countArrived({ ats }: Field): Promise<Arrived> {
  const { rows } = await ats.sandbox.db.query<{ scored: string; notes: string }>(
    "SELECT count(DISTINCT candidate_id) AS scored, count(*) AS notes FROM notes WHERE body LIKE '%CND-%'",
  );
  const [scored, notes] = [Number(rows[0]?.scored ?? 0), Number(rows[0]?.notes ?? 0)];
  return { scored, doubled: notes - scored };
}

/** When the ATS got the note of each candidate, epoch milliseconds by id. */
export async function arrivalTimes({ ats }: Field): Promise<Map<number, number>> {
  const { rows } = await ats.sandbox.db.query<{ candidate_id: number; at: string | Date }>(
    "SELECT candidate_id, min(created_at) AS at FROM notes WHERE body LIKE '%CND-%' GROUP BY candidate_id",
  );
  return new Map(rows.map(({ candidate_id, at }) => [Number(candidate_id), new Date(at).getTime()]));
}

/** Nearest-rank percentile; 0 of none. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length) - 1)] ?? 0;
