import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEMAND } from '@/lib/engine/weight';
import { compareCriteria, isSame, joinCriteria } from './compare';
import { add, addQuestion, change, merge, move, remove, setUse, split, usageOf } from './edit';
import { type Criterion, criteriaSchema, requirementsOf } from './types';

const skill = (id: string, more: Partial<Criterion> = {}): Criterion => ({
  id,
  kind: 'skill',
  text: id,
  label: id,
  must: true,
  weight: DEMAND.must,
  anyOf: [[id]],
  terms: [id],
  ...more,
});
const LIST = [skill('go'), skill('sql'), skill('docker', { must: false, weight: DEMAND.nice })];
const ids = (list: readonly Criterion[]) => list.map(({ id }) => id);

describe('one edit', () => {
  it('changes use and lets an untouched weight follow, keeps a person’s own', () => {
    expect(setUse(LIST, 'docker', 'must')[2]).toMatchObject({ must: true, weight: DEMAND.must });
    expect(setUse(change(LIST, 'docker', { weight: 11 }), 'docker', 'must')[2]).toMatchObject({ weight: 11 });
  });
  it('leaves an ignored criterion out of the score and remembers what it was', () => {
    const ignored = setUse(LIST, 'sql', 'ignore');
    expect(ids(requirementsOf(ignored) as Criterion[])).toEqual(['go', 'docker']);
    expect(usageOf(ignored[1] ?? skill('x'))).toBe('ignore');
    expect(setUse(ignored, 'sql', 'must')).toEqual(LIST);
  });
  it('merges into alternatives, and splitting gives the alternatives back', () => {
    const merged = merge(LIST, 'go', 'docker');
    expect(merged).toMatchObject([
      { id: 'go', anyOf: [['go', 'docker']], must: true, weight: DEMAND.must },
      { id: 'sql' },
    ]);
    const parted = split(merged, 'go', (id) => id.toUpperCase());
    expect(parted.map(({ label, anyOf, weight }) => [label, anyOf, weight])).toEqual([
      ['GO', [['go']], DEMAND.must / 2],
      ['DOCKER', [['docker']], DEMAND.must / 2],
      ['sql', [['sql']], DEMAND.must],
    ]);
    expect(split(LIST, 'go', String)).toEqual(LIST);
  });
  it('adds a question that weighs nothing, under an id of its own', () => {
    const list = addQuestion(addQuestion(LIST, 'A driving licence?'), 'Night shifts?');
    expect(list.slice(3)).toMatchObject([
      { id: 'question', askOnly: true, question: 'A driving licence?' },
      { id: 'question-2', askOnly: true },
    ]);
  });
});

type Edit = (list: readonly Criterion[]) => Criterion[];
const edits: fc.Arbitrary<Edit> = fc
  .tuple(fc.nat(6), fc.nat(9), fc.nat(9))
  .map(([kind, at, other]) => (list) => {
    const id = list[at % Math.max(1, list.length)]?.id ?? '';
    const withId = list[other % Math.max(1, list.length)]?.id ?? '';
    const all: Edit[] = [
      (l) => setUse(l, id, (['must', 'nice', 'ignore'] as const)[other % 3] ?? 'must'),
      (l) => move(l, id, other % 2 ? 1 : -1),
      (l) => remove(l, id),
      (l) => add(l, skill(`new-${other}`)),
      (l) => merge(l, id, withId),
      (l) => split(l, id, String),
      (l) => change(l, id, { weight: other + 1 }),
    ];
    return all[kind]?.(list) ?? [...list];
  });
const edited = fc.array(edits, { maxLength: 12 }).map((all) => all.reduce((list, edit) => edit(list), LIST));

describe('laws', () => {
  it('keeps every list valid and its ids apart, whatever is done', () => {
    fc.assert(
      fc.property(edited, (list) => {
        expect(criteriaSchema.safeParse(list).success).toBe(true);
        expect(new Set(ids(list)).size).toBe(list.length);
      }),
    );
  });
  it('finds no difference between a list and itself, and one wherever there is one', () => {
    fc.assert(
      fc.property(edited, (list) => {
        expect(isSame(compareCriteria(list, list))).toBe(true);
        expect(isSame(compareCriteria(LIST, list))).toBe(JSON.stringify(list) === JSON.stringify(LIST));
      }),
    );
  });
  it('joins one side’s changes without a conflict', () => {
    const byId = (list: readonly Criterion[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
    fc.assert(
      fc.property(edited, (list) => {
        const theirs = joinCriteria(LIST, LIST, list);
        expect([byId(theirs.criteria), theirs.conflicts]).toEqual([byId(list), []]);
        const mine = joinCriteria(LIST, list, LIST);
        expect([mine.criteria, mine.conflicts]).toEqual([list, []]);
      }),
    );
  });
  it('takes both sides’ changes of different criteria, and mine with a word where both changed one', () => {
    const joined = joinCriteria(LIST, change(LIST, 'go', { weight: 9 }), change(LIST, 'sql', { weight: 1 }));
    expect(joined.criteria.map(({ weight }) => weight)).toEqual([9, 1, DEMAND.nice]);
    const asked = joinCriteria(LIST, addQuestion(LIST, 'A licence?'), addQuestion(LIST, 'On Saturdays?'));
    expect(asked.criteria.slice(3).map(({ id, label }) => [id, label])).toEqual([
      ['question', 'A licence?'],
      ['question-2', 'On Saturdays?'],
    ]);
    expect(asked.conflicts).toEqual([]);
    const clash = joinCriteria(LIST, change(LIST, 'go', { weight: 9 }), remove(LIST, 'go'));
    expect([clash.criteria[0]?.weight, clash.conflicts]).toEqual([9, ['go']]);
  });
});
