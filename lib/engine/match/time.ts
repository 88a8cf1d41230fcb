/** Months on one line: the year times twelve plus the month, so that spans can be merged and added. */
export interface Months {
  start: number;
  end: number;
}

/** `2019-03` or `2019` in months since year 0. A bare year counts from its January, and as an end to its January too. */
export function monthOf(date: string | null, side: 'start' | 'end'): number | null {
  const match = date?.match(/^(\d{4})(?:-(\d{2}))?$/);
  if (!match?.[1]) return null;
  const month = match[2] ? Number(match[2]) : 1;
  // "03/2019 to 05/2019" are three months: an end counts to the close of its month.
  return Number(match[1]) * 12 + (month - 1) + (side === 'end' && match[2] ? 1 : 0);
}

/** Overlapping or touching spans become one. */
export function merged(spans: readonly Months[]): Months[] {
  const out: Months[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else out.push({ ...span });
  }
  return out;
}

export const plainYears = (years: number): string => {
  const rounded = Math.round(years * 10) / 10;
  return `${rounded === Math.round(rounded) ? Math.round(rounded) : rounded.toFixed(1)} ${rounded === 1 ? 'year' : 'years'}`;
};
