/** What the workflow page asks. */
import { z } from 'zod';
import { staleReasonSchema } from '@/lib/scores/staleness';
import { ruleDraftSchema, ruleSchema } from '@/lib/workflow/model';
import { ruleMoveSchema, ruleRunSchema, shortlistedSchema } from '@/lib/workflow/run';
import type { MessageGroup } from './group';

const id = z.string().min(1).max(60);
export const wouldSchema = z.object({
  applicationKey: z.string(),
  candidate: z.string(),
  value: z.int().nullable(),
  stale: z.array(staleReasonSchema),
  job: z.string(),
  why: z.array(z.string()),
});

export const workflowMessages = {
  listRules: {
    from: 'extension-page',
    input: z.object({}),
    output: z.object({
      rules: z.array(ruleSchema),
      conflicts: z.array(
        z.object({
          rules: z.array(z.string()),
          kind: z.enum(['never', 'different stages', 'same stage', 'same rule']),
          detail: z.string(),
        }),
      ),
      /** Stages and jobs seen on this device, to choose from. */
      stages: z.array(z.string()),
      jobs: z.array(z.object({ key: z.string(), title: z.string() })),
      /** The ATSs whose new applications the companion looks after. */
      there: z.array(z.string()),
    }),
  },
  /** Saves a rule as a new version that is off until it was tried. */
  saveRule: { from: 'extension-page', input: z.object({ id, draft: ruleDraftSchema }), output: ruleSchema },
  /** What the rule would have done to the last 200 scored applications; nothing is done. */
  tryRule: {
    from: 'extension-page',
    input: z.object({ id }),
    output: z.object({ looked: z.int(), would: z.array(wouldSchema) }),
  },
  turnRule: {
    from: 'extension-page',
    /** `warned`: the person has read the warning of a rule that moves people. */
    input: z.object({ id, on: z.boolean(), warned: z.boolean().default(false) }),
    output: ruleSchema,
  },
  removeRule: { from: 'extension-page', input: z.object({ id }), output: z.null() },
  listRuns: {
    from: 'extension-page',
    input: z.object({}),
    output: z.array(
      ruleRunSchema.extend({
        /** The moves of the run and how they stand. */
        moves: z.array(ruleMoveSchema),
      }),
    ),
  },
  undoRun: { from: 'extension-page', input: z.object({ id: z.string() }), output: z.null() },
  listShortlist: {
    from: 'extension-page',
    input: z.object({}),
    output: z.array(shortlistedSchema.extend({ job: z.string(), stale: z.array(staleReasonSchema) })),
  },
  unlist: { from: 'extension-page', input: z.object({ applicationKey: z.string() }), output: z.null() },
} as const satisfies MessageGroup;
