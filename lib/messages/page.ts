/** What the panel asks on a page of no connected ATS. Nothing of it is kept but a job that a person saves. */
import { z } from 'zod';
import { MOST_CHARACTERS } from '@/lib/criteria/job-text';
import { scoreSchema } from '@/lib/engine/types';
import { FETCH_PROBLEMS, MOST_PAGE_CHARS } from '@/lib/page/content';
import { sourceSchema } from '@/lib/page/sources';
import type { MessageGroup } from './group';
import { panelViewSchema } from './panel';

/** 20 MB in base64. */
const MOST_BASE64 = 28_000_000;

const savedJobSchema = z.object({ connectionId: z.string().max(200), jobId: z.string().max(200) });
const pastedJobSchema = z.object({
  title: z.string().trim().min(1).max(200),
  text: z.string().max(MOST_CHARACTERS),
});
export type PastedJob = z.infer<typeof pastedJobSchema>;

const askedSourceSchema = z.discriminatedUnion('kind', [
  /** The likeliest that reads as a resume. */
  z.object({ kind: z.literal('best') }),
  z.object({ kind: z.literal('found'), id: z.string().max(5000) }),
  z.object({ kind: z.literal('text'), text: z.string().max(MOST_PAGE_CHARS) }),
  z.object({ kind: z.literal('file'), name: z.string().max(300), base64: z.string().max(MOST_BASE64) }),
]);
export type AskedSource = z.infer<typeof askedSourceSchema>;

export const askedJobSchema = z.discriminatedUnion('kind', [
  /** The one chosen last on this site since the browser was started; none at first. */
  z.object({ kind: z.literal('same') }),
  z.object({ kind: z.literal('saved'), ...savedJobSchema.shape }),
  z.object({ kind: z.literal('pasted'), ...pastedJobSchema.shape }),
  z.object({ kind: z.literal('none') }),
]);
export type AskedJob = z.infer<typeof askedJobSchema>;

/** `nothing`: no text on the page reads as a resume; `no-page`: there is no page that may be read. */
export const PAGE_PROBLEMS = [...FETCH_PROBLEMS, 'nothing', 'no-page', 'unreadable', 'short', 'job'] as const;

export const pageViewSchema = z.object({
  /** The page's site; empty where there is none. */
  host: z.string(),
  sources: z.array(sourceSchema),
  /** What was read. */
  used: sourceSchema.nullable(),
  resume: panelViewSchema.shape.resume,
  name: z.string().nullable(),
  words: z.int(),
  /** The page's text was longer than what is read. */
  cut: z.boolean(),
  /** Sites of large frames, which are not read. */
  frames: z.array(z.string()),
  problem: z.object({ kind: z.enum(PAGE_PROBLEMS), detail: z.string().optional() }).nullable(),
  jobs: z.array(savedJobSchema.extend({ title: z.string(), from: z.string() })),
  job: z.object({ title: z.string(), saved: savedJobSchema.nullable() }).nullable(),
  score: scoreSchema.nullable(),
  clipboard: z
    .object({ note: z.string(), fields: z.array(z.object({ value: z.string(), text: z.string() })) })
    .nullable(),
});
export type PageView = z.infer<typeof pageViewSchema>;

export const pageMessages = {
  /** Read the page in the sender's tab, or what the person gives in its place, and score it for a job. */
  scorePage: {
    from: 'panel',
    input: z.object({ source: askedSourceSchema, job: askedJobSchema }),
    output: pageViewSchema,
  },
  /** Keep a pasted job on this device, to choose it again and to edit its criteria. */
  savePageJob: { from: 'panel', input: pastedJobSchema, output: savedJobSchema },
} as const satisfies MessageGroup;
