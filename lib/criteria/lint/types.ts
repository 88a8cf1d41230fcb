/** What a rule of the linter says. Words for people are the screen's; a rule gives names and values. */
import type { Criterion } from '../types';

export const PROXIES = [
  'graduation_year',
  'native_speaker',
  'recent_graduate',
  'digital_native',
  'zip_code',
  'employment_gap',
  'school_prestige',
  'photo',
  'marital_status',
  'young_team',
] as const;
export const RULES = [
  'vague',
  ...PROXIES,
  'impossible_years',
  'years_ceiling',
  'duplicate',
  'nobody_meets',
] as const;
export type RuleName = (typeof RULES)[number];

/** How a warning can be settled with one click. */
export type Fix =
  /** `words` in place of the criterion's own, with what else changes. */
  | { kind: 'rewrite'; words: string; changes: Partial<Criterion> }
  /** Ask the candidate instead of scoring words. */
  | { kind: 'ask'; words: string }
  | { kind: 'ignore' }
  | { kind: 'nice' }
  | { kind: 'merge'; withId: string };

export interface Warning {
  rule: RuleName;
  criterionId: string;
  /** The words or the thing that it is about. */
  found: string;
  /** Numbers for the reason. */
  numbers?: Record<string, number>;
  fix: Fix;
}

export interface LintContext {
  /** The calendar year now. */
  year: number;
  /** Over the candidates scored so far: how many meet each must, and all of them; null while nobody is scored. */
  pipeline: { candidates: number; metBy: Readonly<Record<string, number>>; meetAll: number } | null;
}

export type Rule = (criteria: readonly Criterion[], context: LintContext) => Warning[];
