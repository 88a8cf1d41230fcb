/** What a rule's run writes to the ATS, through the same outbox as everything else. Pure. */
import { sha256 } from '@/lib/engine/hash';
import type { ApplicationRef } from '@/lib/model';
import { applicationKeyOf, type PlannedWrite } from '@/lib/sync/plan';
import type { Rule } from './model';

/** The outbox's names for what rules write. */
export const RULE_NOTE = 'rule_note';
export const RULE_TAG = 'rule_tag';

const idOf = (...parts: unknown[]): string => sha256(JSON.stringify(parts)).slice(0, 24);

/** One run of one wording of a rule on one state of an application; the same again is the same run. */
export const runIdOf = (rule: Pick<Rule, 'id' | 'version'>, ref: ApplicationRef, inputHash: string): string =>
  idOf('run', rule.id, rule.version, applicationKeyOf(ref), inputHash);

/** Notes and tags; the write-back, the shortlist and a suggestion are not the outbox's. The ATS gets each note of a wording once. */
export function planRuleWrites(
  rule: Pick<Rule, 'id' | 'name' | 'version' | 'actions'>,
  ref: ApplicationRef,
  tags: readonly string[],
  why: readonly string[],
): PlannedWrite[] {
  const applicationKey = applicationKeyOf(ref);
  return rule.actions.flatMap((action): PlannedWrite[] => {
    const id = idOf(rule.id, applicationKey, action);
    const auditId = `CND-${id.slice(0, 12).toUpperCase()}`;
    const common = { id, ref, applicationKey, auditId };
    if (action.kind === 'tag') {
      if (tags.some((one) => one.toLowerCase() === action.tag.toLowerCase())) return [];
      const { tag } = action;
      return [{ ...common, value: RULE_TAG, destination: { kind: 'tag', tag }, line: `Tag: ${tag}` }];
    }
    if (action.kind !== 'note') return [];
    const text = [
      action.text,
      '',
      `Written by the rule “${rule.name}” (version ${rule.version})${why.length > 0 ? `: ${why.join(', ')}` : ''}. A person set it up; nobody was moved or turned down by it.`,
      `Candor rule · audit id ${auditId}`,
    ]
      .join('\n')
      .replaceAll('@', '(at)');
    return [
      {
        ...common,
        value: RULE_NOTE,
        destination: { kind: 'note', text },
        line: `Private note: ${action.text}`,
      },
    ];
  });
}
