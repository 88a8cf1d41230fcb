/** What the panel asks: the candidate beside it, and what becomes of the write-back. */
import { z } from 'zod';
import { optOutSchema } from '@/lib/consent/model';
import { decisionSchema } from '@/lib/decisions/model';
import { scoreSchema } from '@/lib/engine/types';
import { attachmentSchema } from '@/lib/model';
import { automatedTagSchema } from '@/lib/tags/tags';
import { ruleMoveSchema } from '@/lib/workflow/run';
import { appErrorSchema, type MessageGroup } from './group';

/** One line of what happened to the write-back of this application. Times in epoch milliseconds. */
export const writeStatusSchema = z.object({
  id: z.string(),
  /** `match_score` … as in DESIGN.md's table. */
  value: z.string(),
  destination: z.string(),
  state: z.enum(['queued', 'sending', 'retry', 'unsure', 'sent', 'kept', 'dead', 'undone', 'discarded']),
  atMs: z.number(),
  retryAtMs: z.number().optional(),
  message: z.string().optional(),
  /** A tag or a step forward: once sent it stays, because Candor deletes nothing and moves nobody back. */
  stays: z.boolean().optional(),
});
export type WriteStatus = z.infer<typeof writeStatusSchema>;

/** Everything the panel draws for one application. */
export const panelViewSchema = z.object({
  connectionId: z.string(),
  atsName: z.string(),
  candidate: z.object({ id: z.string(), name: z.string(), headline: z.string().optional() }),
  application: z.object({ id: z.string(), stage: z.string().optional() }).nullable(),
  /** Other applications of the same person, to choose between when there are several. */
  applications: z.array(z.object({ id: z.string(), jobTitle: z.string() })),
  /** `language`: ISO 639-1 code of the description's language. */
  job: z.object({ id: z.string(), title: z.string(), language: z.string() }).nullable(),
  /** The resume's text with contact data still in it, for reading and for showing quotes in place; null if there is none. */
  resume: z
    .object({ text: z.string(), filename: z.string(), format: z.string(), pages: z.number() })
    .nullable(),
  /** Everything attached, newest first, and which of it was read. */
  files: z.array(attachmentSchema.pick({ id: true, filename: true, kind: true })),
  fileId: z.string().nullable(),
  score: scoreSchema.nullable(),
  /** What Candor tags this application with, each with what it rests on. */
  tags: z.array(automatedTagSchema),
  /** Stages that a rule suggests; a person moves. */
  suggestions: z.array(z.object({ stage: z.string(), rule: z.string() })),
  /** The rule that has put this application on the shortlist. */
  shortlistedBy: z.string().nullable(),
  /** Moves that a rule is about to make at the companion; those of this browser are among `writes`. */
  moves: z.array(ruleMoveSchema.extend({ rule: z.string() })),
  /** There is a score, kept back until the person has decided ("judge first"). */
  concealed: z.boolean(),
  /** What people decided here, oldest first. */
  decisions: z.array(decisionSchema),
  /** Which saved criteria the score cites (0: as read from the job), and whether the job has changed since. */
  criteria: z.object({ version: z.int(), jobChanged: z.boolean() }).nullable(),
  /** What is on record of the candidate's wish not to be scored; null where nothing ever was. */
  optOut: optOutSchema.nullable(),
  /** Why there is no score, if there is none. */
  problem: appErrorSchema.nullable(),
  /** Which engine spoke: `this device` or a server's name. */
  engine: z.string(),
  /** What should be known of that, e.g. that a server did not answer and this device did. */
  notice: z.string().optional(),
  writes: z.array(writeStatusSchema),
  /** What the write-back would do now, one plain line each; empty when all is written. */
  plan: z.array(z.object({ value: z.string(), line: z.string() })),
  /** What was left alone and why ("kept: changed in the ATS by a person"). */
  leftAlone: z.array(
    z.object({ value: z.string(), line: z.string(), mend: z.literal('mapping').optional() }),
  ),
});
export type PanelView = z.infer<typeof panelViewSchema>;

export const panelMessages = {
  /** Score the application open in the sender's tab and say what is known of it. */
  openCandidate: {
    from: 'panel',
    input: z.object({ applicationId: z.string().optional(), fresh: z.boolean().default(false) }),
    output: panelViewSchema,
  },
  /** Put the planned write-back into the outbox and start sending. Twice is once. */
  writeBack: {
    from: 'panel',
    input: z.object({ applicationId: z.string() }),
    output: z.array(writeStatusSchema),
  },
  /** Take back what Candor wrote for this application. */
  undo: { from: 'panel', input: z.object({ applicationId: z.string() }), output: z.array(writeStatusSchema) },
  /** Where the write-back of this application stands; the panel asks while something is under way. */
  writeStatus: {
    from: 'panel',
    input: z.object({ applicationId: z.string() }),
    output: z.array(writeStatusSchema),
  },
  /** Mark these quotes in the ATS's own page and no others; answers how many its text holds. */
  markQuotes: {
    from: 'panel',
    input: z.object({ quotes: z.array(z.string().max(5000)).max(200) }),
    output: z.int(),
  },
  /** Open the options page at a hash, e.g. `#/connections`. */
  openOptions: {
    from: 'panel',
    input: z.object({ hash: z.string().regex(/^#\/[a-z/-]*(?:\?[\w=&%.+-]*)?$/) }),
    output: z.null(),
  },
} as const satisfies MessageGroup;
