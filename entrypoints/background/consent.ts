/** The panel's use cases for the candidate's sake: opting out and in again, and the explanation that was given. */
import type { OptOut } from '@/lib/consent/model';
import { planConsentNote } from '@/lib/consent/plan';
import { ok, type Result } from '@/lib/result';
import { candidateKeyOf } from '@/lib/store/traffic';
import { applicationKeyOf } from '@/lib/sync/plan';
import { whereIs } from './candidate';
import { actorOf } from './chosen';
import { endLinksWith } from './end-links';
import type { Handlers, Sender } from './handle';
import type { Services } from './services';

async function record(
  services: Services,
  applicationId: string | undefined,
  wish: Pick<OptOut, 'optedOut' | 'why' | 'instead'>,
  sender: Sender,
): Promise<Result<null>> {
  const here = await whereIs(services, sender);
  if (!here.ok) return here;
  const { connection, page } = here.value;
  const ref = { connectionId: connection.id, candidateId: page.candidateId, applicationId };
  const before = await services.consents.of(ref);
  // Pressed twice, or in two windows.
  if (before?.optedOut === wish.optedOut) return ok(null);
  const actor = await actorOf(services, connection);
  const kept: OptOut = { ...wish, by: actor.name, atMs: services.nowMs() };
  await services.consents.record(ref, applicationKeyOf(ref), kept, actor, [planConsentNote(ref, kept)]);
  // Whoever does not want to be scored is not to be shown with a score either.
  if (wish.optedOut) await endLinksWith(services, candidateKeyOf(ref.connectionId, ref.candidateId));
  void services.drainAndWake();
  return ok(null);
}

export const consentHandlers = (
  services: Services,
): Pick<Handlers, 'optOut' | 'optIn' | 'recordExplained'> => ({
  optOut: ({ applicationId, why, instead }, sender) =>
    record(services, applicationId, { optedOut: true, why, instead }, sender),
  optIn: ({ applicationId, why }, sender) =>
    record(services, applicationId, { optedOut: false, why, instead: '' }, sender),
  async recordExplained({ applicationId, text }, sender) {
    const here = await whereIs(services, sender);
    if (!here.ok) return here;
    const { connection, page } = here.value;
    const ref = { connectionId: connection.id, candidateId: page.candidateId, applicationId };
    await services.outbox.record({
      kind: 'explained',
      applicationKey: applicationKeyOf(ref),
      data: {},
      personal: { type: 'explained', text },
    });
    return ok(null);
  },
});
