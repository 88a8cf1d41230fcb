/** Links whose decisions the companion brings to the ATS: who may be written about, and how far it is. */
import type { z } from 'zod';
import type { ApplicationRef } from '@/lib/model';
import type { newDecisionSchema, newLinkSchema } from '@/lib/review/protocol';
import { canWriteDecisions, type LinkWriter, linkWriterSchema, type Writing } from '@/lib/review/writer';
import { applicationKeyOf } from '@/lib/sync/plan';
import type { Tx } from '../db/open';
import type { Parts } from '../http/parts';
import { Refusal } from '../http/problem';
import { writerOf } from './store';
import { createLinkWrites } from './writes';

const refuse = (message: string): never => {
  throw new Refusal({ kind: 'invalid', message });
};

export function createWriting({ database: { db }, ring, queue, connections, outbox, nowMs }: Parts) {
  const writes = createLinkWrites(db, ring, queue, nowMs);
  const about = (linkId: string) => `link ${linkId}`;

  return {
    again: writes.again,
    /** What is kept with a new link. @throws Refusal where the companion could not write. */
    async sealedWriter({ id, writer, candidates }: z.output<typeof newLinkSchema>): Promise<Buffer | null> {
      if (!writer) return null;
      if (new Set(writer.candidates.map((one) => one.id)).size !== candidates)
        return refuse('The link and its list of candidates do not agree.');
      const row = await connections.get(writer.connectionId);
      if (!row || !canWriteDecisions({ ...row.held, background: row.background }, writer.target))
        return refuse(
          'The companion may not write to this ATS. Let decisions wait for this browser instead.',
        );
      return ring.seal(writer, about(id));
    },
    /** For a decision that comes in: what is to be kept beside it. @throws Refusal where it is about nobody on the link. */
    async writeOf(
      linkId: string,
      { id, said }: z.output<typeof newDecisionSchema>,
    ): Promise<((tx: Tx, seq: number) => Promise<void>) | undefined> {
      const sealed = await writerOf(db, linkId);
      if (!sealed)
        return said ? refuse('This link’s decisions are for the recruiter’s browser alone.') : undefined;
      const writer: LinkWriter = linkWriterSchema.parse(ring.open(sealed, about(linkId)));
      const candidate = writer.candidates.find((one) => one.id === said?.candidate);
      if (!said || !candidate) return refuse('This decision is about nobody on this link.');
      const { candidateId, applicationId, jobId, score } = candidate;
      const ref: ApplicationRef = { connectionId: writer.connectionId, candidateId, applicationId, jobId };
      const decision = {
        ...{ id, applicationKey: applicationKeyOf(ref), verdict: said.verdict, reason: '' },
        ...{ comment: said.comment, by: writer.to, atMs: Math.min(said.atMs, nowMs()) },
        ...{ sawScore: score !== null, score, via: 'link' as const },
      };
      return (tx, seq) => writes.addIn(tx, { linkId, seq, ref, target: writer.target, decision });
    },
    /** How far it is, by link; none for those that the recruiter's browser writes for. */
    async progress(linkIds: readonly string[]): Promise<Map<string, Writing>> {
      const all = new Map<string, Writing>();
      for (const one of await writes.unwritten(linkIds)) {
        const entries = await Promise.all((one.entries ?? []).map(outbox.get));
        const dead = entries.find((entry) => entry?.state === 'dead');
        const before = all.get(one.linkId) ?? { open: 0, failed: 0, problem: null };
        all.set(one.linkId, {
          open: before.open + 1,
          failed: before.failed + (one.state === 'planned' && dead ? 1 : 0),
          problem:
            dead?.message ??
            before.problem ??
            one.problem ??
            entries.find((entry) => entry?.message)?.message ??
            null,
        });
      }
      return all;
    },
  };
}
