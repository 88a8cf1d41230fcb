import { outboxStoreContract } from '../contract/outbox-store';
import { createMemoryStore } from './memory-store';

outboxStoreContract('memory', async () => {
  const store = createMemoryStore();
  return { store, beside: store, close: async () => undefined };
});
