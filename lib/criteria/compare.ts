/** What is different between two lists of criteria: versions, readings of a job, two windows. Pure. */
import type { Requirement } from '@/lib/engine/types';
import { freshId } from './edit';
import type { Criterion } from './types';

const FIELDS = ['label', 'ignored', 'must', 'weight', 'years', 'level', 'anyOf', 'question'] as const;
export type ChangedField = (typeof FIELDS)[number];

export interface Difference {
  added: Criterion[];
  removed: Criterion[];
  changed: { before: Criterion; after: Criterion; fields: ChangedField[] }[];
  /** Same criteria in another order. */
  moved: boolean;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const byId = (list: readonly Criterion[]) => new Map(list.map((one) => [one.id, one]));
const fieldsOf = (before: Criterion, after: Criterion): ChangedField[] =>
  FIELDS.filter((field) => !same(before[field], after[field]));

export function compareCriteria(before: readonly Criterion[], after: readonly Criterion[]): Difference {
  const [old, now] = [byId(before), byId(after)];
  const kept = after.flatMap((one) => {
    const was = old.get(one.id);
    return was ? [{ before: was, after: one, fields: fieldsOf(was, one) }] : [];
  });
  const keptBefore = before.filter(({ id }) => now.has(id)).map(({ id }) => id);
  return {
    added: after.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !now.has(id)),
    changed: kept.filter(({ fields }) => fields.length > 0),
    moved: !same(
      keptBefore,
      kept.map((one) => one.after.id),
    ),
  };
}

export const isSame = ({ added, removed, changed, moved }: Difference): boolean =>
  added.length === 0 && removed.length === 0 && changed.length === 0 && !moved;

const words = ({ text }: Requirement): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** Lines of a job that a later reading has and an earlier one has not, and the other way round. */
export function compareReadings(before: readonly Requirement[], now: readonly Requirement[]) {
  const [old, fresh] = [new Set(before.map(words)), new Set(now.map(words))];
  return {
    added: now.filter((one) => !old.has(words(one))),
    gone: before.filter((one) => !fresh.has(words(one))),
  };
}

export interface Merged {
  criteria: Criterion[];
  /** Ids that both have changed in different ways; mine stands. */
  conflicts: string[];
}

/** Joins two people's changes of the same version: what only one has changed is taken, mine stands where both have. */
export function joinCriteria(
  base: readonly Criterion[],
  mine: readonly Criterion[],
  theirs: readonly Criterion[],
): Merged {
  const [was, their] = [byId(base), byId(theirs)];
  const my = byId(mine);
  const conflicts: string[] = [];
  const criteria = mine.flatMap((one): Criterion[] => {
    const before = was.get(one.id);
    const other = their.get(one.id);
    if (before && !other) {
      // They removed it: it goes unless I have changed it.
      if (same(before, one)) return [];
      conflicts.push(one.id);
      return [one];
    }
    if (!other || same(one, other)) return [one];
    if (before && same(before, one)) return [other];
    // Two new ones that happen to share an id are two.
    if (!before) return [one, { ...other, id: freshId([...mine, ...theirs], other.id) }];
    if (!same(before, other)) conflicts.push(one.id);
    return [one];
  });
  for (const other of theirs) {
    if (my.has(other.id)) continue;
    const before = was.get(other.id);
    // I removed it: it stays away unless they have changed it.
    if (before && same(before, other)) continue;
    if (before) conflicts.push(other.id);
    criteria.push(other);
  }
  return { criteria, conflicts };
}
