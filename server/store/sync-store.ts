/** The outbox and the audit log in the companion's database, for any number of processes. */
import { sql } from 'kysely';
import type { SyncStore, Tables } from '@/lib/sync/outbox-store';
import type { Db } from '../db/open';
import type { Ring } from '../secrets/ring';
import { auditOver } from './audit-table';
import { beginsWith, outboxOver } from './outbox-table';

/** One log, one line: whoever writes to it has this lock until their transaction ends. */
const LOG_LOCK = 4_242_001;

export interface SqlStore extends SyncStore {
  /** A transaction over other tables as well: `inside` is this store within it. */
  within<T>(work: (tx: Db, inside: SyncStore) => Promise<T>): Promise<T>;
}

export function createSqlStore(db: Db, ring: Ring): SqlStore {
  const over = (any: Db): Tables => ({ outbox: outboxOver(any, ring), audit: auditOver(any, ring) });

  const inTurn = <T>(work: (tx: Db) => Promise<T>): Promise<T> =>
    db.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(${LOG_LOCK})`.execute(tx);
      return work(tx);
    });

  async function eraseIn(tx: Db, prefix: string): Promise<number> {
    let count = 0;
    const gone = async (done: Promise<{ numDeletedRows: bigint }[]>) => {
      for (const { numDeletedRows } of await done) count += Number(numDeletedRows);
    };
    await gone(tx.deleteFrom('details').where(beginsWith('key', prefix)).execute());
    for (const table of ['link_writes', 'outbox', 'records', 'events', 'rule_runs'] as const)
      await gone(tx.deleteFrom(table).where(beginsWith('application_key', prefix)).execute());
    await gone(tx.deleteFrom('subjects').where(beginsWith('key', prefix)).execute());
    return count;
  }

  return {
    ...over(db),
    transaction: (work) => inTurn((tx) => work(over(tx))),
    within: (work) =>
      inTurn((tx) => {
        const tables = over(tx);
        const erase: SyncStore['erase'] = async (prefix, before) => {
          await before(tables);
          return eraseIn(tx, prefix);
        };
        return work(tx, { ...tables, transaction: (inside) => inside(tables), erase });
      }),
    erase: (prefix, before) =>
      inTurn(async (tx) => {
        await before(over(tx));
        return eraseIn(tx, prefix);
      }),
  };
}
