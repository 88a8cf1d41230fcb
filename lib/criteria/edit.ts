/** Edits of a list of criteria. Each gives a new list, so that an editor can go back. Pure. */
import { DEMAND } from '@/lib/engine/weight';
import type { Criterion } from './types';

export const USES = ['must', 'nice', 'ignore'] as const;
export type Use = (typeof USES)[number];

export const usageOf = ({ ignored, must }: Criterion): Use => (ignored ? 'ignore' : must ? 'must' : 'nice');
export const MOST_WEIGHT = 100;

type List = readonly Criterion[];

export const change = (list: List, id: string, changes: Partial<Criterion>): Criterion[] =>
  list.map((one) => (one.id === id ? { ...one, ...changes } : one));

/** Must, nice or ignored. A weight that is not a person's own follows. */
export function setUse(list: List, id: string, use: Use): Criterion[] {
  return list.map((one) => {
    if (one.id !== id) return one;
    const { ignored: _was, ...rest } = one;
    if (use === 'ignore') return { ...rest, ignored: true };
    const must = use === 'must';
    const usual = one.weight === (one.must ? DEMAND.must : DEMAND.nice);
    const weight = usual && must !== one.must ? (must ? DEMAND.must : DEMAND.nice) : one.weight;
    return { ...rest, must, weight };
  });
}

export const remove = (list: List, id: string): Criterion[] => list.filter((one) => one.id !== id);

/** One place up (-1) or down (1); at the end of the list it stays. */
export function move(list: List, id: string, by: 1 | -1): Criterion[] {
  const from = list.findIndex((one) => one.id === id);
  const other = list[from + by];
  const moved = list[from];
  if (!moved || !other) return [...list];
  return list.map((one) => (one === moved ? other : one === other ? moved : one));
}

/** An id that the list does not have yet. */
export function freshId(list: List, wanted: string): string {
  const taken = new Set(list.map(({ id }) => id));
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n++) if (!taken.has(`${wanted}-${n}`)) return `${wanted}-${n}`;
}

export const add = (list: List, criterion: Criterion): Criterion[] => [
  ...list,
  { ...criterion, id: freshId(list, criterion.id) },
];

/** A screening question: asked, never scored. */
export const addQuestion = (list: List, question: string): Criterion[] =>
  add(list, {
    id: 'question',
    kind: 'other',
    text: question,
    label: question,
    must: false,
    weight: 1,
    anyOf: [],
    terms: [],
    askOnly: true,
    question,
  });

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];

/** One criterion that either of the two answers: their alternatives together, the greater weight, once. */
export function merge(list: List, id: string, withId: string): Criterion[] {
  const one = list.find((item) => item.id === id);
  const other = list.find((item) => item.id === withId);
  if (!one || !other || one === other) return [...list];
  const asked = unique([...one.anyOf.flat(), ...other.anyOf.flat()]);
  const years = Math.max(one.years ?? 0, other.years ?? 0);
  const { atLeast: _groups, ...rest } = one;
  const merged: Criterion = {
    ...rest,
    label: one.label === other.label ? one.label : `${one.label} / ${other.label}`,
    text: one.text === other.text ? one.text : `${one.text} / ${other.text}`,
    must: one.must || other.must,
    weight: Math.max(one.weight, other.weight),
    anyOf: asked.length > 0 ? [asked] : [],
    terms: unique([...one.terms, ...other.terms]),
    ...(years > 0 ? { years } : {}),
  };
  return remove(list, withId).map((item) => (item === one ? merged : item));
}

/** What a criterion falls into: its groups, or the alternatives of its only group. */
export const partsOf = ({ anyOf }: Criterion): string[][] =>
  anyOf.length > 1 ? anyOf : (anyOf[0] ?? []).map((id) => [id]);

/** One criterion for each part; the weight is shared, at least 1 each. `labelOf` names a canonical id. */
export function split(list: List, id: string, labelOf: (id: string) => string): Criterion[] {
  const whole = list.find((one) => one.id === id);
  const parts = whole ? partsOf(whole) : [];
  if (!whole || parts.length < 2) return [...list];
  const { atLeast: _groups, ...rest } = whole;
  const weight = Math.max(1, Math.round(whole.weight / parts.length));
  const others = remove(list, id);
  const made: Criterion[] = [];
  parts.forEach((group, i) => {
    const wanted = i === 0 ? id : `${whole.kind}:${group.join(' ')}`;
    const label = group.map(labelOf).join(' / ');
    made.push({ ...rest, id: freshId([...others, ...made], wanted), label, anyOf: [group], weight });
  });
  return list.flatMap((one) => (one === whole ? made : [one]));
}
