/** The panel's use cases around a person's decision: to decide, to take it back. */
import { type Decision, isConcealed, standing } from '@/lib/decisions/model';
import { type DecisionInput, planDecision } from '@/lib/decisions/plan';
import { DEFAULTS } from '@/lib/mapping';
import type { MessageOutput } from '@/lib/messages';
import { ok, type Result } from '@/lib/result';
import { applicationKeyOf } from '@/lib/sync/plan';
import { load, whereIs } from './candidate';
import { actorOf, settingsOf } from './chosen';
import type { Handlers, Sender } from './handle';
import type { Services } from './services';

type Decided = Result<MessageOutput<'decide'>>;
type Said = Pick<Decision, 'verdict' | 'reason' | 'comment'>;

async function say(services: Services, applicationId: string, said: Said, sender: Sender): Promise<Decided> {
  const here = await whereIs(services, sender);
  if (!here.ok) return here;
  const { page, connection } = here.value;
  // The opinion is kept even where the ATS does not answer; then only the note is planned.
  const loaded = await load(services, sender, applicationId);
  const found = loaded.ok ? loaded.value.loaded : null;
  const ref = found?.ref ?? { connectionId: connection.id, candidateId: page.candidateId, applicationId };
  const applicationKey = applicationKeyOf(ref);
  const history = await services.decisions.of(applicationKey);
  if (said.verdict === 'withdrawn' && !standing(history)) return ok({ history, leftAlone: [] });
  const settings = await settingsOf(services);
  const actor = await actorOf(services, connection);
  const decision: Decision = {
    ...said,
    id: crypto.randomUUID(),
    applicationKey,
    by: actor.name,
    atMs: services.nowMs(),
    sawScore: !isConcealed(settings.judgeFirst, history) && found?.score != null,
    score: found?.score?.value ?? null,
  };
  const input: DecisionInput = {
    ref,
    decision,
    history,
    target: settings.mappings[ref.connectionId]?.decision ?? DEFAULTS.decision,
    there: found?.application
      ? { candidate: found.candidate, application: found.application, fields: found.fields }
      : null,
    earlier: await services.outbox.of(applicationKey),
  };
  const { writes, leftAlone } = planDecision(input);
  const kept = await services.decisions.add(decision, actor, writes);
  void services.drainAndWake();
  return ok({ history: kept, leftAlone: leftAlone.map(({ line }) => line) });
}

export const decisionHandlers = (services: Services): Pick<Handlers, 'decide' | 'withdrawDecision'> => ({
  decide: ({ applicationId, ...said }, sender) => say(services, applicationId, said, sender),
  withdrawDecision: ({ applicationId }, sender) =>
    say(services, applicationId, { verdict: 'withdrawn', reason: '', comment: '' }, sender),
});
