/** Whether a rule holds for an application, and why. Pure. */
import type { ScoreRow } from '@/lib/scores/row';
import { type ChannelMap, channelOf } from '@/lib/source-channel';
import type { Condition, Rule, Trigger } from './model';

/** What rules look at. Contact data, names and tags are not among it. */
export type RuleFacts = Pick<
  ScoreRow,
  'value' | 'coverage' | 'musts' | 'stage' | 'source' | 'connectionId' | 'jobId'
>;

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Why the condition holds, in words for the log; null where it does not. Unknown is not no: without a score no score condition holds. */
export function holds(condition: Condition, facts: RuleFacts, channels: ChannelMap = {}): string | null {
  switch (condition.kind) {
    case 'score':
      return facts.value !== null && facts.value >= condition.atLeast && facts.value <= condition.atMost
        ? `score ${facts.value}`
        : null;
    case 'musts': {
      const { met, all } = facts.musts;
      return facts.value !== null && (met === all) === condition.met
        ? `${met} of ${all} must-haves met`
        : null;
    }
    case 'coverage': {
      const percent = Math.round(facts.coverage * 100);
      return facts.value !== null && percent >= condition.atLeast ? `coverage ${percent} %` : null;
    }
    case 'stage': {
      const { stage } = facts;
      return stage && condition.is.some((one) => same(one, stage)) ? `stage ${stage}` : null;
    }
    case 'source': {
      const channel = channelOf(facts.source, channels)?.channel;
      return channel && condition.is.includes(channel) ? `source ${channel}` : null;
    }
    case 'job':
      return condition.is.includes(`${facts.connectionId}/${facts.jobId}`) ? 'the job' : null;
  }
}

/** The reasons for which the rule holds, one a condition; null where it does not. */
export function matchRule(
  rule: Pick<Rule, 'conditions'>,
  facts: RuleFacts,
  channels?: ChannelMap,
): string[] | null {
  const why: string[] = [];
  for (const condition of rule.conditions) {
    const reason = holds(condition, facts, channels);
    if (reason === null) return null;
    why.push(reason);
  }
  return why;
}

/** What a score rests on, besides the engine. */
export type Seen = Pick<ScoreRow, 'resumeHash' | 'criteriaVersion' | 'jobTextHash'>;

/** What has happened since the score before: a rule may wait for any of it. */
export function triggersOf(before: Seen | undefined, now: Seen): Trigger[] {
  if (!before) return ['application_new', 'opened'];
  return [
    ...(before.resumeHash !== now.resumeHash ? (['resume_changed'] as const) : []),
    ...(before.criteriaVersion !== now.criteriaVersion || before.jobTextHash !== now.jobTextHash
      ? (['criteria_changed'] as const)
      : []),
    'opened',
  ];
}

/**
 * The same where nobody opened the candidate. `fromMs`: since when somebody looks out for new applications; an older one
 * that is merely seen for the first time is not new.
 */
export function triggersUnseen(
  before: Seen | undefined,
  now: Seen & Pick<ScoreRow, 'appliedAt'>,
  fromMs = 0,
): Trigger[] {
  const happened = triggersOf(before, now).filter((one) => one !== 'opened');
  const appliedMs = Date.parse(now.appliedAt ?? '');
  return appliedMs < fromMs ? happened.filter((one) => one !== 'application_new') : happened;
}
