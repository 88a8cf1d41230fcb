import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecorder } from '@/lib/audit/recorder';
import { CandorDb } from '@/lib/store/db';
import { createDexieStore } from '@/lib/store/sync-store';
import { createOutbox } from '@/lib/sync/outbox';
import { conflictsOf } from './conflicts';
import { matchRule, type RuleFacts, triggersUnseen } from './evaluate';
import { type Action, actionSchema, type Condition, type Rule, ruleSchema } from './model';
import { planRuleWrites, runIdOf } from './plan';
import type { RuleRun } from './run';
import { createWorkflow } from './store';

const ref = { connectionId: 'gh', candidateId: '1', applicationId: '2' };
const facts: RuleFacts = {
  value: 82,
  coverage: 0.9,
  musts: { met: 3, all: 3 },
  stage: 'Phone Screen',
  source: 'LinkedIn (Ad posting)',
  connectionId: 'gh',
  jobId: '7',
};
const rule = (changes: Partial<Rule> = {}): Rule => ({
  id: 'r1',
  name: 'Good ones',
  on: true,
  trigger: 'opened',
  conditions: [{ kind: 'score', atLeast: 75, atMost: 100 }],
  actions: [{ kind: 'note', text: 'Please call this week' }],
  version: 1,
  triedVersion: 1,
  ...changes,
});

describe('a rule', () => {
  it.each<[Condition, string | null]>([
    [{ kind: 'score', atLeast: 82, atMost: 82 }, 'score 82'],
    [{ kind: 'score', atLeast: 83, atMost: 100 }, null],
    [{ kind: 'musts', met: true }, '3 of 3 must-haves met'],
    [{ kind: 'musts', met: false }, null],
    [{ kind: 'coverage', atLeast: 90 }, 'coverage 90 %'],
    [{ kind: 'stage', is: ['phone screen'] }, 'stage Phone Screen'],
    [{ kind: 'stage', is: ['A stage that was deleted'] }, null],
    [{ kind: 'source', is: ['linkedin'] }, 'source linkedin'],
    [{ kind: 'job', is: ['gh/7'] }, 'the job'],
    [{ kind: 'job', is: ['gh/deleted'] }, null],
  ])('%o: %s', (condition, why) => {
    expect(matchRule({ conditions: [condition] }, facts)).toEqual(why === null ? null : [why]);
  });
  it('needs all its conditions, and acts on nobody without a score by the score', () => {
    const both: Condition[] = [
      { kind: 'score', atLeast: 0, atMost: 100 },
      { kind: 'stage', is: ['Offer'] },
    ];
    expect(matchRule({ conditions: both }, facts)).toBeNull();
    expect(
      matchRule({ conditions: [{ kind: 'score', atLeast: 0, atMost: 100 }] }, { ...facts, value: null }),
    ).toBeNull();
  });
});

describe('what nobody has opened', () => {
  const row = { resumeHash: 'a', criteriaVersion: 0, jobTextHash: 'j', appliedAt: '2026-05-02T10:00:00Z' };
  const from = Date.parse('2026-05-01T00:00:00Z');
  it('is new only if it came after somebody began to look out for it', () => {
    expect(triggersUnseen(undefined, row, from)).toEqual(['application_new']);
    expect(triggersUnseen(undefined, { ...row, appliedAt: '2026-04-30T10:00:00Z' }, from)).toEqual([]);
  });
  it('tells a changed resume and changed criteria, and is never “opened”', () => {
    expect(triggersUnseen(row, { ...row, resumeHash: 'b' }, from)).toEqual(['resume_changed']);
    expect(triggersUnseen(row, { ...row, criteriaVersion: 1 })).toEqual(['criteria_changed']);
    expect(triggersUnseen(row, row)).toEqual([]);
  });
});

