/** Workflow rules where nobody has a browser open: the same rules, by the same evaluation and the same plans, as in the extension. */
import type { Loaded } from '@/lib/pipeline/load-candidate';
import { type ScoreRow, scoreRowOf } from '@/lib/scores/row';
import { applicationKeyOf, type PlannedWrite } from '@/lib/sync/plan';
import { matchRule, type Seen, triggersUnseen } from '@/lib/workflow/evaluate';
import type { Rule, Trigger } from '@/lib/workflow/model';
import { isTheCompanions } from '@/lib/workflow/place';
import { planRuleWrites, runIdOf } from '@/lib/workflow/plan';
import { planMove } from '@/lib/workflow/plan-move';
import type { Held } from '../connections/store';
import type { Parts } from '../http/parts';
import { type ActedRun, createRuleRuns } from './runs';
import { COMPANY, createRuleSets, type RuleSet } from './sets';

/** For rules of the connection itself an application is new for so long, and what a backfill brings is not. */
const NEW_MS = 14 * 24 * 3_600_000;

export interface Happened {
  held: Held;
  loaded: Loaded;
  /** What the score before rested on. */
  before: Seen | undefined;
  /** The kind of the event. */
  event: string;
  tags: readonly string[];
}

/** The row of a score as rules read it; null without a score. */
export function rowOf(
  { ref, candidate, application, job, score, basis }: Loaded,
  atMs: number,
): ScoreRow | null {
  if (!application || !job || !score || !basis) return null;
  const { connectionId } = ref;
  const applicationKey = applicationKeyOf(ref);
  return scoreRowOf(
    { applicationKey, connectionId, candidate, application, jobId: job.id, score, ...basis },
    atMs,
  );
}

export function createRuleActor(parts: Parts) {
  const { database, ring, clients, outbox, nowMs } = parts;
  const sets = createRuleSets(database.db, ring, nowMs);
  const runs = createRuleRuns(parts);

  /** The step that a rule makes, which waits for a while, and why others are not made. */
  async function movesOf({ actions }: Rule, set: RuleSet, { ref, application }: Loaded) {
    const wanted = actions.flatMap((one) => (one.kind === 'advance' ? [one.stage] : []));
    const [moves, left]: [PlannedWrite[], string[]] = [[], []];
    if (wanted.length === 0 || !application) return { moves, left };
    if (set.advanceOff) return { moves, left: ['Your organisation lets no rule move a candidate.'] };
    const notBeforeMs = nowMs() + set.moveWaitsMinutes * 60_000;
    const client = await clients.clientFor(ref.connectionId);
    const stages = client.ok ? await client.value.stages(ref) : client;
    const earlier = await outbox.of(applicationKeyOf(ref));
    for (const to of wanted) {
      const planned = planMove({ ref, application, to, stages, earlier, notBeforeMs });
      if ('move' in planned) moves.push(planned.move);
      else left.push(planned.left);
    }
    return { moves: moves.slice(0, 1), left };
  }

  async function act(rule: Rule, set: RuleSet, row: ScoreRow, why: string[], { loaded, tags }: Happened) {
    const { ref, candidate } = loaded;
    const { owner, connectionId } = set;
    // Its owner's browser calls the connection by a name of its own.
    const shownKey = applicationKeyOf({ ...ref, connectionId });
    const id = runIdOf(rule, { ...ref, connectionId }, row.inputHash);
    if (await runs.hasRun(owner, id)) return;
    const { moves, left } = await movesOf(rule, set, loaded);
    const writes = [...planRuleWrites(rule, ref, [...candidate.tags, ...tags], why), ...moves];
    const run: ActedRun['run'] = {
      ...{ id, ruleId: rule.id, ruleName: rule.name, version: rule.version, applicationKey: shownKey },
      ...{ candidate: candidate.name, trigger: rule.trigger, why, left },
      actions: rule.actions.map(({ kind }) => kind),
      suggested: rule.actions.flatMap((one) => (one.kind === 'suggest' ? [one.stage] : [])),
      writes: writes.map((one) => one.id),
      ...{
        atMs: nowMs(),
        undone: false,
        at: owner === COMPANY ? ('company' as const) : ('companion' as const),
      },
    };
    const isListed = rule.actions.some(({ kind }) => kind === 'shortlist');
    const shortlisted = isListed
      ? {
          ...{ applicationKey: shownKey, connectionId, jobId: row.jobId, candidateId: candidate.id },
          ...{ name: candidate.name, value: row.value, because: rule.name, atMs: run.atMs },
        }
      : null;
    const applicationKey = applicationKeyOf(ref);
    await runs.keep({
      ...{ owner, applicationKey, connectionId: ref.connectionId },
      run,
      shortlisted,
      writes,
    });
  }

  function triggersFor(set: RuleSet, row: ScoreRow, { before, event }: Happened): Trigger[] {
    if (set.owner !== COMPANY)
      return triggersUnseen(before, row).filter((one) => isTheCompanions(one, row, set.sinceMs));
    return event === 'backfill' ? [] : triggersUnseen(before, row, nowMs() - NEW_MS);
  }

  /** Lets every rule that is on act on an application that was just scored, each once. */
  return async function runRules(happened: Happened): Promise<void> {
    const row = rowOf(happened.loaded, nowMs());
    if (!row) return;
    for (const set of await sets.of(happened.held)) {
      const triggers = triggersFor(set, row, happened);
      // Rules name jobs by the owner's name of the connection.
      const facts = { ...row, connectionId: set.connectionId };
      for (const rule of set.rules) {
        if (!triggers.includes(rule.trigger)) continue;
        const why = matchRule(rule, facts, set.sourceChannels);
        if (why) await act(rule, set, row, why, happened);
      }
    }
  };
}
