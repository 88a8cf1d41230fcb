/** Ending links at the companion, which deletes what they showed. */
import { request } from '@/lib/remote/request';
import { err, ok, type Result } from '@/lib/result';
import type { HeldLink } from '@/lib/review/held';
import { companionSite } from './companion';
import { recordLink } from './link-secrets';
import type { Services } from './services';

const ELSEWHERE = {
  kind: 'not-connected' as const,
  message: 'This browser is not paired with the companion that keeps this link.',
};
const STILL_THERE =
  'Somebody on this link was erased here, but the companion did not answer. End the link as soon as it does.';

export async function endLink(services: Services, link: HeldLink): Promise<Result<null>> {
  const site = await companionSite(services);
  if (site?.url !== link.companion) return err(ELSEWHERE);
  const ended = await request(site, 'DELETE', `/v1/links/${encodeURIComponent(link.id)}`);
  if (!ended.ok && ended.error.kind !== 'not-found') return ended;
  await services.db.links.update(link.id, { state: 'revoked', problem: null });
  await recordLink(services, link, 'revoked');
  return ok(null);
}

/** Before a candidate is erased: whoever has a link that shows them shall not see them any longer. */
export async function endLinksWith(services: Services, prefix: string): Promise<void> {
  for (const link of await services.db.links.toArray()) {
    const shows = link.candidates.some(({ applicationKey }) => applicationKey.startsWith(prefix));
    if (!shows || link.state !== 'open') continue;
    const ended = await endLink(services, link);
    if (!ended.ok) await services.db.links.update(link.id, { problem: STILL_THERE });
  }
}

/** Before everything is deleted here: all links, as far as the companion answers. */
export async function endAllLinks(services: Services): Promise<void> {
  await endLinksWith(services, '');
}
