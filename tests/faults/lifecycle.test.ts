/** Any sequence of what can happen to a write-back, against a model of the ATS that knows whose each value is. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstBroken } from '../../lib/audit/chain';
import { createRecorder } from '../../lib/audit/recorder';
import type { Score } from '../../lib/engine/types';
import type { FieldDef, FieldValue } from '../../lib/model';
import { ok } from '../../lib/result';
import { createDrain } from '../../lib/sync/drain';
import { NEXT } from '../../lib/sync/machine';
import { createOutbox, type Outbox } from '../../lib/sync/outbox';
import { applicationKeyOf, planWriteBack } from '../../lib/sync/plan';
import { planUndo } from '../../lib/sync/undo';
import { createMemoryStore } from './memory-store';
import { modelAts, OUTCOMES, type Outcome } from './model-ats';
import { seeded } from './plan';
import { isKilled, mortal } from './worker';

const FIELDS: FieldDef[] = [
  { id: '1', key: 'ai_match_score', name: 'Match', owner: 'candidate', type: 'number', options: [] },
  { id: '2', key: 'candor_skills', name: 'Skills', owner: 'candidate', type: 'long_text', options: [] },
];
const REF = { connectionId: 'ats', candidateId: '1', applicationId: '2' };
const KEY = applicationKeyOf(REF);

const scoreOf = (value: number): Score => ({
  engine: 'e',
  inputHash: `hash ${value}`,
  value,
  ceiling: 100,
  coverage: 1,
  findings: [],
  skills: [{ id: `skill-${value % 3}`, label: 'S', quotes: [] }],
  primaryExperience: null,
  education: [],
  tags: [],
  reason: `Reason ${value}.`,
  masked: [],
  hidden: [],
});

type Event =
  | { does: 'write'; value: number }
  | { does: 'drain'; outcomes: Outcome[]; killAfter: number | null }
  | { does: 'person sets'; key: string; value: FieldValue }
  | { does: 'person deletes a note' }
  | { does: 'undo' | 'retry dead' | 'discard dead' | 'sign in' | 'come online' }
  | { does: 'clock'; byMs: number };

const outcome = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Outcome>('fine') },
  { weight: 2, arbitrary: fc.constantFrom(...OUTCOMES) },
);
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('write' as const), value: fc.integer({ min: 40, max: 45 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('drain' as const),
      outcomes: fc.array(outcome, { maxLength: 8 }),
      killAfter: fc.option(fc.integer({ min: 1, max: 9 })),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('person sets' as const),
      key: fc.constantFrom(...FIELDS.map((one) => one.key)),
      value: fc.constantFrom<FieldValue>(41, 7, null),
    }),
  },
  fc.constantFrom<Event>(
    { does: 'person deletes a note' },
    { does: 'undo' },
    { does: 'retry dead' },
    { does: 'discard dead' },
    { does: 'sign in' },
    { does: 'come online' },
  ),
  fc.record({
    does: fc.constant('clock' as const),
    byMs: fc.constantFrom(5_000, 60_000, 3_600_000, -3_600_000, 365 * 86_400_000, -365 * 86_400_000),
  }),
);

function world() {
  const clock = { nowMs: 1_800_000_000_000 };
  const nowMs = () => clock.nowMs;
  const ats = modelAts(FIELDS, nowMs);
  const store = createMemoryStore();
  const outbox = createOutbox(store, createRecorder({ nowMs, newSalt: () => crypto.randomUUID() }), nowMs);

  const planNow = async (value: number) => {
    const { value: candidate } = { value: { ...ats.values } };
    return planWriteBack({
      ref: REF,
      score: scoreOf(value),
      candidate: {
        id: '1',
        name: 'A',
        emails: [],
        phones: [],
        links: [],
        tags: [],
        applicationIds: [],
        customFields: candidate,
      },
      application: { id: '2', candidateId: '1', customFields: {} },
      fields: FIELDS,
      earlier: await outbox.of(KEY),
    });
  };

  async function drain(used: Outbox, random: () => number): Promise<number | null> {
    return createDrain({
      outbox: used,
      clientFor: async () => ok(ats.client),
      nowMs,
      random,
      limitFor: () => ({ burst: 1e6, perSecond: 1e6 }),
    })();
  }

  async function happen(one: Event): Promise<void> {
    switch (one.does) {
      case 'write':
        await outbox.enqueue((await planNow(one.value)).writes);
        expect((await planNow(one.value)).writes, 'planning twice').toEqual([]);
        return;
      case 'drain': {
        ats.outcomes = [...one.outcomes];
        const worker = mortal(
          outbox,
          fetch,
          one.killAfter ?? Number.MAX_SAFE_INTEGER,
          seeded(one.killAfter ?? 1),
        );
        await drain(worker.outbox, seeded(1)).catch((error: unknown) => {
          if (!isKilled(error)) throw error;
          ats.killed();
        });
        ats.outcomes = [];
        return;
      }
      case 'person sets':
        return ats.person(one.key, one.value);
      case 'person deletes a note':
        ats.notes.pop();
        return;
      case 'undo':
        await outbox.enqueue(planUndo(await outbox.of(KEY)));
        return ats.takenBack();
      case 'retry dead':
        return outbox.enqueue((await outbox.dead()).map((entry) => ({ ...entry, line: '' })));
      case 'discard dead':
        for (const { id } of await outbox.dead()) await outbox.change(id, 'discarded');
        return;
      case 'sign in':
        return outbox.signedIn('ats');
      case 'come online':
        return outbox.hurry();
      case 'clock':
        clock.nowMs += one.byMs;
    }
  }

  async function settle(): Promise<void> {
    for (let round = 0; round < 500; round++) {
      const next = await drain(outbox, () => 0.5);
      if (next === null) return;
      clock.nowMs = Math.max(next, clock.nowMs);
    }
    throw new Error('The outbox never comes to rest.');
  }
  return { ats, outbox, store, happen, settle };
}

it('no sequence of events loses a write, sends one twice or changes what a person put there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 25 }), async (events) => {
      const { ats, outbox, store, happen, settle } = world();
      const settled = new Map<string, string>();
      for (const one of events) {
        await happen(one);
        for (const entry of await outbox.all()) {
          expect(Object.keys(NEXT)).toContain(entry.state);
          if (settled.get(entry.id) === 'sent') expect(['sent', 'undone']).toContain(entry.state);
          settled.set(entry.id, entry.state);
        }
      }
      await settle();
      const end = await outbox.all();
      expect(end.map((entry) => entry.state)).not.toContain('queued');
      for (const { state } of end) expect(['sent', 'kept', 'dead', 'undone', 'discarded']).toContain(state);
      expect(ats.wrongs).toEqual([]);
      expect(firstBroken(await store.audit.entries(1, Number.MAX_SAFE_INTEGER))).toBeNull();
    }),
    { numRuns: 300, seed: 20261124 },
  );
});
