/** Review links: made, listed, ended. */
import { z } from 'zod';
import { heldLinkSchema } from '@/lib/review/held';
import { MOST_CANDIDATES, ORDERS, WRITERS } from '@/lib/review/model';
import type { MessageGroup } from './group';

export const DAYS = [3, 7, 14, 30] as const;
export const FEWEST_PASSPHRASE = 8;

export const linkOverviewSchema = z.object({
  paired: z.boolean(),
  /** Newest first. */
  links: z.array(heldLinkSchema),
  /** Why the list may be behind, e.g. that the companion does not answer. */
  problem: z.string().nullable(),
});
export type LinkOverview = z.infer<typeof linkOverviewSchema>;

export const newLinkInputSchema = z.object({
  connectionId: z.string(),
  jobId: z.string(),
  applicationKeys: z.array(z.string()).min(1).max(MOST_CANDIDATES),
  to: z.string().trim().min(1).max(80),
  message: z.string().trim().max(1000),
  namesHidden: z.boolean(),
  order: z.enum(ORDERS),
  writer: z.enum(WRITERS),
  days: z.union(DAYS.map((days) => z.literal(days))),
  /** Empty: the link alone opens it. */
  passphrase: z.union([z.literal(''), z.string().trim().min(FEWEST_PASSPHRASE).max(200)]),
});

const one = z.object({ id: z.string() });
export const linksMessages = {
  /** All links, after asking the companion; what was decided meanwhile is on its way to the ATS. */
  listLinks: { from: 'extension-page', input: z.object({}), output: linkOverviewSchema },
  /** Whether the companion could bring decisions to this connection's ATS. */
  linkWriter: {
    from: 'extension-page',
    input: z.object({ connectionId: z.string() }),
    output: z.object({ companion: z.boolean() }),
  },
  /** Encrypts what was chosen, and answers the address with the key in it. */
  makeLink: {
    from: 'extension-page',
    input: newLinkInputSchema,
    output: z.object({ id: z.string(), address: z.string() }),
  },
  /** The address once more. */
  linkAddress: { from: 'extension-page', input: one, output: z.object({ address: z.string() }) },
  /** What the ATS has refused of the companion is tried again. */
  writeLinkAgain: { from: 'extension-page', input: one, output: z.null() },
  endLink: { from: 'extension-page', input: one, output: z.null() },
} as const satisfies MessageGroup;
