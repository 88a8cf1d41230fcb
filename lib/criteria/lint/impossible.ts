/** More years than a technology has existed: nobody can have them honestly. */
import { TECHNOLOGIES } from './birth-years';
import type { Rule } from './types';

/** Nobody is asked for more than half of a technology's life. */
const sensible = (age: number, asked: number): number =>
  Math.max(1, Math.min(Math.floor(age / 2), asked - 1));

export const impossible: Rule = (criteria, { year }) =>
  criteria.flatMap((one) => {
    const { years } = one;
    if (one.ignored || one.askOnly || !years) return [];
    const slugs = new Set(one.anyOf.flat().map((id) => id.split('.').at(-1)));
    const words = `${one.label} ${one.text}`;
    const known = TECHNOLOGIES.filter(({ slug, word }) => slugs.has(slug) || word?.test(words));
    // With alternatives the oldest decides: years in it are possible.
    const oldest = known.reduce<(typeof known)[number] | null>(
      (a, b) => (a && a.year <= b.year ? a : b),
      null,
    );
    if (!oldest || slugs.size > known.length || years <= year - oldest.year) return [];
    const age = year - oldest.year;
    const now = sensible(age, years);
    const replaced = one.label.replace(new RegExp(`\\b${years}\\b`), String(now));
    return [
      {
        rule: 'impossible_years' as const,
        criterionId: one.id,
        found: oldest.name,
        numbers: { years, since: oldest.year, age },
        fix: { kind: 'rewrite' as const, words: replaced, changes: { years: now } },
      },
    ];
  });
