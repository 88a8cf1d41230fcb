/** Rules: keeping them, trying them on what was scored, and what they have done. */
import type { Loaded } from '@/lib/pipeline/load-candidate';
import { err, ok } from '@/lib/result';
import { applicationKeyOf } from '@/lib/sync/plan';
import { conflictsOf } from '@/lib/workflow/conflicts';
import { matchRule } from '@/lib/workflow/evaluate';
import { advances } from '@/lib/workflow/model';
import { isOpenMove, type RuleRun } from '@/lib/workflow/run';
import { settingsOf } from './chosen';
import type { Handlers } from './handle';
import { currentPolicy } from './policy';
import { actsThere, hearOfRuns, shareRules, undoThere } from './rules-there';
import type { Services } from './services';
import { staleCheck } from './stale';
import { watchSoon } from './watch-alarm';

const TRIED = 200;
const RUNS = 200;
/** A page and the panel wait no longer for a companion that is away. */
export const HEAR_WITHIN_MS = 2_000;

/** Stages that rules suggest for this application and in which it is not yet. */
export async function suggestionsFor(services: Services, loaded: Loaded) {
  const runs = await services.workflow.runsOf(applicationKeyOf(loaded.ref));
  const here = loaded.application?.stage?.toLowerCase();
  const on = new Set((await services.workflow.rules()).filter((one) => one.on).map(({ id }) => id));
  const found = runs
    .filter((run) => !run.undone && (run.at === 'company' || on.has(run.ruleId)))
    .flatMap((run) => run.suggested.map((stage) => ({ stage, rule: run.ruleName })));
  return found.filter(({ stage }) => stage.toLowerCase() !== here).slice(-3);
}

/** What else the panel says of rules: whose shortlist this is on, and moves that the companion is about to make. */
export async function ruleNewsFor({ workflow }: Services, { ref }: Pick<Loaded, 'ref'>) {
  const key = applicationKeyOf(ref);
  const runs = (await workflow.runsOf(key)).filter((run) => run.at && !run.undone);
  return {
    shortlistedBy: (await workflow.listed(key))?.because ?? null,
    moves: runs.flatMap(({ ruleName, moves = [] }) =>
      moves.filter(isOpenMove).map((move) => ({ ...move, rule: ruleName })),
    ),
  };
}

async function movesIn({ outbox }: Services, { at, actions, writes, moves = [] }: RuleRun) {
  if (at) return moves;
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
  const { db, workflow, criteria, scores } = services;
  const titles = async () =>
    new Map((await criteria.jobs()).map((job) => [`${job.connectionId}/${job.jobId}`, job.title]));
  return {
    async listRules() {
      const rules = (await workflow.rules()).sort((a, b) => a.name.localeCompare(b.name));
      const rows = await scores.newest(TRIED);
      const stages = [...new Set(rows.flatMap(({ stage }) => (stage ? [stage] : [])))].sort();
      const jobs = [...(await titles())].map(([key, title]) => ({ key, title }));
      const there = await actsThere(services);
      const names = (await db.connections.toArray())
        .filter(({ id }) => there.has(id))
        .map(({ name }) => name);
      return ok({ rules, conflicts: conflictsOf(rules), stages, jobs, there: names });
    },
    async saveRule({ id, draft }) {
      const saved = await workflow.save(id, draft);
      void shareRules(services);
      return ok(saved);
    },
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
      if (turned.ok) void shareRules(services);
      if (turned.ok && on) await watchSoon(services.nowMs());
      return turned;
    },
    async removeRule({ id }) {
      await workflow.remove(id);
      void shareRules(services);
      return ok(null);
    },
    async listRuns() {
      await hearOfRuns(services, HEAR_WITHIN_MS);
      const runs = await workflow.runs(RUNS);
      return ok(
        await Promise.all(runs.map(async (run) => ({ ...run, moves: await movesIn(services, run) }))),
      );
    },
    async undoRun({ id }) {
      if (await workflow.isThere(id)) {
        const taken = await undoThere(services, id);
        if (!taken.ok) return taken;
      }
      await workflow.undo(id);
      void services.drainAndWake();
      return ok(null);
    },
    async listShortlist() {
      await hearOfRuns(services, HEAR_WITHIN_MS);
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
