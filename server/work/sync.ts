/** Incremental sync: what changed since the last time, for ATSs without webhooks and for webhooks that were lost. */
import type { Parts } from '../http/parts';

/** Read again at each sync: an ATS may show a change only after later ones, and clocks differ. */
const OVERLAP_MS = 5 * 60_000;
const EVERY_MS = 5 * 60_000;
/** Webhooks bring the news; the sync sweeps up. */
const EVERY_WITH_HOOKS_MS = 30 * 60_000;
const MOST_PAGES = 200;

export function createSync(parts: Parts) {
  const { clients, connections, connectorOf, events, locks, log, queue, nowMs } = parts;

  /** Reads all pages since the last sync; the mark moves only when all of them are kept. */
  async function syncNow(connectionId: string): Promise<void> {
    const row = await connections.get(connectionId);
    if (!row?.background) return;
    const startMs = nowMs();
    // The first sync begins now: what is older is for a backfill, which a person starts.
    const sinceMs = (row.syncedToMs ?? startMs) - OVERLAP_MS;
    const client = await clients.clientFor(connectionId);
    if (!client.ok) return;
    let cursor: string | null = null;
    for (let page = 0; page < MOST_PAGES && (page === 0 || cursor !== null); page++) {
      const listed: Awaited<ReturnType<typeof client.value.list>> = await client.value.list(cursor, sinceMs);
      if (!listed.ok) {
        log.warn({ connection: connectionId, problem: listed.error.kind }, 'sync put off');
        return;
      }
      await events.add(
        ...listed.value.rows.map((one) => ({
          ref: { connectionId, candidateId: one.candidateId, applicationId: one.id },
          eventId: `sync ${startMs} ${one.id}`,
          kind: 'sync',
        })),
      );
      cursor = listed.value.next;
    }
    await connections.syncedTo(connectionId, startMs);
  }

  return {
    work: async ({ connectionId }: { connectionId: string }): Promise<void> => {
      await locks.tryAlone(`sync ${connectionId}`, () => syncNow(connectionId));
    },
    /** Jobs for the connections whose time has come. */
    async sweep(): Promise<void> {
      for (const { held, background, hookSecret, syncedToMs } of await connections.all()) {
        const hasHooks = hookSecret !== null && Boolean(connectorOf(held.ats)?.hooks);
        const everyMs = hasHooks ? EVERY_WITH_HOOKS_MS : EVERY_MS;
        if (background && nowMs() - (syncedToMs ?? 0) >= everyMs)
          await queue.send('sync', { connectionId: held.id }, { key: held.id });
      }
    },
  };
}
