/** Tries what a credential may do, by reading only; what it may write shows in the scopes, where the vendor tells them. */
import type { Result } from '@/lib/result';
import type { AtsClient } from './client-types';
import { type AtsDefinition, scopesFor, scopesOf, type WriteKind } from './contract';
import type { CapabilityName } from './sure';

export interface Check {
  what: CapabilityName;
  /** `untried`: there was nobody to try it on, or trying would change something. */
  outcome: 'yes' | 'no' | 'untried';
  message?: string;
}

export interface Access {
  checks: Check[];
  /** Scopes that the credential has and Candor does not need; null if the vendor does not say. */
  extra: string[] | null;
}

/** An error only if not even the list of applications can be read: then the credential is of no use. */
export async function checkAccess(
  ats: AtsDefinition,
  client: AtsClient,
  writes: readonly WriteKind[],
  tokenScopes?: readonly string[],
): Promise<Result<Access>> {
  const listed = await client.list(null);
  if (!listed.ok) return listed;
  const [somebody] = listed.value.rows;
  const ref = somebody && {
    connectionId: '',
    candidateId: somebody.candidateId,
    applicationId: somebody.id,
    jobId: somebody.jobId,
  };
  const tried = async (
    what: CapabilityName,
    ask: (() => Promise<Result<unknown>>) | undefined,
  ): Promise<Check[]> => {
    const able = client.can[what];
    if (!able.can) return [{ what, outcome: 'no', message: able.why }];
    const answer = await ask?.();
    if (!answer || (!answer.ok && answer.error.kind === 'rate-limited'))
      return [{ what, outcome: 'untried' }];
    return answer.ok
      ? [{ what, outcome: 'yes' }]
      : [{ what, outcome: 'no', message: answer.error.detail ?? answer.error.message }];
  };
  const checks: Check[] = [
    { what: 'backfill', outcome: 'yes' },
    ...(await tried('resume', ref && (() => client.attachments(ref)))),
    ...(await tried('listNotes', ref && (() => client.notes(ref)))),
    ...(await tried('listFields', () => client.fields())),
  ];
  const told = await client.granted();
  const granted = tokenScopes ?? (told.ok ? told.value : null);
  for (const what of writes) {
    const missing = granted && Object.keys(scopesOf(ats, what)).filter((scope) => !granted.includes(scope));
    const able = client.can[what];
    if (!able.can) checks.push({ what, outcome: 'no', message: able.why });
    else if (missing?.length) checks.push({ what, outcome: 'no', message: `Missing: ${missing.join(', ')}` });
    else checks.push({ what, outcome: granted ? 'yes' : 'untried' });
  }
  const needed = Object.keys(scopesFor(ats, writes));
  const extra = granted?.filter((scope) => !needed.includes(scope)) ?? null;
  return { ok: true, value: { checks, extra } };
}
