/** The same thing asked for twice counts twice. */
import type { Criterion } from '../types';
import type { Rule } from './types';

const setOf = ({ anyOf }: Criterion): string => JSON.stringify([...new Set(anyOf.flat())].sort());
const termsOf = ({ terms }: Criterion): string => JSON.stringify([...terms].sort());

function sameThing(a: Criterion, b: Criterion): boolean {
  if (a.kind !== b.kind) return false;
  if (a.label.toLowerCase() === b.label.toLowerCase()) return true;
  // Years and a level of the same thing are another question than the thing itself; a kind holds them apart.
  if (a.anyOf.length > 0 || b.anyOf.length > 0) return setOf(a) === setOf(b);
  return a.terms.length > 0 && termsOf(a) === termsOf(b);
}

export const duplicate: Rule = (criteria) => {
  const live = criteria.filter((one) => !one.ignored && !one.askOnly);
  return live.flatMap((one, i) => {
    const first = live.slice(0, i).find((other) => sameThing(other, one));
    return first
      ? [
          {
            rule: 'duplicate' as const,
            criterionId: one.id,
            found: first.label,
            fix: { kind: 'merge' as const, withId: first.id },
          },
        ]
      : [];
  });
};
