/** The privacy page's use cases: what is kept, letting go of it, all of it. */
import { browser } from 'wxt/browser';
import { DEVICE_KEY } from '@/lib/audit/kinds';
import { settingsSchema } from '@/lib/messages';
import { AGING_IDS, CATEGORY_IDS, isAging } from '@/lib/privacy/categories';
import { cutoffMs, keptDays } from '@/lib/privacy/retention';
import { ok } from '@/lib/result';
import { amountOf } from '@/lib/store/inventory';
import { purge } from '@/lib/store/purge';
import { disconnect } from './connect';
import { endAllLinks } from './end-links';
import type { Handlers } from './handle';
import { currentPolicy } from './policy';
import type { Services } from './services';

const MOST_FOUND = 100;

/** Deletes what is older than it may be. Runs at every start and once a day. */
export async function purgeOld({ db, outbox, nowMs }: Services): Promise<void> {
  const { retention } = settingsSchema.parse((await db.settings.get('settings')) ?? {});
  const { policy } = await currentPolicy();
  for (const id of AGING_IDS) {
    const records = await purge(db, id, cutoffMs(keptDays(id, retention, policy.retentionDays), nowMs()));
    if (records > 0)
      await outbox.record({ kind: 'purged', applicationKey: DEVICE_KEY, data: { category: id, records } });
  }
}

async function keptCandidates({ db }: Services, search: string) {
  const wanted = search.trim().toLowerCase();
  const found = new Map<string, { connectionId: string; candidateId: string; applications: number }>();
  for (const { key } of await db.subjects.toArray()) {
    const [connectionId = '', candidateId, application] = key.split('/').map(decodeURIComponent);
    // Jobs and connections are on the record under keys of their own.
    if (connectionId === 'job:') continue;
    if (!candidateId?.toLowerCase().includes(wanted)) continue;
    const who = `${connectionId}/${candidateId}`;
    const known = found.get(who) ?? { connectionId, candidateId, applications: 0 };
    found.set(who, { ...known, applications: known.applications + (application ? 1 : 0) });
  }
  return { found: [...found.values()].slice(0, MOST_FOUND), all: found.size };
}

export function privacyHandlers(
  services: Services,
): Pick<Handlers, 'inventory' | 'keptCandidates' | 'eraseAll' | 'getPolicy'> {
  const { db } = services;
  return {
    async inventory() {
      const { retention } = settingsSchema.parse((await db.settings.get('settings')) ?? {});
      const { policy } = await currentPolicy();
      const categories = await Promise.all(
        CATEGORY_IDS.map(async (id) => ({
          id,
          ...(await amountOf(db, id)),
          keepDays: isAging(id) ? keptDays(id, retention, policy.retentionDays) : null,
          mostDays: (isAging(id) && policy.retentionDays?.[id]) || null,
        })),
      );
      return ok({ categories });
    },
    keptCandidates: async ({ search }) => ok(await keptCandidates(services, search)),
    async eraseAll() {
      await endAllLinks(services);
      for (const { id } of await db.connections.toArray()) await disconnect(services, id);
      await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
      await services.taxonomy.remove();
      await browser.storage.local.clear();
      return ok(null);
    },
    getPolicy: async () => ok(await currentPolicy()),
  };
}
