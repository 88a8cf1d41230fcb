/** Workflow rules where nobody has a browser open: the same rules, by the same evaluation, as in the extension. */
import type { Loaded } from '@/lib/pipeline/load-candidate';
import { type ScoreRow, scoreRowOf } from '@/lib/scores/row';
import type { ChannelMap } from '@/lib/source-channel';
import { applicationKeyOf, type PlannedWrite } from '@/lib/sync/plan';
import { matchRule, type Seen, triggersUnseen } from '@/lib/workflow/evaluate';
import type { Rule, Trigger } from '@/lib/workflow/model';
import { planRuleWrites } from '@/lib/workflow/plan';

/** An application is new for so long; an older one that is merely seen for the first time is not. */
const NEW_MS = 14 * 24 * 3_600_000;

interface Happened {
  rules: readonly Rule[];
  loaded: Loaded;
  /** What the score before rested on. */
  before: Seen | undefined;
  /** The kind of the event: a backfill brings nothing new. */
  event: string;
  tags: readonly string[];
  sourceChannels: ChannelMap;
  nowMs: number;
}
interface Acted {
  rule: Rule;
  trigger: Trigger;
  writes: PlannedWrite[];
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

/**
 * Notes and tags of the rules that hold. The companion moves nobody and keeps no shortlist: both are for a person's own
 * browser. The same rule on the same application plans the same entries, which the outbox takes in once.
 */
export function rulesFor({ rules, loaded, before, event, tags, sourceChannels, nowMs }: Happened): Acted[] {
  const row = rowOf(loaded, nowMs);
  if (!row || event === 'backfill') return [];
  const happened = triggersUnseen(before, row, nowMs - NEW_MS);
  return rules.flatMap((rule): Acted[] => {
    if (!rule.on || rule.triedVersion !== rule.version || !happened.includes(rule.trigger)) return [];
    const why = matchRule(rule, row, sourceChannels);
    if (!why) return [];
    const writes = planRuleWrites(rule, loaded.ref, [...loaded.candidate.tags, ...tags], why);
    return [{ rule, trigger: rule.trigger, writes }];
  });
}