describe('no rule can turn a person down', () => {
  it.each([
    'Rejected',
    'Archive',
    'Abgelehnt',
    'Refusé',
    'Descartado',
    'Reprovado',
    'Afgewezen',
    'not selected',
  ])('%s is neither a stage nor a tag that a rule can use', (words) => {
    expect(actionSchema.safeParse({ kind: 'suggest', stage: words }).success).toBe(false);
    expect(actionSchema.safeParse({ kind: 'tag', tag: words }).success).toBe(false);
  });
  it('knows no other action, whatever is asked of it', () => {
    const allowed = ['note', 'write', 'tag', 'shortlist', 'suggest', 'advance'];
    const kinds = fc.oneof(
      fc.constantFrom('reject', 'hide', 'lower', 'move', 'delete', ...allowed),
      fc.string(),
    );
    fc.assert(
      fc.property(kinds, fc.string({ minLength: 1 }), (kind, words) => {
        const read = actionSchema.safeParse({ kind, text: words, tag: words, stage: words });
        if (read.success) expect(allowed).toContain(read.data.kind);
      }),
    );
  });
  it('plans nothing but private notes and tags', () => {
    const action = fc.oneof(
      fc.record({ kind: fc.constant('note' as const), text: fc.string({ minLength: 1 }) }),
      fc.record({ kind: fc.constant('tag' as const), tag: fc.string({ minLength: 1, maxLength: 60 }) }),
      fc.constantFrom<Action>(
        { kind: 'write' },
        { kind: 'shortlist' },
        { kind: 'suggest', stage: 'Interview' },
        { kind: 'advance', stage: 'Interview' },
      ),
    );
    fc.assert(
      fc.property(fc.array(action, { minLength: 1, maxLength: 10 }), (actions) => {
        for (const { destination } of planRuleWrites(rule({ actions }), ref, [], []))
          expect(['note', 'tag']).toContain(destination.kind);
      }),
    );
  });
});

describe('contradictions', () => {
  const score = (atLeast: number, atMost: number): Condition => ({ kind: 'score', atLeast, atMost });
  const suggest = (stage: string): Action[] => [{ kind: 'suggest', stage }];
  it('finds what can never hold', () => {
    expect(conflictsOf([rule({ conditions: [score(80, 20)] })])).toMatchObject([{ kind: 'never' }]);
    const musts: Condition[] = [
      { kind: 'musts', met: true },
      { kind: 'musts', met: false },
    ];
    expect(conflictsOf([rule({ conditions: musts })])).toMatchObject([{ kind: 'never' }]);
    const stages: Condition[] = [
      { kind: 'stage', is: ['A'] },
      { kind: 'stage', is: ['B'] },
    ];
    expect(conflictsOf([rule({ conditions: stages })])).toMatchObject([{ kind: 'never' }]);
  });
  it('finds two that suggest different stages for the same people, and only for the same', () => {
    const high = rule({ id: 'a', conditions: [score(70, 100)], actions: suggest('Interview') });
    const wide = rule({ id: 'b', conditions: [score(60, 90)], actions: suggest('Phone Screen') });
    const low = rule({ id: 'c', conditions: [score(0, 50)], actions: suggest('Phone Screen') });
    expect(conflictsOf([high, wide])).toMatchObject([{ rules: ['a', 'b'], kind: 'different stages' }]);
    expect(conflictsOf([high, low])).toEqual([]);
  });
  it('finds a stage that leads to itself, and the same rule twice', () => {
    const circle = rule({
      conditions: [{ kind: 'stage', is: ['Interview'] }],
      actions: suggest('interview'),
    });
    expect(conflictsOf([circle])).toMatchObject([{ kind: 'same stage' }]);
    expect(conflictsOf([rule({ id: 'a' }), rule({ id: 'b' })])).toMatchObject([{ kind: 'same rule' }]);
  });
  it('is symmetric', () => {
    const any = fc.record({ low: fc.nat(100), high: fc.nat(100), stage: fc.constantFrom('A', 'B') });
    fc.assert(
      fc.property(any, any, (one, two) => {
        const rules = [one, two].map(({ low, high, stage }, at) =>
          rule({ id: String(at), conditions: [score(low, high)], actions: suggest(stage) }),
        );
        const kinds = (of: Rule[]) =>
          conflictsOf(of)
            .map(({ kind }) => kind)
            .sort();
        expect(kinds(rules)).toEqual(kinds([...rules].reverse()));
      }),
    );
  });
});

