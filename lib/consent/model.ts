/** Whether a candidate wants to be scored. Who has opted out is never scored again until a person records otherwise. */
import { z } from 'zod';
import type { AppError } from '@/lib/result';

/** The outbox's name for the note that tells colleagues. */
export const CONSENT_NOTE = 'consent_note';

export const LONGEST_WHY = 1_000;

export const optOutSchema = z.object({
  optedOut: z.boolean(),
  /** What the candidate said, or why a person took it back. */
  why: z.string().max(LONGEST_WHY),
  /** What is done instead of scoring. */
  instead: z.string().max(LONGEST_WHY),
  by: z.string(),
  atMs: z.number(),
});
export type OptOut = z.infer<typeof optOutSchema>;

/** Why there is no score for somebody who has opted out. */
export const optedOutError = ({ why, instead, by, atMs }: OptOut): AppError => ({
  kind: 'opted-out',
  message: [
    `This candidate does not want to be scored: recorded by ${by} on ${new Date(atMs).toISOString().slice(0, 10)}.`,
    why,
    instead && `Instead: ${instead}`,
  ]
    .filter(Boolean)
    .join(' '),
});
