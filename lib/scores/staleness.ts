/** Whether a score still stands for what is known now. Pure. */
import { z } from 'zod';
import type { ScoreRow } from './row';

export const STALE_REASONS = ['engine', 'criteria', 'resume', 'job'] as const;
export const staleReasonSchema = z.enum(STALE_REASONS);
export type StaleReason = (typeof STALE_REASONS)[number];

/** What is known now; what is not known is left out and says nothing. */
export interface Now {
  engine?: string;
  criteriaVersion?: number;
  resumeHash?: string;
  jobTextHash?: string;
}

/**
 * Why a score is stale; empty while it is not. A changed job description counts only where the criteria are read from
 * it anew each time (version 0): saved criteria stand until a person reads the job again.
 */
export function staleness(
  row: Pick<ScoreRow, 'engine' | 'criteriaVersion' | 'resumeHash' | 'jobTextHash'>,
  now: Now,
): StaleReason[] {
  const differs = <K extends keyof Now>(key: K) => now[key] !== undefined && now[key] !== row[key];
  const criteria = differs('criteriaVersion');
  const job = !criteria && row.criteriaVersion === 0 && differs('jobTextHash');
  return [
    ...(differs('engine') ? (['engine'] as const) : []),
    ...(criteria ? (['criteria'] as const) : []),
    ...(differs('resumeHash') ? (['resume'] as const) : []),
    ...(job ? (['job'] as const) : []),
  ];
}
