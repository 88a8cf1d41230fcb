/** What a rule did, and whom it put on the shortlist. */
import { z } from 'zod';
import { triggerSchema } from './model';

/** A move of a run, and how it stands. */
export const ruleMoveSchema = z.object({
  from: z.string(),
  to: z.string(),
  state: z.enum(['queued', 'sending', 'retry', 'unsure', 'sent', 'kept', 'dead', 'undone', 'discarded']),
  notBeforeMs: z.number().optional(),
});
export type RuleMove = z.infer<typeof ruleMoveSchema>;

/** Whether it may still change by itself. */
export const isOpenMove = ({ state }: RuleMove): boolean =>
  state === 'queued' || state === 'sending' || state === 'retry' || state === 'unsure';

/** What a rule did, once. */
export const ruleRunSchema = z.object({
  id: z.string(),
  ruleId: z.string(),
  /** As it was called then. */
  ruleName: z.string(),
  version: z.int(),
  applicationKey: z.string(),
  candidate: z.string(),
  trigger: triggerSchema,
  why: z.array(z.string()),
  actions: z.array(z.string()),
  suggested: z.array(z.string()),
  /** Why somebody was not moved although the rule says so. */
  left: z.array(z.string()).default([]),
  /** The outbox's entries of this run. */
  writes: z.array(z.string()),
  atMs: z.number(),
  undone: z.boolean(),
  /** Who did it, if not this browser: the companion by a rule of this browser, or by one of the company's own. */
  at: z.enum(['companion', 'company']).optional(),
  /** As the companion told them last; those of this browser stand in its outbox. */
  moves: z.array(ruleMoveSchema).optional(),
});
export type RuleRun = z.infer<typeof ruleRunSchema>;

export const shortlistedSchema = z.object({
  applicationKey: z.string(),
  connectionId: z.string(),
  jobId: z.string(),
  candidateId: z.string(),
  name: z.string(),
  value: z.int().nullable(),
  because: z.string(),
  atMs: z.number(),
});
export type Shortlisted = z.infer<typeof shortlistedSchema>;

/** How far the applications of a connection were looked through. Times in epoch milliseconds. */
export interface WatchState {
  connectionId: string;
  /** Applications before this are not new. */
  fromMs: number;
  /** What changed before this was looked at. */
  sinceMs: number;
  /** Where the present round goes on: the page, and how many of it are done. */
  cursor: string | null;
  skip: number;
  /** When the present round began. */
  startMs: number;
}
