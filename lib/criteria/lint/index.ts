/** The rubric linter: what in a list of criteria is vague, unfair, impossible or double. Pure. */
import { addQuestion, change, merge, remove, setUse } from '../edit';
import type { Criterion } from '../types';
import { duplicate } from './duplicate';
import { impossible } from './impossible';
import { nobodyMeets } from './nobody-meets';
import { proxies } from './proxies';
import type { LintContext, Rule, Warning } from './types';
import { vague } from './vague';
import { yearsCeiling } from './years-ceiling';

export type { Fix, LintContext, RuleName, Warning } from './types';

const RULES_IN_ORDER: readonly Rule[] = [proxies, impossible, yearsCeiling, vague, duplicate, nobodyMeets];

/** Warnings in the order of the rules, at most one of a rule for each criterion. */
export const lintCriteria = (criteria: readonly Criterion[], context: LintContext): Warning[] =>
  RULES_IN_ORDER.flatMap((rule) => rule(criteria, context));

/** The criteria with a warning settled its way. */
export function settle(criteria: readonly Criterion[], { criterionId, fix }: Warning): Criterion[] {
  switch (fix.kind) {
    case 'rewrite':
      return change(criteria, criterionId, { label: fix.words, text: fix.words, ...fix.changes });
    case 'ask':
      return addQuestion(remove(criteria, criterionId), fix.words);
    case 'ignore':
      return setUse(criteria, criterionId, 'ignore');
    case 'nice':
      return setUse(criteria, criterionId, 'nice');
    case 'merge':
      return merge(criteria, fix.withId, criterionId);
  }
}
