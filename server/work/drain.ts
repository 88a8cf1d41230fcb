/** Sends what the outbox of one connection has, one process at a time. */
import { createDrain } from '@/lib/sync/drain';
import { type LaneLimit, laneLimitOf } from '@/lib/sync/lane';
import type { Parts } from '../http/parts';
import { createForget } from './forget';

export function createDrainer(parts: Parts, limit?: LaneLimit) {
  const { clients, connections, connectorOf, events, locks, outbox, queue, metrics, nowMs } = parts;

  const { forget } = createForget(parts);

  async function drainAll(connectionId: string): Promise<number | null> {
    const drain = createDrain({
      outbox: { ...outbox, lanes: async () => [connectionId] },
      clientFor: (id) => clients.clientFor(id),
      nowMs,
      random: Math.random,
      limitFor: async (id) =>
        limit ?? laneLimitOf(connectorOf((await connections.get(id))?.held.ats ?? '')?.limits),
    });
    const next = await drain();
    for (const tookMs of await events.finish(connectionId)) metrics.latency.observe(tookMs / 1000);
    await forget(connectionId);
    return next;
  }

  return async function drain({ connectionId }: { connectionId: string }): Promise<void> {
    const next = await locks.tryAlone(`drain ${connectionId}`, () => drainAll(connectionId));
    const again = next === 'busy' ? nowMs() + 1_000 : next;
    if (again === null) return;
    const startAfterSeconds = Math.max(1, Math.ceil((again - nowMs()) / 1000));
    await queue.send('drain', { connectionId }, { key: `${connectionId} later`, startAfterSeconds });
  };
}
