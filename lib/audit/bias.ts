/**
 * Rates and impact ratios as New York City's Local Law 144 asks for them (6 RCNY § 5-300): the selection rate, or for
 * scores the share of a category above the sample's median; divided by the highest rate of the same comparison.
 */
export interface BiasRow {
  sex?: string;
  race?: string;
  /** Either selected or not … */
  selected?: boolean;
  /** … or a score. */
  score?: number;
}
export interface BiasLine {
  comparison: 'sex' | 'race' | 'sex and race';
  category: string;
  count: number;
  chosen: number;
  rate: number;
  impactRatio: number | null;
  /** Under 2 % of the sample: the rule lets an auditor leave it out. */
  small: boolean;
}

const SMALL_SHARE = 0.02;

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** The three comparisons of the rule. Rows without a category are counted in `unknown` and left out of it. */
export function biasOf(rows: readonly BiasRow[]): { lines: BiasLine[]; unknown: Record<string, number> } {
  const median = medianOf(rows.flatMap((row) => (row.score === undefined ? [] : [row.score])));
  const isChosen = (row: BiasRow): boolean => row.selected ?? (row.score ?? 0) > median;
  const unknown: Record<string, number> = {};
  const lines = (['sex', 'race', 'sex and race'] as const).flatMap((comparison): BiasLine[] => {
    const groups = new Map<string, BiasRow[]>();
    for (const row of rows) {
      const name =
        comparison === 'sex and race'
          ? row.sex && row.race
            ? `${row.sex}, ${row.race}`
            : undefined
          : row[comparison];
      if (name) groups.set(name, [...(groups.get(name) ?? []), row]);
      else unknown[comparison] = (unknown[comparison] ?? 0) + 1;
    }
    const known = [...groups.values()].reduce((sum, group) => sum + group.length, 0);
    const rated = [...groups].map(([category, group]) => {
      const chosen = group.filter(isChosen).length;
      const small = group.length < SMALL_SHARE * known;
      return { comparison, category, count: group.length, chosen, rate: chosen / group.length, small };
    });
    const best = Math.max(0, ...rated.filter((one) => !one.small).map((one) => one.rate));
    return rated
      .map((one) => ({ ...one, impactRatio: best > 0 ? one.rate / best : null }))
      .sort((a, b) => b.rate - a.rate || (a.category < b.category ? -1 : 1));
  });
  return { lines, unknown };
}
