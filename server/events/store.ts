/** What happened in an ATS: kept before the vendor is answered, and until it is dealt with. */
import type { ApplicationRef } from '@/lib/model';
import { applicationKeyOf } from '@/lib/sync/plan';
import type { Db, Tx } from '../db/open';
import type { Queue } from '../queue/queue';

export interface NewEvent {
  ref: ApplicationRef;
  /** The vendor's id of the event; a repeat has the same. */
  eventId: string;
  kind: string;
  runId?: string;
}

/** The queue's part of an event: whom to look at. */
export interface ApplicationJob {
  connectionId: string;
  candidateId: string;
  applicationId?: string;
}

/** Looked at again because a recruiter has changed the criteria. */
export const CRITERIA = 'criteria';
/** New applicants go first; these wait their turn. */
const queueFor = (kind: string, runId: string | null | undefined) =>
  runId || kind === CRITERIA ? 'backfill-application' : 'application';

const BASE_MS = 2_000;
const LONGEST_MS = 10 * 60_000;
/** About three days of an ATS that is down. */
const MOST_ATTEMPTS = 450;
/** A job that was lost with its worker is sent anew after so long. */
const LOST_MS = 60_000;

export const jobOf = ({ connectionId, candidateId, applicationId }: ApplicationRef): ApplicationJob => ({
  connectionId,
  candidateId,
  ...(applicationId && { applicationId }),
});

export function createEvents(db: Db, queue: Pick<Queue, 'send'>, nowMs: () => number) {
  /** Adds those that are not there yet, with a job for each application; answers how many were new. */
  async function addIn(tx: Tx, events: readonly NewEvent[]): Promise<number> {
    if (events.length === 0) return 0;
    const added = await tx
      .insertInto('events')
      .values(
        events.map(({ ref, eventId, kind, runId }) => ({
          connection_id: ref.connectionId,
          event_id: eventId,
          kind,
          candidate_id: ref.candidateId,
          application_id: ref.applicationId ?? null,
          application_key: applicationKeyOf(ref),
          run_id: runId ?? null,
          received_at_ms: nowMs(),
          state: 'waiting' as const,
          attempts: 0,
          next_at_ms: nowMs() + LOST_MS,
        })),
      )
      .onConflict((conflict) => conflict.columns(['connection_id', 'event_id']).doNothing())
      .returning('event_id')
      .execute();
    const fresh = new Set(added.map((one) => one.event_id));
    for (const { ref, eventId, kind, runId } of events)
      if (fresh.has(eventId))
        await queue.send(queueFor(kind, runId), jobOf(ref), {
          key: applicationKeyOf(ref),
          tx,
        });
    return fresh.size;
  }

  return {
    addIn,
    add: (...events: readonly NewEvent[]) => db.transaction().execute((tx) => addIn(tx, events)),
    /** The newest event that waits for an application; null when there is nothing left to do. */
    async waiting(applicationKey: string) {
      const row = await db
        .selectFrom('events')
        .select(['seq', 'kind', 'event_id'])
        .where('application_key', '=', applicationKey)
        .where('state', '=', 'waiting')
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ?? null;
    },
    /** All up to `seq` are dealt with; one that came meanwhile waits on. */
    async settle(
      applicationKey: string,
      seq: number,
      state: 'done' | 'failed',
      problem?: string,
    ): Promise<void> {
      await db
        .updateTable('events')
        .set({
          state,
          problem: problem ?? null,
          next_at_ms: null,
          ...(state === 'failed' && { done_at_ms: nowMs() }),
        })
        .where('application_key', '=', applicationKey)
        .where('state', '=', 'waiting')
        .where('seq', '<=', seq)
        .execute();
    },
    /** Puts them off for another try; after three days they have failed. */
    async putOff(applicationKey: string, problem: string, notBeforeMs = 0): Promise<void> {
      const now = nowMs();
      await db
        .updateTable('events')
        .set((eb) => ({
          attempts: eb('attempts', '+', 1),
          problem,
          state: eb
            .case()
            .when('attempts', '>=', MOST_ATTEMPTS)
            .then('failed' as const)
            .else('waiting' as const)
            .end(),
          next_at_ms: eb.fn<number>('greatest', [
            eb.val(notBeforeMs),
            eb(
              eb.val(now),
              '+',
              eb.fn<number>('least', [
                eb.val(LONGEST_MS),
                eb(
                  eb.val(BASE_MS),
                  '*',
                  eb.fn<number>('power', [eb.val(2), eb.fn<number>('least', ['attempts', eb.val(12)])]),
                ),
              ]),
            ),
          ]),
        }))
        .where('application_key', '=', applicationKey)
        .where('state', '=', 'waiting')
        .execute();
    },
    /** Jobs for all that are due: put off ones, and those whose job was lost. */
    async sweep(most = 500): Promise<number> {
      const due = await db
        .updateTable('events')
        .set({ next_at_ms: nowMs() + LOST_MS })
        .where(({ exists, eb, selectFrom }) =>
          exists(
            selectFrom((inner) =>
              inner
                .selectFrom('events as due')
                .select('due.seq')
                .where('due.state', '=', 'waiting')
                .where('due.next_at_ms', '<=', nowMs())
                .orderBy('due.next_at_ms')
                .limit(most)
                .as('first'),
            )
              .select('first.seq')
              .whereRef('first.seq', '=', eb.ref('events.seq')),
          ),
        )
        .returning(['connection_id', 'candidate_id', 'application_id', 'application_key', 'run_id', 'kind'])
        .execute();
      for (const row of due)
        await queue.send(
          queueFor(row.kind, row.run_id),
          jobOf({
            connectionId: row.connection_id,
            candidateId: row.candidate_id,
            applicationId: row.application_id ?? undefined,
          }),
          { key: row.application_key },
        );
      return due.length;
    },
    /** Marks as finished what has been scored and has nothing left to write; answers how long each took, in ms. */
    async finish(connectionId: string): Promise<number[]> {
      const done = await db
        .updateTable('events')
        .set({ done_at_ms: nowMs() })
        .where('connection_id', '=', connectionId)
        .where('state', '=', 'done')
        .where('done_at_ms', 'is', null)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('outbox')
                .select('id')
                .whereRef('outbox.application_key', '=', 'events.application_key')
                .where('outbox.due_at_ms', 'is not', null),
            ),
          ),
        )
        .returning(['received_at_ms'])
        .execute();
      return done.map((one) => nowMs() - one.received_at_ms);
    },
  };
}
export type Events = ReturnType<typeof createEvents>;
