/** A manager's decision becomes a decision on record, with its note and its tag or field in the outbox: as from the panel. */
import { type Decision, heardBefore } from '@/lib/decisions/model';
import { planDecision } from '@/lib/decisions/plan';
import { thereFor } from '@/lib/decisions/there';
import { DEFAULTS, type Target } from '@/lib/mapping';
import type { HeldLink } from '@/lib/review/held';
import type { ReviewDecision } from '@/lib/review/model';
import { settingsOf } from './chosen';
import type { Services } from './services';

/** Where the recruiter's verdicts go besides their note. */
export const decisionTarget = async (services: Services, connectionId: string): Promise<Target> =>
  (await settingsOf(services)).mappings[connectionId]?.decision ?? DEFAULTS.decision;

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
  const decision: Decision = {
    ...{ id: said.id, applicationKey, verdict: said.verdict, reason: '', comment: said.comment },
    ...{ by: link.to, atMs: Math.min(said.atMs, services.nowMs()), sawScore: score !== null, score },
    via: 'link',
  };
  // Where the companion writes, this browser keeps the decision and writes nothing.
  if (link.writer === 'companion') {
    await services.decisions.add(decision, { name: link.to }, []);
    return null;
  }
  const target = await decisionTarget(services, ref.connectionId);
  const there = await thereFor(target, ref, services.clientFor);
  if (!there.ok) return there.error.message;
  const history = heardBefore(await services.decisions.of(applicationKey), decision);
  const earlier = await services.outbox.of(applicationKey);
  const { writes } = planDecision({ ref, decision, history, target, there: there.value, earlier });
  await services.decisions.add(decision, { name: link.to }, writes);
  return null;
}
