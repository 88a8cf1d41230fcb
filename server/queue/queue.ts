/** Jobs that survive the process: pg-boss over either database. A job is done at least once; what it does must bear that. */
import { randomUUID } from 'node:crypto';
import { CompiledQuery } from 'kysely';
import PgBoss from 'pg-boss';
import type { Database, Tx } from '../db/open';
import type { Log } from '../log';

export interface JobSpec {
  /** Tries after the first. */
  retries: number;
  retryDelaySeconds: number;
  /** After so long a job whose worker died is given to another. Longer than the job ever takes. */
  expireSeconds: number;
}

export interface SendOptions {
  /** While a job of this key waits, another one is not added. */
  key?: string;
  startAfterSeconds?: number;
  /** Adds the job with the transaction, or not at all. */
  tx?: Tx;
}

export interface Queue {
  names: readonly string[];
  send(name: string, data: object, options?: SendOptions): Promise<void>;
  /** Hands jobs to `handler`, `atOnce` beside each other; one that throws is tried again as its queue says. */
  work<T extends object>(name: string, atOnce: number, handler: (data: T) => Promise<void>): void;
  /** How many jobs wait or run. */
  size(name: string): Promise<number>;
  /** Takes no more jobs and waits for those under way, at most `withinMs`. */
  stop(withinMs: number): Promise<void>;
}

const POLL_MS = 500;
const MAINTAIN_SECONDS = 5;

export interface QueueOptions {
  database: Database;
  queues: Record<string, JobSpec>;
  log: Log;
  /** Whether this process gives the jobs of dead workers to others. */
  supervise: boolean;
}

export async function createQueue({ database, queues, log, supervise }: QueueOptions): Promise<Queue> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.execute(text, values) },
    supervise,
    schedule: false,
    maintenanceIntervalSeconds: MAINTAIN_SECONDS,
    archiveCompletedAfterSeconds: 3600,
    archiveFailedAfterSeconds: 86_400,
    deleteAfterDays: 2,
  });
  boss.on('error', (err) => log.warn({ err }, 'queue'));
  await boss.start();
  for (const [name, spec] of Object.entries(queues))
    await boss.createQueue(name, {
      name,
      // One waiting job a key: a second one would find nothing left to do.
      policy: 'short',
      retryLimit: spec.retries,
      retryDelay: spec.retryDelaySeconds,
      expireInSeconds: spec.expireSeconds,
    });

  const loops: Promise<void>[] = [];
  const wakers = new Map<string, () => void>();
  let stopping = false;

  /** Waits for `ms`, or less when a job was sent by this process. */
  const pause = (name: string, ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wakers.set(name, () => {
        clearTimeout(timer);
        resolve();
      });
    });

  async function runOne<T extends object>(
    name: string,
    job: PgBoss.Job<T>,
    handler: (data: T) => Promise<void>,
  ) {
    try {
      await handler(job.data);
      await boss.complete(name, job.id);
    } catch (err) {
      log.warn({ err, queue: name, job: job.id }, 'job failed');
      // With the database gone the job is left to expire.
      await boss.fail(name, job.id, {}).catch((lost: unknown) => log.warn({ err: lost }, 'queue'));
    }
  }

  async function loop<T extends object>(name: string, atOnce: number, handler: (data: T) => Promise<void>) {
    const running = new Set<Promise<void>>();
    while (!stopping) {
      const free = atOnce - running.size;
      const jobs = free > 0 ? await boss.fetch<T>(name, { batchSize: free }) : [];
      for (const job of jobs) {
        const run = runOne(name, job, handler).finally(() => running.delete(run));
        running.add(run);
      }
      if (running.size >= atOnce) await Promise.race(running);
      else if (jobs.length < free) await Promise.race([pause(name, POLL_MS), ...running]);
    }
    await Promise.all(running);
  }

  return {
    names: Object.keys(queues),
    async send(name, data, { key, startAfterSeconds, tx } = {}) {
      await boss.send(name, data, {
        // A queue of this policy takes jobs without a key for one and the same.
        singletonKey: key ?? randomUUID(),
        ...(startAfterSeconds && { startAfter: startAfterSeconds }),
        ...(tx && {
          db: {
            executeSql: (text: string, values: unknown[]) =>
              tx.executeQuery(CompiledQuery.raw(text, values)) as Promise<{ rows: never[] }>,
          },
        }),
      });
      if (!tx && !startAfterSeconds) wakers.get(name)?.();
    },
    work(name, atOnce, handler) {
      loops.push(loop(name, atOnce, handler));
    },
    size: (name) => boss.getQueueSize(name, { before: 'completed' }),
    async stop(withinMs) {
      stopping = true;
      for (const wake of wakers.values()) wake();
      await Promise.race([Promise.all(loops), new Promise((done) => setTimeout(done, withinMs).unref())]);
      await boss.stop({ graceful: false, close: false });
    },
  };
}
