/** Who brings a link's decisions to the ATS: the recruiter's browser, or a companion that holds a credential for it. */
import { z } from 'zod';
import type { WriteKind } from '@/lib/ats/contract';
import { type Target, targetSchema } from '@/lib/mapping';
import type { HeldView } from '@/lib/remote/company';
import { reviewDecisionSchema } from './model';

/** What the companion is told where it writes: ids, scores, the manager's name. It writes to nobody else. */
export const linkWriterSchema = z.object({
  /** The companion's own connection. */
  connectionId: z.string().max(300),
  /** The author of the notes. */
  to: z.string().trim().min(1).max(120),
  /** Where a verdict goes besides its note. */
  target: targetSchema,
  candidates: z
    .array(
      z.object({
        /** As on the page; means nothing outside the link. */
        id: reviewDecisionSchema.shape.candidate,
        candidateId: z.string().min(1).max(300),
        applicationId: z.string().max(300).optional(),
        jobId: z.string().max(300).optional(),
        score: z.int().nullable(),
      }),
    )
    .min(1),
});
export type LinkWriter = z.infer<typeof linkWriterSchema>;

/** A decision in words that the companion can read, sent beside its ciphertext. Its id is the ciphertext's. */
export const saidSchema = reviewDecisionSchema.omit({ id: true });
export type Said = z.infer<typeof saidSchema>;

/** How far the companion's own writing is. */
export const writingSchema = z.object({
  /** Decisions that are on their way, those that need a person among them. */
  open: z.int(),
  /** Decisions that the ATS has refused. */
  failed: z.int(),
  /** Why one of them waits or was refused, in a sentence. */
  problem: z.string().nullable(),
});
export type Writing = z.infer<typeof writingSchema>;

const needs = ({ kind }: Target): WriteKind[] => {
  if (kind === 'tag') return ['note', 'tag'];
  return kind === 'note' || kind === 'nothing' ? ['note'] : ['note', 'field'];
};

/** Whether a companion may write decisions through this connection: it is signed in, works by itself, and may write what is needed. */
export const canWriteDecisions = (
  { status, background, writes }: Pick<HeldView, 'status' | 'background' | 'writes'>,
  target: Target,
): boolean => status === 'connected' && background && needs(target).every((kind) => writes.includes(kind));

/** The companion's connection to the same ATS, which has other ids there; undefined where it has none that may write. */
export const writingConnection = (
  held: readonly HeldView[],
  ats: string,
  apiAddress: string,
  target: Target,
): HeldView | undefined =>
  held.find(
    (one) => one.ats === ats && one.api === new URL(apiAddress).origin && canWriteDecisions(one, target),
  );
