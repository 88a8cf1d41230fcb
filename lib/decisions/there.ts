/** What the ATS has now of an application whose decision is to set a tag or a field. */
import type { AtsClient } from '@/lib/ats/client-types';
import type { Target } from '@/lib/mapping';
import type { ApplicationRef } from '@/lib/model';
import { type ErrorKind, err, ok, type Result } from '@/lib/result';
import type { DecisionInput } from './plan';

/** What passes by itself or by a person's hand: the decision waits so long, so that its field is set as well. */
const PASSES: readonly ErrorKind[] = ['ats-down', 'rate-limited', 'token-expired', 'permission-missing'];

async function lookUp(
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

/**
 * What a decision with this target is planned against: null where its note is all, or where the application cannot be
 * found. An error is worth waiting for.
 */
export async function thereFor(
  target: Target,
  ref: ApplicationRef,
  clientFor: (connectionId: string) => Promise<Result<AtsClient>>,
): Promise<Result<DecisionInput['there']>> {
  if (target.kind === 'note' || target.kind === 'nothing') return ok(null);
  const client = await clientFor(ref.connectionId);
  const found = client.ok ? await lookUp(client.value, ref) : client;
  return found.ok || PASSES.includes(found.error.kind) ? found : ok(null);
}
