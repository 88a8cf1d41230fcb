/** A manager's decision becomes a decision on record, with its note and its tag or field in the outbox: as from the panel. */
import type { AtsClient } from '@/lib/ats/client-types';
import { type Decision, heardBefore } from '@/lib/decisions/model';
import { type DecisionInput, planDecision } from '@/lib/decisions/plan';
import { DEFAULTS } from '@/lib/mapping';
import type { ApplicationRef } from '@/lib/model';
import { type ErrorKind, err, ok, type Result } from '@/lib/result';
import type { HeldLink } from '@/lib/review/held';
import type { ReviewDecision } from '@/lib/review/model';
import { settingsOf } from './chosen';
import type { Services } from './services';

/** What passes by itself or by the recruiter's hand: the decision waits so long, so that its field is set as well. */
const PASSES: readonly ErrorKind[] = ['ats-down', 'rate-limited', 'token-expired', 'permission-missing'];

async function thereNow(
  client: AtsClient,
  { candidateId, applicationId }: ApplicationRef,
): Promise<Result<DecisionInput['there']>> {
  const [candidate, applications, fields] = await Promise.all([
    client.candidate(candidateId),
    client.applications(candidateId),
    client.fields(),
  ]);
  if (!candidate.ok) return candidate;
  if (!applications.ok) return applications;
  if (!fields.ok) return fields;
  const application = applications.value.find((one) => one.id === applicationId);
  return application
    ? ok({ candidate: candidate.value, application, fields: fields.value })
    : err({ kind: 'not-found', message: 'The application is not in the ATS any more.' });
}

/** Puts it on record once; answers why it has to wait, or null where it is dealt with. */
export async function decideFor(
  services: Services,
  link: HeldLink,
  said: ReviewDecision,
): Promise<string | null> {
  const candidate = link.candidates.find(({ id }) => id === said.candidate);
  // Erased meanwhile: there is nobody left to write about.
  if (!candidate) return null;
  const { ref, applicationKey, score } = candidate;
  const settings = await settingsOf(services);
  const target = settings.mappings[ref.connectionId]?.decision ?? DEFAULTS.decision;
  let there: DecisionInput['there'] = null;
  if (target.kind !== 'note' && target.kind !== 'nothing') {
    const client = await services.clientFor(ref.connectionId);
    const found = client.ok ? await thereNow(client.value, ref) : client;
    if (!found.ok && PASSES.includes(found.error.kind)) return found.error.message;
    there = found.ok ? found.value : null;
  }
  const decision: Decision = {
    ...{ id: said.id, applicationKey, verdict: said.verdict, reason: '', comment: said.comment },
    ...{ by: link.to, atMs: Math.min(said.atMs, services.nowMs()), sawScore: score !== null, score },
    via: 'link',
  };
  const history = heardBefore(await services.decisions.of(applicationKey), decision);
  const earlier = await services.outbox.of(applicationKey);
  const { writes } = planDecision({ ref, decision, history, target, there, earlier });
  await services.decisions.add(decision, { name: link.to }, writes);
  return null;
}
