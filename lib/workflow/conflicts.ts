/** Finds rules that cannot hold or that say different things of the same people. Pure. */
import type { Condition, Rule } from './model';

export interface Conflict {
  rules: string[];
  kind: 'never' | 'different stages' | 'same stage' | 'same rule';
  detail: string;
}

const of = <K extends Condition['kind']>(rule: Rule, kind: K) =>
  rule.conditions.filter((one): one is Extract<Condition, { kind: K }> => one.kind === kind);
const lower = (words: readonly string[]) => words.map((one) => one.toLowerCase());

/** The values that all lists allow; null where nothing is asked. */
function common(lists: readonly (readonly string[])[]): string[] | null {
  const [first, ...others] = lists.map(lower);
  return first ? first.filter((one) => others.every((list) => list.includes(one))) : null;
}

/** Why no application can ever meet all conditions of these rules together; null if one can. */
function impossible(rules: readonly Rule[]): string | null {
  const scores = rules.flatMap((rule) => of(rule, 'score'));
  const atLeast = Math.max(0, ...scores.map((one) => one.atLeast));
  const atMost = Math.min(100, ...scores.map((one) => one.atMost));
  if (atLeast > atMost) return `score at least ${atLeast} and at most ${atMost}`;
  const musts = new Set(rules.flatMap((rule) => of(rule, 'musts').map((one) => one.met)));
  if (musts.size > 1) return 'all must-haves met and not all met';
  for (const kind of ['stage', 'source', 'job'] as const) {
    const lists = rules.flatMap((rule) => of(rule, kind).map((one): readonly string[] => one.is));
    if (common(lists)?.length === 0) return `two different ${kind}s at once`;
  }
  return null;
}

const stagesOf = (rule: Rule) =>
  rule.actions.flatMap((one) =>
    one.kind === 'suggest' || one.kind === 'advance' ? [one.stage.toLowerCase()] : [],
  );

/** Conflicts within and between rules; two rules conflict only where one application can meet both. */
export function conflictsOf(rules: readonly Rule[]): Conflict[] {
  const found: Conflict[] = [];
  for (const [at, rule] of rules.entries()) {
    const never = impossible([rule]);
    if (never) found.push({ rules: [rule.id], kind: 'never', detail: never });
    const own = stagesOf(rule);
    if (new Set(own).size > 1)
      found.push({ rules: [rule.id], kind: 'different stages', detail: own.join(', ') });
    const from = common(of(rule, 'stage').map((one) => one.is)) ?? [];
    const stays = own.find((stage) => from.includes(stage));
    if (stays) found.push({ rules: [rule.id], kind: 'same stage', detail: stays });
    for (const other of rules.slice(at + 1)) {
      if (never || impossible([other]) || impossible([rule, other])) continue;
      const say = new Set([...own, ...stagesOf(other)]);
      const pair = [rule.id, other.id];
      if (own.length > 0 && stagesOf(other).length > 0 && say.size > 1)
        found.push({ rules: pair, kind: 'different stages', detail: [...say].join(', ') });
      const words = (one: Rule) => JSON.stringify([one.trigger, one.conditions, one.actions]);
      if (words(rule) === words(other)) found.push({ rules: pair, kind: 'same rule', detail: rule.name });
    }
  }
  return found;
}
