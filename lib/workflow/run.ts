/** What a rule did, and whom it put on the shortlist. */
import { z } from 'zod';
import { triggerSchema } from './model';

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
