/** How much evidence counts where a job asks for what was done lately. Without that word, past and present are the same. */
import { type Evidence, spanOf, yearsIn } from './evidence';
import { type Months, merged } from './time';

/** What was done before the time asked counts half; what has no date three quarters, because it may have been then. */
export const RECENCY = { lately: 1, undated: 0.75, before: 0.5 } as const;
export type When = keyof typeof RECENCY;

const isCurrent = ({ end }: Months, evidence: Evidence): boolean => end >= evidence.asOf;

/** When the work of a position was done, against the years asked (0: now). */
export function whenOf(evidence: Evidence, index: number, withinYears: number): When {
  const position = evidence.resume.positions[index];
  const months = position && spanOf(position, evidence.asOf);
  if (!months) return 'undated';
  const lately =
    withinYears === 0 ? isCurrent(months, evidence) : months.end > evidence.asOf - withinYears * 12;
  return lately ? 'lately' : 'before';
}

/** "3 years", or "today" where the job asks for what is done now. */
export const askedTime = (withinYears: number): string => {
  if (withinYears === 0) return 'at present';
  const months = Math.round(withinYears * 12);
  const [count, unit] = months % 12 === 0 ? [months / 12, 'year'] : [months, 'month'];
  return `in the last ${count} ${unit}${count === 1 ? '' : 's'}`;
};

/** Years in the given positions, those before the time asked by half; overlaps once. */
export function latelyYears(
  evidence: Evidence,
  positions: readonly number[],
  withinYears: number,
): { counted: number; lately: number; before: number } {
  const from = evidence.asOf - withinYears * 12;
  const spans = positions.flatMap((index): Months[] => {
    const position = evidence.resume.positions[index];
    const months = position && spanOf(position, evidence.asOf);
    if (!months) return [];
    if (withinYears === 0) return isCurrent(months, evidence) ? [months] : [];
    return months.end > from ? [{ start: Math.max(months.start, from), end: months.end }] : [];
  });
  const lately = merged(spans).reduce((sum, { start, end }) => sum + (end - start), 0) / 12;
  const before = Math.max(0, yearsIn(evidence, positions) - lately);
  return { counted: lately + before * RECENCY.before, lately, before };
}
