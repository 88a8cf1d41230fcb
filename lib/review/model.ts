/** What a review link carries: the package for the manager's eyes, and the decisions that come back. Only ciphertext of both leaves a device. */
import { z } from 'zod';
import { LONGEST_COMMENT, VERDICTS } from '@/lib/decisions/model';
import { scoreSchema } from '@/lib/engine/types';

export const MOST_CANDIDATES = 50;
/** The sealed package, in bytes. */
export const MOST_PACKAGE_BYTES = 4 * 2 ** 20;
/** Lets a manager change their mind often, and no program fill the disk. */
export const DECISIONS_PER_CANDIDATE = 20;
const MOST_TEXT = 400_000;

const name = z.string().trim().min(1).max(120);

export const reviewCandidateSchema = z.object({
  /** Means nothing outside this link. */
  id: z.string().regex(/^[0-9a-f]{16}$/),
  /** Null where names are hidden. */
  name: name.nullable(),
  score: scoreSchema,
  /** With names hidden it is the masked text. */
  resume: z.object({
    text: z.string().max(MOST_TEXT),
    filename: z.string().max(300),
    format: z.string().max(20),
    pages: z.number(),
  }),
});
export type ReviewCandidate = z.infer<typeof reviewCandidateSchema>;

/** Who brings the decisions to the ATS. */
export const WRITERS = ['companion', 'browser'] as const;

export const ORDERS = ['score', 'shuffled'] as const;

export const reviewPackageSchema = z.object({
  version: z.literal(1),
  job: z.object({ title: z.string().max(500), atsName: z.string().max(100) }),
  /** Who asks, who is asked. */
  from: name,
  to: name,
  message: z.string().max(1000),
  order: z.enum(ORDERS),
  /** `companion`: the page sends it each decision in words it can read. */
  writer: z.enum(WRITERS).default('browser'),
  criteria: z.array(z.object({ label: z.string().max(1000), must: z.boolean(), weight: z.int() })).max(200),
  candidates: z.array(reviewCandidateSchema).min(1).max(MOST_CANDIDATES),
});
export type ReviewPackage = z.infer<typeof reviewPackageSchema>;

/** One line of what the manager said. Lines are only ever added; `withdrawn` takes back the one before it. */
export const reviewDecisionSchema = z.object({
  id: z.uuid(),
  candidate: z.string().regex(/^[0-9a-f]{16}$/),
  verdict: z.enum([...VERDICTS, 'withdrawn']),
  comment: z.string().max(LONGEST_COMMENT),
  /** Epoch milliseconds by the manager's clock. */
  atMs: z.number(),
});
export type ReviewDecision = z.infer<typeof reviewDecisionSchema>;

/** What stands for each candidate; those whose last line takes back are left out. */
export function standingOf(decisions: readonly ReviewDecision[]): Map<string, ReviewDecision> {
  const last = new Map<string, ReviewDecision>();
  for (const one of decisions) {
    if (one.verdict === 'withdrawn') last.delete(one.candidate);
    else last.set(one.candidate, one);
  }
  return last;
}
