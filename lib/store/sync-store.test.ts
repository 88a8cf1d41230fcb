import 'fake-indexeddb/auto';
import { outboxStoreContract } from '../../tests/contract/outbox-store';
import { CandorDb } from './db';
import { createDexieStore } from './sync-store';

outboxStoreContract('IndexedDB', async () => {
  const name = `contract-${crypto.randomUUID()}`;
  const [db, other] = [new CandorDb(name), new CandorDb(name)];
  return {
    store: createDexieStore(db),
    beside: createDexieStore(other),
    async close() {
      other.close();
      await db.delete();
    },
  };
});
