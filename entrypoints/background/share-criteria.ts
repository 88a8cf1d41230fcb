/** Tells the paired companion of saved criteria; what it could not be told goes with the next wake. */
import { z } from 'zod';
import { requestAs } from '@/lib/remote/request';
import { sharedAnswerSchema } from '@/lib/remote/settled';
import { companionSite } from './companion-site';
import type { Services } from './services';

const VAULT_ID = 'companion criteria';
const markSchema = z.object({ url: z.string(), toMs: z.number() });

export async function shareCriteria(services: Services): Promise<void> {
  const { db, criteria, vault } = services;
  const site = await companionSite(services);
  if (!site) return;
  const mark = markSchema.safeParse(await vault.get(VAULT_ID));
  const toMs = mark.success && mark.data.url === site.url ? mark.data.toMs : 0;
  const newer = (await db.criteria.filter(({ atMs }) => atMs > toMs).toArray()).sort(
    (a, b) => a.atMs - b.atMs,
  );
  for (const saved of newer) {
    const current = await criteria.current(saved.connectionId, saved.jobId);
    const connection = await db.connections.get(saved.connectionId);
    if (connection && current?.version === saved.version) {
      const shared = { ats: connection.ats, api: connection.origins.api, saved };
      const told = await requestAs(sharedAnswerSchema, site, 'PUT', '/v1/criteria', shared);
      // Refused for good is told once; a companion that is away is told later.
      if (!told.ok && told.error.kind !== 'invalid') return;
    }
    await vault.put(VAULT_ID, { url: site.url, toMs: saved.atMs });
  }
}
