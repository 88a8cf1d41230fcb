/** Lets rules act on an application that was read: each once, with its line in the log and what it writes. */
import type { Loaded } from '@/lib/pipeline/load-candidate';
import type { ScoreRow } from '@/lib/scores/row';
import { applicationKeyOf, type Plan, type PlannedWrite } from '@/lib/sync/plan';
import { matchRule, triggersOf } from '@/lib/workflow/evaluate';
import type { Rule, Trigger } from '@/lib/workflow/model';
import { isTheCompanions } from '@/lib/workflow/place';
import { planRuleWrites, runIdOf } from '@/lib/workflow/plan';
import { planMove } from '@/lib/workflow/plan-move';
import type { RuleRun, Shortlisted } from '@/lib/workflow/run';
import { settingsOf } from './chosen';
import { currentPolicy } from './policy';
import { actsThere } from './rules-there';
import type { Services } from './services';

interface Happened {
  loaded: Loaded;
  before: ScoreRow | undefined;
  now: ScoreRow;
  tags: readonly string[];
  plan: Plan;
}

/** Lets every rule that is on act on the application that was just read. Answers whether anything was queued. */
export async function runRules(
  services: Services,
  happened: Happened,
  triggers = triggersOf(happened.before, happened.now),
): Promise<boolean> {
  const { now } = happened;
  const { sourceChannels } = await settingsOf(services);
  const sinceMs = (await actsThere(services)).get(now.connectionId) ?? null;
  let acted = false;
  for (const rule of await services.workflow.rules()) {
    if (!rule.on || !triggers.includes(rule.trigger)) continue;
    if (isTheCompanions(rule.trigger, now, sinceMs)) continue;
    const why = matchRule(rule, now, sourceChannels);
    if (why) acted = (await act(services, rule, rule.trigger, why, happened)) || acted;
  }
  return acted;
}

async function act(
  services: Services,
  rule: Rule,
  trigger: Trigger,
  why: string[],
  happened: Happened,
): Promise<boolean> {
  const { loaded, now, tags, plan } = happened;
  const { ref } = loaded;
  const has = (kind: Rule['actions'][number]['kind']) => rule.actions.some((one) => one.kind === kind);
  const id = runIdOf(rule, ref, now.inputHash);
  if (await services.workflow.hasRun(id)) return false;
  const { moves, left } = await movesOf(services, rule, loaded);
  const writes = [
    ...planRuleWrites(rule, ref, [...loaded.candidate.tags, ...tags], why),
    ...(has('write') ? plan.writes : []),
    ...moves,
  ];
  const run: RuleRun = {
    id,
    ruleId: rule.id,
    ruleName: rule.name,
    version: rule.version,
    applicationKey: applicationKeyOf(ref),
    candidate: loaded.candidate.name,
    trigger,
    why,
    actions: rule.actions.map(({ kind }) => kind),
    suggested: rule.actions.flatMap((one) => (one.kind === 'suggest' ? [one.stage] : [])),
    left,
    writes: writes.map((one) => one.id),
    atMs: services.nowMs(),
    undone: false,
  };
  const shortlisted: Shortlisted | null = has('shortlist')
    ? {
        applicationKey: run.applicationKey,
        connectionId: ref.connectionId,
        jobId: now.jobId,
        candidateId: ref.candidateId,
        name: loaded.candidate.name,
        value: now.value,
        because: rule.name,
        atMs: run.atMs,
      }
    : null;
  return services.workflow.run(run, writes, shortlisted);
}

/** The moves that a rule makes, each waiting for a while, and why others are not made. */
async function movesOf(services: Services, { actions }: Rule, { ref, application }: Loaded) {
  const wanted = actions.flatMap((one) => (one.kind === 'advance' ? [one.stage] : []));
  const moves: PlannedWrite[] = [];
  const left: string[] = [];
  if (wanted.length === 0 || !application) return { moves, left };
  const { policy } = await currentPolicy();
  if (policy.advanceOff) return { moves, left: ['Your organisation lets no rule move a candidate.'] };
  const { moveWaitsMinutes } = await settingsOf(services);
  const notBeforeMs = services.nowMs() + moveWaitsMinutes * 60_000;
  const client = await services.clientFor(ref.connectionId);
  const stages = client.ok ? await client.value.stages(ref) : client;
  const earlier = await services.outbox.of(applicationKeyOf(ref));
  for (const to of wanted) {
    const planned = planMove({ ref, application, to, stages, earlier, notBeforeMs });
    if ('move' in planned) moves.push(planned.move);
    else left.push(planned.left);
  }
  return { moves: moves.slice(0, 1), left };
}
