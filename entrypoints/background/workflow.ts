/** Rules: keeping them, trying them on what was scored, and letting them act when a candidate was read. */
import type { Loaded } from '@/lib/pipeline/load-candidate';
import { err, ok } from '@/lib/result';
import type { ScoreRow } from '@/lib/scores/row';
import { applicationKeyOf, type Plan, type PlannedWrite } from '@/lib/sync/plan';
import { conflictsOf } from '@/lib/workflow/conflicts';
import { matchRule, triggersOf } from '@/lib/workflow/evaluate';
import { advances, type Rule, type Trigger } from '@/lib/workflow/model';
import { planRuleWrites, runIdOf } from '@/lib/workflow/plan';
import { planMove } from '@/lib/workflow/plan-move';
import type { RuleRun, Shortlisted } from '@/lib/workflow/run';
import { settingsOf } from './chosen';
import type { Handlers } from './handle';
import { currentPolicy } from './policy';
import type { Services } from './services';
import { staleCheck } from './stale';
import { watchSoon } from './watch-alarm';

const TRIED = 200;
const RUNS = 200;

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
  let acted = false;
  for (const rule of await services.workflow.rules()) {
    if (!rule.on || !triggers.includes(rule.trigger)) continue;
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

/** Stages that rules suggest for this application and in which it is not yet. */
export async function suggestionsFor(services: Services, loaded: Loaded) {
  const runs = await services.workflow.runsOf(applicationKeyOf(loaded.ref));
  const here = loaded.application?.stage?.toLowerCase();
  const on = new Set((await services.workflow.rules()).filter((one) => one.on).map(({ id }) => id));
  const found = runs
    .filter((run) => !run.undone && on.has(run.ruleId))
    .flatMap((run) => run.suggested.map((stage) => ({ stage, rule: run.ruleName })));
  return found.filter(({ stage }) => stage.toLowerCase() !== here).slice(-3);
}

async function movesIn({ outbox }: Services, { actions, writes }: RuleRun) {
  if (!actions.includes('advance')) return [];
  const entries = await Promise.all(writes.map(outbox.get));
  return entries.flatMap((entry) =>
    entry?.destination.kind === 'stage'
      ? [
          {
            from: entry.destination.from.name,
            to: entry.destination.to.name,
            state: entry.state,
            notBeforeMs: entry.notBeforeMs,
          },
        ]
      : [],
  );
}

type WorkflowMessages =
  | 'listRules'
  | 'saveRule'
  | 'tryRule'
  | 'turnRule'
  | 'removeRule'
  | 'listRuns'
  | 'undoRun'
  | 'listShortlist'
  | 'unlist';

export function workflowHandlers(services: Services): Pick<Handlers, WorkflowMessages> {
  const { workflow, criteria, scores } = services;
  const titles = async () =>
    new Map((await criteria.jobs()).map((job) => [`${job.connectionId}/${job.jobId}`, job.title]));
  return {
    async listRules() {
      const rules = (await workflow.rules()).sort((a, b) => a.name.localeCompare(b.name));
      const rows = await scores.newest(TRIED);
      const stages = [...new Set(rows.flatMap(({ stage }) => (stage ? [stage] : [])))].sort();
      const jobs = [...(await titles())].map(([key, title]) => ({ key, title }));
      return ok({ rules, conflicts: conflictsOf(rules), stages, jobs });
    },
    saveRule: async ({ id, draft }) => ok(await workflow.save(id, draft)),
    async tryRule({ id }) {
      const rule = (await workflow.rules()).find((one) => one.id === id);
      if (!rule) return err({ kind: 'not-found', message: 'This rule is not there any more.' });
      const rows = await scores.newest(TRIED);
      const { sourceChannels } = await settingsOf(services);
      const jobs = await titles();
      const staleOf = staleCheck(services);
      const matching = rows.flatMap((row) => {
        const why = matchRule(rule, row, sourceChannels);
        return why ? [{ row, why }] : [];
      });
      const would = await Promise.all(
        matching.map(async ({ row, why }) => ({
          applicationKey: row.applicationKey,
          candidate: row.name,
          value: row.value,
          stale: await staleOf(row),
          job: jobs.get(`${row.connectionId}/${row.jobId}`) ?? row.jobId,
          why,
        })),
      );
      await workflow.tried(id);
      return ok({ looked: rows.length, would });
    },
    async turnRule({ id, on, warned }) {
      const { policy } = await currentPolicy();
      const rule = (await workflow.rules()).find((one) => one.id === id);
      if (on && policy.advanceOff && rule && advances(rule))
        return err({
          kind: 'forbidden',
          message: 'Your organisation lets no rule move a candidate. Take that action out of the rule.',
        });
      const turned = await workflow.turn(id, on, warned);
      if (turned.ok && on) await watchSoon(services.nowMs());
      return turned;
    },
    async removeRule({ id }) {
      await workflow.remove(id);
      return ok(null);
    },
    async listRuns() {
      const runs = await workflow.runs(RUNS);
      return ok(
        await Promise.all(runs.map(async (run) => ({ ...run, moves: await movesIn(services, run) }))),
      );
    },
    async undoRun({ id }) {
      await workflow.undo(id);
      void services.drainAndWake();
      return ok(null);
    },
    async listShortlist() {
      const jobs = await titles();
      const listed = await workflow.shortlist();
      const staleOf = staleCheck(services);
      const rows = listed.map(async (one) => {
        const job = jobs.get(`${one.connectionId}/${one.jobId}`) ?? one.jobId;
        const row = await scores.get(one.applicationKey);
        return { ...one, job, value: row?.value ?? one.value, stale: row ? await staleOf(row) : [] };
      });
      return ok(await Promise.all(rows));
    },
    async unlist({ applicationKey }) {
      await workflow.unlist(applicationKey);
      return ok(null);
    },
  };
}