describe('on this device', () => {
  function fresh(nowMs = () => 1) {
    const db = new CandorDb(`candor-${crypto.randomUUID()}`);
    const outbox = createOutbox(
      createDexieStore(db),
      createRecorder({ nowMs, newSalt: () => crypto.randomUUID() }),
      nowMs,
    );
    return { db, outbox, workflow: createWorkflow(db, outbox, nowMs) };
  }
  const runOf = (one: Rule, writes: string[]): RuleRun => ({
    id: runIdOf(one, ref, 'hash'),
    ruleId: one.id,
    ruleName: one.name,
    version: one.version,
    applicationKey: 'gh/1/2',
    candidate: 'Ana',
    trigger: 'opened',
    why: ['score 82'],
    actions: one.actions.map(({ kind }) => kind),
    suggested: [],
    left: [],
    writes,
    atMs: 1,
    undone: false,
  });
  const draft = {
    name: 'Good ones',
    trigger: 'opened',
    conditions: [],
    actions: [{ kind: 'shortlist' }],
  } as const;

  it('cannot be switched on before it was tried, and is off again after a change', async () => {
    const { workflow } = fresh();
    const kept = { ...draft, conditions: [], actions: [...draft.actions] };
    await workflow.save('r1', kept);
    expect(await workflow.turn('r1', true)).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    await workflow.tried('r1');
    expect(await workflow.turn('r1', true)).toMatchObject({ ok: true, value: { on: true } });
    expect(ruleSchema.parse(await workflow.save('r1', kept))).toMatchObject({
      on: false,
      version: 2,
      triedVersion: null,
    });
  });
  it('acts once on the same state, though two windows open it at once, and with a clock that went back', async () => {
    let now = 10;
    const { db, outbox, workflow } = fresh(() => now);
    const one = rule();
    const writes = planRuleWrites(one, ref, [], ['score 82']);
    const run = runOf(
      one,
      writes.map(({ id }) => id),
    );
    const both = await Promise.all([workflow.run(run, writes, null), workflow.run(run, writes, null)]);
    now = 1;
    expect([...both, await workflow.run(run, writes, null)].filter(Boolean)).toHaveLength(1);
    expect(await outbox.all()).toHaveLength(1);
    expect(
      (await db.audit.toArray()).filter(({ kind }) => kind === 'rule-run').map(({ data }) => data),
    ).toEqual([{ rule: 'r1', version: 1, trigger: 'opened', actions: ['note'] }]);
  });
  it('a rule that moves people is switched on only by somebody who has read the warning', async () => {
    const { workflow } = fresh();
    await workflow.save('r1', {
      ...draft,
      conditions: [],
      actions: [{ kind: 'advance', stage: 'Interview' }],
    });
    await workflow.tried('r1');
    expect(await workflow.turn('r1', true)).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    expect(await workflow.turn('r1', true, true)).toMatchObject({ ok: true, value: { on: true } });
  });
  it('what waits is taken back unsent, what was sent is withdrawn', async () => {
    const { db, outbox, workflow } = fresh();
    const one = rule();
    const writes = planRuleWrites(one, ref, [], []);
    const run = runOf(
      one,
      writes.map(({ id }) => id),
    );
    await workflow.run(run, writes, null);
    await workflow.undo(run.id);
    expect((await db.outbox.toArray()).map(({ state, undoes }) => [state, undoes])).toEqual([
      ['discarded', undefined],
    ]);
    expect(await outbox.due('gh', 9)).toEqual([]);
  });
  it('takes a run back: off the shortlist, the sent note withdrawn by another', async () => {
    const { db, outbox, workflow } = fresh();
    const one = rule({ actions: [{ kind: 'note', text: 'x' }, { kind: 'shortlist' }] });
    const writes = planRuleWrites(one, ref, [], []);
    const shortlisted = {
      applicationKey: 'gh/1/2',
      connectionId: 'gh',
      jobId: '7',
      candidateId: '1',
      name: 'Ana',
      value: 82,
      because: 'x',
      atMs: 1,
    };
    const run = runOf(
      one,
      writes.map(({ id }) => id),
    );
    await workflow.run(run, writes, shortlisted);
    expect(await workflow.shortlist()).toHaveLength(1);
    for (const { id } of writes) {
      await outbox.change(id, 'sending');
      await outbox.change(id, 'sent');
    }
    await workflow.undo(run.id);
    await workflow.undo(run.id);
    expect(await workflow.shortlist()).toEqual([]);
    expect((await db.outbox.toArray()).filter((entry) => entry.undoes)).toHaveLength(1);
  });
});
