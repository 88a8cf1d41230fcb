/** A list of musts that nobody in the pipeline meets: one warning, at the must that fewest meet. */
import type { Rule } from './types';

/** Fewer candidates say little about a list. */
const LEAST_CANDIDATES = 5;

export const nobodyMeets: Rule = (criteria, { pipeline }) => {
  const musts = criteria.filter((one) => one.must && !one.ignored && !one.askOnly);
  if (!pipeline || pipeline.candidates < LEAST_CANDIDATES || pipeline.meetAll > 0 || musts.length < 2)
    return [];
  const met = (id: string) => pipeline.metBy[id] ?? 0;
  const rarest = musts.reduce((a, b) => (met(b.id) < met(a.id) ? b : a));
  return [
    {
      rule: 'nobody_meets',
      criterionId: rarest.id,
      found: rarest.label,
      numbers: { candidates: pipeline.candidates, musts: musts.length, met: met(rarest.id) },
      fix: { kind: 'nice' },
    },
  ];
};
