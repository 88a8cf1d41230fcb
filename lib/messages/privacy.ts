/** What the privacy page asks: what is kept and for how long, deleting, and what the organisation lays down. */
import { z } from 'zod';
import { policySchema } from '@/lib/policy';
import { CATEGORY_IDS } from '@/lib/privacy/categories';
import type { MessageGroup } from './group';

export const inventorySchema = z.object({
  categories: z.array(
    z.object({
      id: z.enum(CATEGORY_IDS as [(typeof CATEGORY_IDS)[number]]),
      rows: z.number(),
      bytes: z.number(),
      /** How long rows are kept; null where age says nothing. */
      keepDays: z.number().nullable(),
      /** The most days that the organisation allows, where it says so. */
      mostDays: z.number().nullable(),
    }),
  ),
});

/** A candidate of whom something is kept on this device. */
export const keptCandidateSchema = z.object({
  connectionId: z.string(),
  candidateId: z.string(),
  applications: z.number(),
});

export const privacyMessages = {
  /** How much of each category there is. */
  inventory: { from: 'extension-page', input: z.object({}), output: inventorySchema },
  /** The candidates of whom something is kept, those whose id holds `search`; at most a hundred. */
  keptCandidates: {
    from: 'extension-page',
    input: z.object({ search: z.string().max(200) }),
    output: z.object({ found: z.array(keptCandidateSchema), all: z.number() }),
  },
  /** Gives access back to every ATS and deletes all that Candor keeps on this device, the log as well. */
  eraseAll: { from: 'extension-page', input: z.object({}), output: z.null() },
  /** What the organisation lays down for this browser. */
  getPolicy: {
    from: 'extension-page',
    input: z.object({}),
    output: z.object({ policy: policySchema, problem: z.string().optional() }),
  },
} as const satisfies MessageGroup;
