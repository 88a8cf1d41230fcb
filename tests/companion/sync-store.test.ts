/** The contract of the outbox and the log, on both databases. */
import { randomBytes } from 'node:crypto';
import { afterAll } from 'vitest';
import { type Database, openDatabase } from '../../server/db/open';
import { createRing } from '../../server/secrets/ring';
import { createSqlStore } from '../../server/store/sync-store';
import { outboxStoreContract } from '../contract/outbox-store';
import { postgres, stopPostgresAfterwards } from './databases';

stopPostgresAfterwards();
const ring = createRing(randomBytes(32));
const TABLES = 'outbox, audit, subjects, details, checkpoints';

/** One database for all tests of a kind, emptied before each: PGlite takes seconds to start. */
function shared(open: () => Promise<Database>) {
  let opened: Promise<Database> | undefined;
  afterAll(async () => (await opened)?.close());
  return async () => {
    opened ??= open();
    const database = await opened;
    await database.execute(`truncate ${TABLES}`);
    return database;
  };
}

const embedded = shared(() => openDatabase({}));
outboxStoreContract('PGlite', async () => {
  const { db } = await embedded();
  return { store: createSqlStore(db, ring), beside: createSqlStore(db, ring), close: async () => {} };
});

const server = shared(async () => openDatabase({ url: (await postgres()).url }));
outboxStoreContract('PostgreSQL', async () => {
  const { db } = await server();
  const other = await openDatabase({ url: (await postgres()).url, connections: 2 });
  return {
    store: createSqlStore(db, ring),
    beside: createSqlStore(other.db, ring),
    close: () => other.close(),
  };
});
