/** One at a time, over all processes: locks that are given back when their holder dies. */
import { sql } from 'kysely';
import type { Database } from './open';

export interface Locks {
  /** Runs `work` if nobody else is at `key`, in whatever process; else answers `busy` at once. */
  tryAlone<T>(key: string, work: () => Promise<T>): Promise<T | 'busy'>;
  /** Waits for its turn. */
  alone<T>(key: string, work: () => Promise<T>): Promise<T>;
}

/** Within one process: PGlite has one connection, so that no other process can be there. */
function createLocalLocks(): Locks {
  const last = new Map<string, Promise<unknown>>();

  function alone<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = last.get(key) ?? Promise.resolve();
    const run = before.then(work, work);
    const settled = run
      .catch(() => {})
      .finally(() => {
        if (last.get(key) === settled) last.delete(key);
      });
    last.set(key, settled);
    return run;
  }
  return { alone, tryAlone: async (key, work) => (last.has(key) ? 'busy' : alone(key, work)) };
}

/** Advisory locks belong to a connection: with a process killed, PostgreSQL gives them back. */
function createServerLocks({ db }: Database): Locks {
  return {
    tryAlone: (key, work) =>
      db.connection().execute(async (connection) => {
        const { rows } = await sql<{ got: boolean }>`
          select pg_try_advisory_lock(hashtextextended(${key}, 0)) as got`.execute(connection);
        if (!rows[0]?.got) return 'busy';
        try {
          return await work();
        } finally {
          await sql`select pg_advisory_unlock(hashtextextended(${key}, 0))`.execute(connection);
        }
      }),
    alone: (key, work) =>
      db.connection().execute(async (connection) => {
        await sql`select pg_advisory_lock(hashtextextended(${key}, 0))`.execute(connection);
        try {
          return await work();
        } finally {
          await sql`select pg_advisory_unlock(hashtextextended(${key}, 0))`.execute(connection);
        }
      }),
  };
}

export const createLocks = (database: Database): Locks =>
  database.kind === 'PGlite' ? createLocalLocks() : createServerLocks(database);
