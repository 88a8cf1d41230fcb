/** What was found out about each application, for export and for outgoing webhooks: no name, no contact, no resume. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Score } from '@/lib/engine/types';
import type { Application, ApplicationRef } from '@/lib/model';
import { recordSchema, type ScoreRecord } from '@/lib/remote/record';
import { applicationKeyOf } from '@/lib/sync/plan';
import type { Seen } from '@/lib/workflow/evaluate';
import type { Db } from '../db/open';
import type { Queue } from '../queue/queue';
import type { Ring } from '../secrets/ring';

const ABOUT = 'record';
const PAGE = 500;
/** What the score rests on stays here: it does not leave the companion with the record. */
const seenSchema = z.object({ resumeHash: z.string(), criteriaVersion: z.int(), jobTextHash: z.string() });

export function recordOf(
  ref: ApplicationRef,
  score: Score,
  application: Application,
  atMs: number,
): ScoreRecord {
  return {
    connectionId: ref.connectionId,
    candidateId: ref.candidateId,
    applicationId: application.id,
    jobId: application.jobId ?? null,
    stage: application.stage ?? null,
    scoredAt: new Date(atMs).toISOString(),
    engine: score.engine,
    inputHash: score.inputHash,
    value: score.value,
    ceiling: score.ceiling,
    coverage: score.coverage,
    skills: score.skills.map(({ id, label }) => ({ id, label })),
    primaryExperience: score.primaryExperience,
    findings: score.findings.map(({ requirement, weight, points, verdict }) => ({
      requirement: requirement.label,
      kind: requirement.kind,
      must: requirement.must,
      weight,
      points,
      verdict,
    })),
  };
}

export function createRecords(db: Db, ring: Ring, queue: Pick<Queue, 'send'>, nowMs: () => number) {
  return {
    /** Whether this very score is kept already. */
    async isKnown(applicationKey: string, inputHash: string | undefined): Promise<boolean> {
      const row = await db
        .selectFrom('records')
        .select('input_hash')
        .where('application_key', '=', applicationKey)
        .executeTakeFirst();
      return row !== undefined && row.input_hash === inputHash;
    },
    /** Keeps the newest record of an application and tells those who subscribed, if the score is a new one. */
    async keep(
      ref: ApplicationRef,
      score: Score,
      application: Application,
      seen: Seen | null,
    ): Promise<void> {
      const key = applicationKeyOf(ref);
      // Those three alone: more of the same names would stand in for the record's own.
      const restsOn = seen && seenSchema.parse(seen);
      const fresh = {
        at_ms: nowMs(),
        input_hash: score.inputHash,
        sealed: ring.seal({ ...recordOf(ref, score, application, nowMs()), ...restsOn }, ABOUT),
      };
      await db.transaction().execute(async (tx) => {
        const kept = await tx
          .insertInto('records')
          .values({ application_key: key, connection_id: ref.connectionId, ...fresh })
          .onConflict((conflict) =>
            conflict
              .column('application_key')
              .doUpdateSet(fresh)
              .where('records.input_hash', '<>', score.inputHash),
          )
          .returning('application_key')
          .execute();
        if (kept.length === 0) return;
        for (const { id } of await tx.selectFrom('subscriptions').select('id').execute()) {
          const delivery = { id: randomUUID(), subscription_id: id, application_key: key };
          await tx
            .insertInto('deliveries')
            .values({ ...delivery, attempts: 0, next_at_ms: nowMs(), delivered_at_ms: null, problem: null })
            .execute();
          await queue.send('deliver', { deliveryId: delivery.id }, { key: delivery.id, tx });
        }
      });
    },
    async get(applicationKey: string): Promise<ScoreRecord | null> {
      const row = await db
        .selectFrom('records')
        .select('sealed')
        .where('application_key', '=', applicationKey)
        .executeTakeFirst();
      return row ? recordSchema.parse(ring.open(row.sealed, ABOUT)) : null;
    },
    /** What the score that is kept rests on; undefined where none is kept, or only an older record that does not say. */
    async seen(applicationKey: string): Promise<Seen | undefined> {
      const row = await db
        .selectFrom('records')
        .select('sealed')
        .where('application_key', '=', applicationKey)
        .executeTakeFirst();
      const read = seenSchema.safeParse(row && ring.open(row.sealed, ABOUT));
      return read.success ? read.data : undefined;
    },
    /** Those of a job, oldest first. */
    async *ofJob(connectionId: string, jobId: string): AsyncGenerator<ScoreRecord> {
      for await (const record of this.since(0, connectionId)) if (record.jobId === jobId) yield record;
    },
    /** All records since a time, oldest first, a page at a time from the database. */
    async *since(sinceMs: number, connectionId?: string): AsyncGenerator<ScoreRecord> {
      let after = { at_ms: sinceMs, application_key: '' };
      for (;;) {
        const rows = await db
          .selectFrom('records')
          .select(['at_ms', 'application_key', 'sealed'])
          .where((eb) =>
            eb.or([
              eb('at_ms', '>', after.at_ms),
              eb.and([eb('at_ms', '=', after.at_ms), eb('application_key', '>', after.application_key)]),
            ]),
          )
          .$if(connectionId !== undefined, (of) => of.where('connection_id', '=', connectionId ?? ''))
          .orderBy('at_ms')
          .orderBy('application_key')
          .limit(PAGE)
          .execute();
        for (const row of rows) yield recordSchema.parse(ring.open(row.sealed, ABOUT));
        const last = rows.at(-1);
        if (!last || rows.length < PAGE) return;
        after = last;
      }
    },
  };
}
export type Records = ReturnType<typeof createRecords>;
