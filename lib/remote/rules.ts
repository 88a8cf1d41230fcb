/** Workflow rules where nobody has a browser open: a recruiter's browser tells its companion of them and hears what they did. */
import { z } from 'zod';
import { channelMapSchema } from '@/lib/source-channel';
import { ruleSchema } from '@/lib/workflow/model';
import { ruleMoveSchema, ruleRunSchema, shortlistedSchema } from '@/lib/workflow/run';

const connectionId = z.string().min(1).max(300);

export const sharedRulesSchema = z.object({
  ats: z.string().min(1).max(50),
  /** Where the ATS's API lies: connections have other ids here and there. */
  api: z.url().max(500),
  /** As the browser calls the connection: rules name jobs by it, and runs come back under it. */
  connectionId,
  /** All of this browser; none takes those away that were told before. */
  rules: z.array(ruleSchema).max(200),
  /** The browser's own channels of sources, by which rules about a source go. */
  sourceChannels: channelMapSchema.default({}),
  /** For so long a move waits, so that it can be taken back. */
  moveWaitsMinutes: z.number().min(0.05).max(60).default(10),
  /** The browser's organisation lets no rule move anybody. */
  advanceOff: z.boolean().default(false),
});
export type SharedRules = z.infer<typeof sharedRulesSchema>;

/**
 * Where rules act: applications since `sinceMs` are the companion's, unless a rule waits for a person to open them; null
 * where the companion scores nobody by itself, so that all stay the browser's.
 */
export const actsSchema = z.object({ connectionId, sinceMs: z.number().nullable() });
export type Acts = z.infer<typeof actsSchema>;

export const toldRunSchema = z.object({
  /** Raised with every change of the run. */
  seq: z.number(),
  run: ruleRunSchema,
  shortlisted: shortlistedSchema.nullable(),
  moves: z.array(ruleMoveSchema),
});
export type ToldRun = z.infer<typeof toldRunSchema>;

/** Oldest change first. */
export const runsToldSchema = z.object({ acts: z.array(actsSchema), runs: z.array(toldRunSchema) });
/** As many runs stand in one answer; the next ones follow after the last `seq`. */
export const MOST_RUNS = 200;
/** As many runs whose move still waits may be asked for again. */
export const MOST_OPEN = 50;
