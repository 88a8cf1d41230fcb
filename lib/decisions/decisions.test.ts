import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecorder } from '@/lib/audit/recorder';
import type { Target } from '@/lib/mapping';
import type { Application, Candidate, FieldDef } from '@/lib/model';
import { CandorDb } from '@/lib/store/db';
import { createDexieStore } from '@/lib/store/sync-store';
import type { OutboxEntry } from '@/lib/sync/machine';
import { createOutbox } from '@/lib/sync/outbox';
import { agreementOf, countAgreement } from './agreement';
import { type Decision, isConcealed, saysTheSame, standing } from './model';
import { type DecisionInput, planDecision } from './plan';
import { createDecisions } from './store';

const ref = { connectionId: 'gh', candidateId: '1', applicationId: '2' };
const field: FieldDef = {
  id: '9',
  key: 'hm_view',
  name: 'HM view',
  owner: 'application',
  type: 'single_select',
  options: [
    { id: '1', label: 'Approve' },
    { id: '2', label: 'Skip' },
  ],
};
const decision = (changes: Partial<Decision> = {}): Decision => ({
  id: crypto.randomUUID(),
  applicationKey: 'gh/1/2',
  verdict: 'approve',
  reason: '',
  comment: '',
  by: 'Riley',
  atMs: Date.UTC(2026, 10, 24, 14, 2),
  sawScore: true,
  score: 72,
  ...changes,
});
const candidate: Candidate = {
  id: '1',
  name: 'A',
  emails: [],
  phones: [],
  links: [],
  tags: [],
  customFields: {},
  applicationIds: [],
};
const application = (customFields: Record<string, unknown> = {}): Application => ({
  id: '2',
  candidateId: '1',
  customFields,
});
const plan = (changes: Partial<DecisionInput> = {}) =>
  planDecision({
    ref,
    decision: decision(),
    history: [],
    target: { kind: 'note' },
    there: { candidate, application: application(), fields: [field] },
    earlier: [],
    ...changes,
  });
const toField: Target = { kind: 'field', owner: 'application', key: 'hm_view' };
const noteOf = ({ writes }: ReturnType<typeof plan>) =>
  writes.flatMap(({ destination }) => (destination.kind === 'note' ? [destination.text] : []))[0] ?? '';
const sent = (write: ReturnType<typeof plan>['writes'][number]): OutboxEntry => ({
  ...write,
  state: 'sent',
  attempts: 1,
  atMs: 1,
  queuedAtMs: 0,
});

