/** Laws of the plan, for any mapping over any fields. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isContactField } from '@/lib/destination-field';
import type { Score } from '@/lib/engine/types';
import { type Mapping, type Target, VALUES } from '@/lib/mapping';
import { FIELD_TYPES, type FieldDef, type FieldValue } from '@/lib/model';
import { type OutboxEntry, timed } from './machine';
import { type PlanInput, type PlannedWrite, planWriteBack } from './plan';
import { isEmpty } from './plan-field';

const NAMES = [
  'Match',
  'Reason',
  'Skills',
  'Years',
  'Email',
  'Phone',
  'LinkedIn',
  'Full name',
  'Home address',
];
const OPTIONS = ['Python', 'Go', 'linkedin', 'other', '72'].map((label, i) => ({ id: String(i), label }));
const fields: fc.Arbitrary<FieldDef[]> = fc.uniqueArray(
  fc.record(
    {
      id: fc.nat(99).map(String),
      key: fc.constantFrom('k1', 'k2', 'k3', 'k4', 'ai_match_score', 'candor_skills', 'mobile_phone'),
      name: fc.constantFrom(...NAMES),
      owner: fc.constantFrom('candidate' as const, 'application' as const),
      type: fc.constantFrom(...FIELD_TYPES),
      options: fc.subarray(OPTIONS),
      maxLength: fc.integer({ min: 1, max: 60 }),
    },
    { requiredKeys: ['id', 'key', 'name', 'owner', 'type', 'options'] },
  ),
  { selector: ({ owner, key }) => `${owner} ${key}`, maxLength: 8 },
);
const text = fc.string({ unit: 'grapheme', maxLength: 90 });

const score: fc.Arbitrary<Score> = fc.record({
  engine: fc.constant('candor-test'),
  inputHash: fc.constantFrom('a', 'b'),
  value: fc.integer({ min: 0, max: 100 }),
  ceiling: fc.constant(100),
  coverage: fc.constant(1),
  findings: fc.constant([]),
  skills: fc.array(
    fc.record({
      id: fc.constantFrom('Python', 'go', 'cobol'),
      label: fc.constant('S'),
      quotes: fc.constant([]),
    }),
    { maxLength: 3 },
  ),
  primaryExperience: fc.constantFrom(null, { years: 7.25, domain: 'nursing', title: 'Nurse' }),
  education: fc.constant([]),
  tags: fc.constant([]),
  reason: text,
  masked: fc.constant([]),
  hidden: fc.constant([]),
});

const there: fc.Arbitrary<FieldValue> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.constantFrom<FieldValue>('', 'By a person', 5, ['Go']),
);

interface Ats {
  values: Map<string, FieldValue>;
  tags: string[];
}
const placeOf = ({ owner, key }: Pick<FieldDef, 'owner' | 'key'>) => `${owner} ${key}`;

const input = fields.chain((all) => {
  const target: fc.Arbitrary<Target> = fc.oneof(
    fc.constantFrom<Target>(
      { kind: 'note' },
      { kind: 'tag' },
      { kind: 'nothing' },
      { kind: 'proposed field' },
    ),
    all.length > 0
      ? fc.constantFrom(...all).map(({ owner, key }): Target => ({ kind: 'field', owner, key }))
      : fc.constant<Target>({ kind: 'field', owner: 'candidate', key: 'gone' }),
  );
  return fc.record({
    fields: fc.constant(all),
    score,
    resumeText: text,
    tags: fc.array(fc.constantFrom('urgent', 'relocation_ok'), { maxLength: 2 }),
    source: fc.constantFrom(undefined, 'LinkedIn', 'A friend'),
    mapping: fc.dictionary(fc.constantFrom(...VALUES), target) as fc.Arbitrary<Mapping>,
    ats: fc.array(there, { minLength: all.length, maxLength: all.length }).map(
      (values): Ats => ({
        values: new Map(all.map((one, i) => [placeOf(one), values[i] ?? null])),
        tags: [],
      }),
    ),
  });
});
type Input = typeof input extends fc.Arbitrary<infer T> ? T : never;

function planFor({ ats, source, ...given }: Input, earlier: OutboxEntry[] = []) {
  const of = (owner: FieldDef['owner']) =>
    Object.fromEntries(
      given.fields.flatMap((one) => (one.owner === owner ? [[one.key, ats.values.get(placeOf(one))]] : [])),
    );
  const asked: PlanInput = {
    ...given,
    ref: { connectionId: 'ats', candidateId: '1', applicationId: '2' },
    candidate: {
      id: '1',
      name: 'A',
      emails: [],
      phones: [],
      links: [],
      applicationIds: ['2'],
      tags: ats.tags,
      customFields: of('candidate'),
    },
    application: { id: '2', candidateId: '1', customFields: of('application'), source },
    earlier,
  };
  return planWriteBack(asked);
}

/** Carries the writes out, one after the other. */
function carryOut({ ats }: Input, writes: readonly PlannedWrite[]): OutboxEntry[] {
  return writes.map(({ line: _line, ...write }, i) => {
    const { destination } = write;
    if (destination.kind === 'field') ats.values.set(placeOf(destination.field), destination.value);
    if (destination.kind === 'tag') ats.tags.push(destination.tag);
    return timed({ ...write, state: 'sent', attempts: 1, atMs: i, queuedAtMs: 0 });
  });
}

