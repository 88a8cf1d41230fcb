import { z } from 'zod';
import type { TrafficRow } from './traffic-row';

export const trafficDaySchema = z.object({
  /** Local date, `2026-11-24`. */
  day: z.string(),
  connectionId: z.string(),
  count: z.number(),
  errors: z.number(),
  p50Ms: z.number(),
  p95Ms: z.number(),
});
export type TrafficDay = z.infer<typeof trafficDaySchema>;

/** Nearest-rank percentile of ascending numbers; 0 of none. */
const percentile = (ascending: readonly number[], share: number): number =>
  ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)] ?? 0;

const dayOf = (atMs: number): string => {
  const at = new Date(atMs);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
};

/** How many exchanges, errors and how long, for each ATS and day, oldest first. */
export function trafficDays(rows: readonly TrafficRow[]): TrafficDay[] {
  const groups = new Map<string, TrafficRow[]>();
  for (const row of rows) {
    const key = `${dayOf(row.atMs)} ${row.connectionId}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups]
    .map(([key, group]) => {
      const times = group.map((row) => row.ms).sort((a, b) => a - b);
      return {
        day: key.slice(0, 10),
        connectionId: key.slice(11),
        count: group.length,
        errors: group.filter((row) => row.outcome !== 'ok').length,
        p50Ms: percentile(times, 0.5),
        p95Ms: percentile(times, 0.95),
      };
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