describe('planDecision', () => {
  it('always writes one private note with who and when, and plans the same twice', () => {
    const one = decision({ reason: 'Worth a conversation', comment: 'Ask @kim about nights' });
    expect(plan({ decision: one })).toEqual(plan({ decision: one }));
    const note = noteOf(plan({ decision: one }));
    expect(note).toContain('Decision: Approve (Worth a conversation)');
    expect(note).toContain('Approve by Riley, 2026-11-24 14:02 UTC');
    expect(note).toContain('Ask (at)kim');
    expect(note).not.toContain('rejection');
  });
  it('says of a skip that it rejects nobody', () => {
    expect(noteOf(plan({ decision: decision({ verdict: 'skip' }) }))).toContain('not a rejection');
  });
  it('adds a note to a changed decision that names the one before it', () => {
    const history = [decision({ verdict: 'skip', by: 'Kim' })];
    expect(noteOf(plan({ history }))).toContain('It replaces: Skip by Kim, 2026-11-24 14:02 UTC');
  });
  it('writes the verdict to a mapped field, and goes over its own value only', () => {
    const first = plan({ target: toField });
    expect(first.writes.map(({ value }) => value)).toEqual(['decision', 'decision_mark']);
    const earlier = first.writes.map(sent);
    const there = { candidate, application: application({ hm_view: 'Approve' }), fields: [field] };
    const skip = decision({ verdict: 'skip' });
    expect(plan({ decision: skip, target: toField, earlier, there }).writes).toHaveLength(2);
    const foreign = plan({ decision: skip, target: toField, there });
    expect(foreign.writes).toHaveLength(1);
    expect(foreign.leftAlone[0]?.line).toMatch(/^HM view keeps “Approve”/);
  });
  it('still writes the note where the field is gone or the ATS cannot be asked', () => {
    const gone = plan({ target: { ...toField, key: 'deleted' } });
    expect([gone.writes.length, gone.leftAlone[0]?.line]).toEqual([
      1,
      expect.stringContaining('not in the ATS any more'),
    ]);
    expect(plan({ target: toField, there: null })).toMatchObject({
      writes: [{ value: 'decision' }],
      leftAlone: [{}],
    });
  });
  it('takes back with a note, puts the field back, and leaves a tag with a word about it', () => {
    const withdrawn = decision({ verdict: 'withdrawn' });
    const first = decision();
    const earlier = plan({ decision: first, target: toField }).writes.map(sent);
    const back = plan({ decision: withdrawn, history: [first], target: toField, earlier });
    expect(back.writes.map(({ destination }) => destination.kind)).toEqual(['note', 'field']);
    expect(back.writes[1]).toMatchObject({ undoes: earlier[1]?.id, destination: { value: null } });
    const [target, history]: [Target, Decision[]] = [{ kind: 'tag' }, [first]];
    const tagged = plan({ decision: first, target }).writes.map(sent);
    expect(plan({ decision: withdrawn, history, target, earlier: tagged }).leftAlone).toHaveLength(1);
    // What somebody else has set since is theirs.
    expect(
      plan({ decision: withdrawn, history: [decision()], target: toField, earlier }).writes,
    ).toHaveLength(1);
  });
  it('never plans anything but notes, tags and fields, whatever is decided', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('approve' as const, 'skip' as const, 'withdrawn' as const),
        fc.string({ maxLength: 120 }),
        fc.string({ maxLength: 400 }),
        fc.constantFrom<Target>({ kind: 'note' }, { kind: 'tag' }, toField, { kind: 'nothing' }),
        (verdict, reason, comment, target) => {
          const { writes } = plan({ decision: decision({ verdict, reason, comment }), target });
          expect(writes.filter(({ destination }) => destination.kind === 'note')).toHaveLength(1);
          expect(noteOf({ writes, leftAlone: [] })).not.toContain('@');
          for (const { destination } of writes) expect(['note', 'tag', 'field']).toContain(destination.kind);
        },
      ),
    );
  });
});

describe('the record of decisions', () => {
  it('keeps one decision and one note when the same is said twice at once, and appends a changed one', async () => {
    const db = new CandorDb(`candor-${crypto.randomUUID()}`);
    const nowMs = () => 1;
    const recorder = createRecorder({ nowMs, newSalt: () => crypto.randomUUID() });
    const outbox = createOutbox(createDexieStore(db), recorder, nowMs);
    const decisions = createDecisions(db, outbox);
    const say = (one: Decision) => decisions.add(one, { name: 'Riley' }, plan({ decision: one }).writes);
    await Promise.all([say(decision()), say(decision())]);
    expect(await outbox.all()).toHaveLength(1);
    await say(decision({ verdict: 'skip' }));
    await say(decision({ verdict: 'withdrawn' }));
    const history = await decisions.of('gh/1/2');
    expect(history.map(({ verdict }) => verdict)).toEqual(['approve', 'skip', 'withdrawn']);
    expect(standing(history)).toBeNull();
    expect(await outbox.all()).toHaveLength(3);
    const log = await db.audit.toArray();
    expect(log.filter(({ kind }) => kind === 'decision').map(({ data }) => data)).toMatchObject([
      { decision: 'approve' },
      { decision: 'skip' },
      { decision: 'withdrawn' },
    ]);
  });
  it('has nothing to take back where nothing stands', () => {
    expect(saysTheSame([], decision({ verdict: 'withdrawn' }))).toBe(true);
  });
  it('keeps the score back only until the first decision', () => {
    expect([isConcealed(true, []), isConcealed(true, [decision()]), isConcealed(false, [])]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

it('agreement needs a score that says something', () => {
  expect(agreementOf({ verdict: 'approve', score: 70 })).toBe('agree');
  expect(agreementOf({ verdict: 'skip', score: 39 })).toBe('agree');
  expect(agreementOf({ verdict: 'skip', score: 90 })).toBe('differ');
  expect(agreementOf({ verdict: 'approve', score: 55 })).toBe('open');
  expect(agreementOf({ verdict: 'approve', score: null })).toBe('open');
  const blind = decision({ sawScore: false, score: 10 });
  expect(countAgreement([blind, decision({ verdict: 'skip', score: 10 })])).toMatchObject({
    blind: { differ: 1 },
    seen: { agree: 0 },
  });
});