function fits({ type, options, maxLength = Number.POSITIVE_INFINITY }: FieldDef, value: FieldValue): boolean {
  const labels = options.map((one) => one.label);
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (type === 'multi_select')
    return Array.isArray(value) && value.length > 0 && value.every((one) => labels.includes(one));
  if (typeof value !== 'string') return false;
  if (type === 'short_text') return value.length <= Math.min(255, maxLength) && !value.includes('\n');
  if (type === 'long_text') return value.length <= maxLength;
  if (type === 'single_select') return labels.includes(value);
  if (type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  return type === 'url' && URL.canParse(value);
}

describe('the plan', () => {
  it('plans nothing the second time, and in between when nothing has been sent yet', () => {
    fc.assert(
      fc.property(input, (given) => {
        const first = planFor(given);
        const queued = first.writes.map(({ line: _line, ...write }) =>
          timed({ ...write, state: 'queued', attempts: 0, atMs: 0, queuedAtMs: 0 }),
        );
        expect(planFor(given, queued).writes).toEqual([]);
        const sent = carryOut(given, first.writes);
        expect(planFor(given, sent).writes).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('puts no value of another type than the field’s, and none into contact data', () => {
    fc.assert(
      fc.property(input, (given) => {
        for (const { destination } of planFor(given).writes) {
          if (destination.kind !== 'field') continue;
          expect(isContactField(destination.field), destination.field.name).toBe(false);
          expect(fits(destination.field, destination.value), JSON.stringify(destination)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('leaves what is there already, and says so in a plain line', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { writes, leftAlone } = planFor(given);
        for (const { destination } of writes)
          if (destination.kind === 'field')
            expect(isEmpty(given.ats.values.get(placeOf(destination.field)))).toBe(true);
        for (const { line } of leftAlone) expect(line).toMatch(/\S.*[.…”]$/s);
      }),
      { numRuns: 400 },
    );
  });

  it('gives a field to one value only', () => {
    fc.assert(
      fc.property(input, (given) => {
        const places = planFor(given).writes.flatMap(({ destination }) =>
          destination.kind === 'field' ? [placeOf(destination.field)] : [],
        );
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the audit id', () => {
  const base = (mapping: Mapping, type: FieldDef['type']): Input => ({
    fields: [{ id: '1', key: 'audit', name: 'Audit', owner: 'candidate', type, options: [] }],
    score: { ...scoreOf72, reason: 'Fits.' },
    resumeText: '',
    tags: [],
    source: undefined,
    mapping,
    ats: { values: new Map(), tags: [] },
  });
  const scoreOf72: Score = {
    engine: 'candor-test',
    inputHash: 'a',
    value: 72,
    ceiling: 100,
    coverage: 1,
    findings: [],
    skills: [],
    primaryExperience: null,
    education: [],
    tags: [],
    reason: '',
    masked: [],
    hidden: [],
  };
  const toField: Target = { kind: 'field', owner: 'candidate', key: 'audit' };

  it('goes to a text field when it is mapped there, the same as in the note', () => {
    const { writes } = planFor(base({ audit_log_id: toField }, 'short_text'));
    const [note, own] = [
      writes.find((one) => one.destination.kind === 'note'),
      writes.find((one) => one.value === 'audit_log_id'),
    ];
    expect(own?.destination).toMatchObject({ kind: 'field', value: own?.auditId });
    expect(own?.auditId).toMatch(/^CND-[0-9A-F]{12}$/);
    expect(note?.destination).toMatchObject({ text: expect.stringContaining(own?.auditId ?? '?') });
  });

  it.each(['number', 'url', 'date', 'boolean'] as const)(
    'says why it does not fit a field of type %s',
    (type) => {
      const { writes, leftAlone } = planFor(base({ audit_log_id: toField }, type));
      expect(writes.filter((one) => one.value === 'audit_log_id')).toEqual([]);
      expect(leftAlone).toMatchObject([
        { value: 'audit_log_id', line: expect.stringMatching(/^Audit id: .+\.$/) },
      ]);
    },
  );

  it('makes a note of its own only where a person wants that, and stands in every note all the same', () => {
    const noReason: Mapping = { score_reason: { kind: 'nothing' } };
    const notes = (mapping: Mapping) =>
      planFor(base(mapping, 'short_text')).writes.filter((one) => one.destination.kind === 'note');
    expect(notes(noReason)).toEqual([]);
    expect(notes({ ...noReason, audit_log_id: { kind: 'note' } })).toHaveLength(1);
    expect(notes({ audit_log_id: { kind: 'nothing' } })[0]?.destination).toMatchObject({
      text: expect.stringMatching(/CND-[0-9A-F]{12}/),
    });
  });
});
