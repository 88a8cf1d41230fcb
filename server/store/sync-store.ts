/** The outbox and the audit log in the companion's database, for any number of processes. */
import { sql } from 'kysely';
import type { SyncStore, Tables } from '@/lib/sync/outbox-store';
import type { Db } from '../db/open';
import type { Ring } from '../secrets/ring';
import { auditOver } from './audit-table';
import { beginsWith, outboxOver } from './outbox-table';

/** One log, one line: whoever writes to it has this lock until their transaction ends. */
const LOG_LOCK = 4_242_001;

export function createSqlStore(db: Db, ring: Ring): SyncStore {
  const over = (any: Db): Tables => ({ outbox: outboxOver(any, ring), audit: auditOver(any, ring) });

  const inTurn = <T>(work: (tx: Db) => Promise<T>): Promise<T> =>
    db.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(${LOG_LOCK})`.execute(tx);
      return work(tx);
    });

  return {
    ...over(db),
    transaction: (work) => inTurn((tx) => work(over(tx))),
    erase: (prefix, before) =>
      inTurn(async (tx) => {
        await before(over(tx));
        let count = 0;
        const gone = async (done: Promise<{ numDeletedRows: bigint }[]>) => {
          for (const { numDeletedRows } of await done) count += Number(numDeletedRows);
        };
        await gone(tx.deleteFrom('details').where(beginsWith('key', prefix)).execute());
        await gone(tx.deleteFrom('outbox').where(beginsWith('application_key', prefix)).execute());
        await gone(tx.deleteFrom('records').where(beginsWith('application_key', prefix)).execute());
        await gone(tx.deleteFrom('events').where(beginsWith('application_key', prefix)).execute());
        await gone(tx.deleteFrom('subjects').where(beginsWith('key', prefix)).execute());
        return count;
      }),
  };
}
