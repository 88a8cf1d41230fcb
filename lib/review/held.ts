/** A review link as the recruiter's browser keeps it. The secret lies in the vault, names lie where they always do. */
import { z } from 'zod';
import { applicationRefSchema } from '@/lib/model';
import { ORDERS, WRITERS } from './model';
import { LINK_STATES } from './protocol';
import { writingSchema } from './writer';

export const heldLinkSchema = z.object({
  id: z.string(),
  /** The companion that keeps the ciphertext. */
  companion: z.string(),
  connectionId: z.string(),
  jobId: z.string(),
  jobTitle: z.string(),
  atsName: z.string(),
  /** Who decides: the author of the notes. */
  to: z.string(),
  order: z.enum(ORDERS),
  namesHidden: z.boolean(),
  passphrase: z.boolean(),
  writer: z.enum(WRITERS).default('browser'),
  /** How far the companion's writing is; null where this browser writes. */
  writing: writingSchema.nullable().default(null),
  madeAtMs: z.number(),
  expiresAtMs: z.number(),
  /** As the companion said last. */
  state: z.enum([...LINK_STATES, 'gone']),
  openedAtMs: z.number().nullable(),
  candidates: z.array(
    z.object({
      id: z.string(),
      applicationKey: z.string(),
      ref: applicationRefSchema,
      score: z.int().nullable(),
      /** What stands; null before a decision and after it was taken back. */
      verdict: z.enum(['approve', 'skip']).nullable(),
    }),
  ),
  /** The number of the last decision that was dealt with. */
  cursor: z.int(),
  /** There are decisions that could not be fetched, dealt with or written yet. */
  waiting: z.boolean(),
  /** What the recruiter should know of it, in a sentence. */
  problem: z.string().nullable(),
});
export type HeldLink = z.infer<typeof heldLinkSchema>;

/** Whether there may still be something to fetch. */
export const isFollowed = ({ state, waiting }: HeldLink): boolean => state === 'open' || waiting;
