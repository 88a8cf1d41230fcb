/** Finds telling phrases in the words of a criterion. */
import type { Criterion } from '../types';
import type { Fix, RuleName, Warning } from './types';

export interface Phrase {
  rule: RuleName;
  pattern: RegExp;
  /** What to do about it, given the criterion and the words that were found. */
  fix(criterion: Criterion, found: string): Fix;
}

/** The criterion's words without the phrase, tidied; empty if nothing is left. */
export function without(criterion: Criterion, found: string): string {
  const rest = criterion.label
    .replace(found, ' ')
    .replace(/\s+([,.;:])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.;:–-]+|[\s,;:–-]+$/g, '')
    .replace(/^(?:an?|the|und|and|or|oder|et|y|e|en)\s+/i, '')
    .trim();
  return /\p{L}{3}/u.test(rest) ? rest : '';
}

/** One warning a rule and criterion: the first phrase that is found. */
export function phraseWarnings(criteria: readonly Criterion[], phrases: readonly Phrase[]): Warning[] {
  return criteria.flatMap((criterion) => {
    if (criterion.ignored || criterion.askOnly) return [];
    const seen = new Set<RuleName>();
    return phrases.flatMap(({ rule, pattern, fix }): Warning[] => {
      const found = (criterion.label.match(pattern) ?? criterion.text.match(pattern))?.[0].trim();
      if (!found || seen.has(rule)) return [];
      seen.add(rule);
      return [{ rule, criterionId: criterion.id, found, fix: fix(criterion, found) }];
    });
  });
}
