/** Decisions that the companion brings to the ATS itself: sealed, one after the other for an application, the comment until it is written. */
import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { type Decision, decisionSchema } from '@/lib/decisions/model';
import { targetSchema } from '@/lib/mapping';
import { applicationRefSchema } from '@/lib/model';
import type { Db, Tx } from '../db/open';
import type { LinkWritesTable } from '../db/schema';
import type { Queue } from '../queue/queue';
import type { Ring } from '../secrets/ring';

const BASE_MS = 2_000;
const LONGEST_MS = 10 * 60_000;
/** A job that was lost with its worker is sent anew after so long. */
const LOST_MS = 60_000;
const ABOUT = 'link write';
const ABOUT_COMMENT = 'link comment';

const contentSchema = z.object({
  ref: applicationRefSchema,
  target: targetSchema,
  /** Its comment lies apart and is let go of; here stands a keyed hash of it. */
  decision: decisionSchema,
  /** Ids of what was planned for the outbox; null before. */
  entries: z.array(z.string()).nullable(),
  /** Why it waits, in a sentence. */
  problem: z.string().nullable(),
});
type Content = z.infer<typeof contentSchema>;
export interface LinkWrite extends Content {
  linkId: string;
  seq: number;
  atMs: number;
  state: LinkWritesTable['state'];
  connectionId: string;
  /** Null once it is written. */
  comment: string | null;
}

export function createLinkWrites(db: Db, ring: Ring, queue: Pick<Queue, 'send'>, nowMs: () => number) {
  const opened = (row: Selectable<LinkWritesTable>): LinkWrite => ({
    ...contentSchema.parse(ring.open(row.sealed, ABOUT)),
    ...{ linkId: row.link_id, seq: row.seq, atMs: row.at_ms, state: row.state },
    connectionId: row.connection_id,
    comment: row.comment && z.string().parse(ring.open(row.comment, ABOUT_COMMENT)),
  });
  const content = ({ ref, target, decision, entries, problem }: Content): Buffer =>
    ring.seal({ ref, target, decision, entries, problem }, ABOUT);
  const update = (any: Db, { linkId, seq }: LinkWrite) =>
    any.updateTable('link_writes').where('link_id', '=', linkId).where('seq', '=', seq);
  const send = (applicationKey: string, tx?: Tx) =>
    queue.send('decision', { applicationKey }, { key: applicationKey, tx });

  return {
    send,
    /** Keeps one, with a job for its application, in the transaction that numbers it. */
    async addIn(
      tx: Tx,
      {
        linkId,
        seq,
        ref,
        target,
        decision,
      }: Pick<LinkWrite, 'linkId' | 'seq' | 'ref' | 'target'> & { decision: Decision },
    ): Promise<void> {
      const { applicationKey, comment } = decision;
      const hashed = { ...decision, comment: ring.hash(comment) };
      await tx
        .insertInto('link_writes')
        .values({
          ...{ link_id: linkId, seq, application_key: applicationKey, connection_id: ref.connectionId },
          ...{ at_ms: nowMs(), state: 'waiting', attempts: 0, next_at_ms: nowMs() + LOST_MS },
          sealed: content({ ref, target, decision: hashed, entries: null, problem: null }),
          comment: ring.seal(comment, ABOUT_COMMENT),
        })
        .execute();
      await send(applicationKey, tx);
    },
    /** All of an application, in their order. */
    async of(applicationKey: string): Promise<LinkWrite[]> {
      const rows = await db
        .selectFrom('link_writes')
        .selectAll()
        .where('application_key', '=', applicationKey)
        .orderBy('at_ms')
        .orderBy('seq')
        .execute();
      return rows.map(opened);
    },
    /** Those of these links that are not written yet. */
    async unwritten(linkIds: readonly string[]): Promise<LinkWrite[]> {
      if (linkIds.length === 0) return [];
      const rows = await db
        .selectFrom('link_writes')
        .selectAll()
        .where('link_id', 'in', linkIds)
        .where('state', '<>', 'written')
        .execute();
      return rows.map(opened);
    },
    /** Those whose writes are in the outbox. */
    async planned(connectionId?: string): Promise<LinkWrite[]> {
      const found = db.selectFrom('link_writes').selectAll().where('state', '=', 'planned');
      const rows = await (connectionId === undefined
        ? found
        : found.where('connection_id', '=', connectionId)
      ).execute();
      return rows.map(opened);
    },
    /** Takes one over into the outbox; false where another process has done so meanwhile. */
    async planIn(tx: Db, one: LinkWrite, entries: string[]): Promise<boolean> {
      const done = await update(tx, one)
        .where('state', '=', 'waiting')
        .set({ state: 'planned', next_at_ms: null, sealed: content({ ...one, entries, problem: null }) })
        .executeTakeFirst();
      return done.numUpdatedRows > 0n;
    },
    /** Nothing is left to write: the comment goes. */
    async writtenIn(tx: Db, one: LinkWrite): Promise<void> {
      await update(tx, one).set({ state: 'written', next_at_ms: null, comment: null }).execute();
    },
    async putOff(one: LinkWrite, problem: string, notBeforeMs = 0): Promise<void> {
      await update(db, one)
        .set((eb) => ({
          attempts: eb('attempts', '+', 1),
          sealed: content({ ...one, problem }),
          next_at_ms: sql<number>`greatest(${notBeforeMs}::double precision, ${nowMs()}::double precision
            + least(${LONGEST_MS}::double precision, ${BASE_MS} * power(2, least(attempts, 12))))`,
        }))
        .execute();
    },
    /** By a person's hand: what was refused is planned anew. */
    async again(linkId: string): Promise<void> {
      const rows = await db
        .updateTable('link_writes')
        .set({ state: 'waiting', next_at_ms: nowMs() })
        .where('link_id', '=', linkId)
        .where('state', '<>', 'written')
        .returning('application_key')
        .execute();
      for (const { application_key } of rows) await send(application_key);
    },
    /** Jobs for those whose time has come, and those whose job was lost. */
    async sweep(): Promise<void> {
      const due = await db
        .updateTable('link_writes')
        .set({ next_at_ms: nowMs() + LOST_MS })
        .where('state', '=', 'waiting')
        .where('next_at_ms', '<=', nowMs())
        .returning('application_key')
        .execute();
      for (const key of new Set(due.map((row) => row.application_key))) await send(key);
    },
  };
}
export type LinkWrites = ReturnType<typeof createLinkWrites>;
