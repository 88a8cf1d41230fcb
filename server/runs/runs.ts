/** Backfill: a whole ATS, page by page, resumable at each, with a pause button. */
import { randomUUID } from 'node:crypto';
import type { Parts } from '../http/parts';

export interface RunJob {
  runId: string;
}
export interface Progress {
  id: string;
  connectionId: string;
  state: 'running' | 'paused' | 'done' | 'failed';
  /** Applications found so far, and of those dealt with. */
  listed: number;
  done: number;
  failed: number;
  startedAtMs: number;
  problem: string | null;
}

/** With so many applications waiting no further page is read: the ATS's limit is for new applicants first. */
const MOST_WAITING = 200;
const LOOK_AGAIN_SECONDS = 5;
const TRY_AGAIN_SECONDS = 30;

export function createRuns(parts: Parts) {
  const { clients, events, locks, queue, nowMs } = parts;
  const { db } = parts.database;
  const goOn = (runId: string, startAfterSeconds?: number) =>
    queue.send('backfill', { runId }, { key: runId, startAfterSeconds });
  const rowOf = (runId: string) =>
    db.selectFrom('runs').selectAll().where('id', '=', runId).executeTakeFirst();

  async function countOf(runId: string) {
    const rows = await db
      .selectFrom('events')
      .select(['state', (eb) => eb.fn.countAll<string>().as('count')])
      .where('run_id', '=', runId)
      .groupBy('state')
      .execute();
    const of = (state: string) => Number(rows.find((one) => one.state === state)?.count ?? 0);
    return { waiting: of('waiting'), done: of('done'), failed: of('failed') };
  }

  async function step(runId: string): Promise<void> {
    const run = await rowOf(runId);
    if (run?.state !== 'running') return;
    if ((await countOf(runId)).waiting >= MOST_WAITING) return goOn(runId, LOOK_AGAIN_SECONDS);
    const client = await clients.clientFor(run.connection_id);
    const page = client.ok ? await client.value.list(run.cursor) : client;
    if (!page.ok) {
      const { kind, retryAtMs = 0 } = page.error;
      await db
        .updateTable('runs')
        .set({ problem: kind, changed_at_ms: nowMs() })
        .where('id', '=', runId)
        .execute();
      return goOn(runId, Math.max(TRY_AGAIN_SECONDS, Math.ceil((retryAtMs - nowMs()) / 1000)));
    }
    const { rows, next } = page.value;
    await db.transaction().execute(async (tx) => {
      // Page, place and jobs are kept together: a run that is killed goes on where it was.
      await events.addIn(
        tx,
        rows.map((one) => ({
          ref: { connectionId: run.connection_id, candidateId: one.candidateId, applicationId: one.id },
          eventId: `backfill ${runId} ${one.id}`,
          kind: 'backfill',
          runId,
        })),
      );
      await tx
        .updateTable('runs')
        .set((eb) => ({
          cursor: next,
          listed: eb('listed', '+', rows.length),
          changed_at_ms: nowMs(),
          problem: null,
          ...(next === null && { state: 'done' as const }),
        }))
        .where('id', '=', runId)
        .execute();
    });
    if (next !== null) await goOn(runId);
  }

  return {
    async start(connectionId: string): Promise<string> {
      const id = randomUUID();
      const at = { started_at_ms: nowMs(), changed_at_ms: nowMs() };
      await db
        .insertInto('runs')
        .values({
          id,
          connection_id: connectionId,
          state: 'running',
          cursor: null,
          listed: 0,
          problem: null,
          ...at,
        })
        .execute();
      await goOn(id);
      return id;
    },
    /** Stops before the next page; what is in line is still done. */
    async pause(runId: string): Promise<boolean> {
      const done = await db
        .updateTable('runs')
        .set({ state: 'paused', changed_at_ms: nowMs() })
        .where('id', '=', runId)
        .where('state', '=', 'running')
        .executeTakeFirst();
      return done.numUpdatedRows > 0n;
    },
    async resume(runId: string): Promise<boolean> {
      const done = await db
        .updateTable('runs')
        .set({ state: 'running', changed_at_ms: nowMs() })
        .where('id', '=', runId)
        .where('state', '=', 'paused')
        .executeTakeFirst();
      if (done.numUpdatedRows === 0n) return false;
      await goOn(runId);
      return true;
    },
    async list(): Promise<Progress[]> {
      const rows = await db
        .selectFrom('runs')
        .selectAll()
        .orderBy('started_at_ms', 'desc')
        .limit(50)
        .execute();
      return Promise.all(
        rows.map(async (row) => {
          const { done, failed } = await countOf(row.id);
          const { id, connection_id: connectionId, state, listed, problem } = row;
          return { id, connectionId, state, listed, done, failed, startedAtMs: row.started_at_ms, problem };
        }),
      );
    },
    /** Runs whose job was lost with its worker go on. */
    async sweep(): Promise<void> {
      const lost = await db
        .selectFrom('runs')
        .select('id')
        .where('state', '=', 'running')
        .where('changed_at_ms', '<', nowMs() - 2 * TRY_AGAIN_SECONDS * 1000)
        .execute();
      for (const { id } of lost) await goOn(id);
    },
    work: async ({ runId }: RunJob): Promise<void> => {
      await locks.tryAlone(`run ${runId}`, () => step(runId));
    },
  };
}
export type Runs = ReturnType<typeof createRuns>;
