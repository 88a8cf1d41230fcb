/** What the panel asks when a person decides. */
import { z } from 'zod';
import { decisionSchema, LONGEST_COMMENT, LONGEST_REASON, verdictSchema } from '@/lib/decisions/model';
import type { MessageGroup } from './group';

export const decidedSchema = z.object({
  history: z.array(decisionSchema),
  /** What could not be written besides the note, and why. */
  leftAlone: z.array(z.string()),
});

export const decisionsMessages = {
  /** Puts an opinion on record and queues its note. Saying the same twice is saying it once. */
  decide: {
    from: 'panel',
    input: z.object({
      applicationId: z.string(),
      verdict: verdictSchema,
      reason: z.string().trim().max(LONGEST_REASON),
      comment: z.string().trim().max(LONGEST_COMMENT),
    }),
    output: decidedSchema,
  },
  /** Takes the last decision back: a note says so, nothing is deleted. */
  withdrawDecision: {
    from: 'panel',
    input: z.object({ applicationId: z.string() }),
    output: decidedSchema,
  },
} as const satisfies MessageGroup;
