import { expect, it } from 'vitest';
import type { AtsClient } from '@/lib/ats/client-types';
import { createRecorder } from '@/lib/audit/recorder';
import { err, ok, type Result } from '@/lib/result';
import { createMemoryStore } from '../../tests/faults/memory-store';
import { modelAts } from '../../tests/faults/model-ats';
import { createDrain } from './drain';
import { createOutbox } from './outbox';
import type { PlannedWrite } from './plan';

const FAST = { burst: 1_000, perSecond: 1_000 };

function world(limit = FAST) {
  const clock = { nowMs: 1_800_000_000_000 };
  const nowMs = () => clock.nowMs;
  const recorder = createRecorder({ nowMs, newSalt: () => crypto.randomUUID() });
  const outbox = createOutbox(createMemoryStore(), recorder, nowMs);
  /** The candidates whose notes went out, in order. */
  const sent: string[] = [];
  let answer = (): Result<{ id: string }> => ok({ id: '1' });
  const client: AtsClient = {
    ...modelAts([], nowMs).client,
    notes: async () => ok([]),
    writeNote: async (ref) => {
      sent.push(ref.candidateId);
      return answer();
    },
  };
  const newDrain = (exclusively?: Parameters<typeof createDrain>[0]['exclusively']) =>
    createDrain({
      outbox,
      clientFor: async () => ok(client),
      limitFor: () => limit,
      nowMs,
      random: () => 0.5,
      exclusively,
    });
  return {
    clock,
    outbox,
    sent,
    newDrain,
    answers: (next: typeof answer) => {
      answer = next;
    },
  };
}

let nth = 0;
const noteFor = (candidateId: string): PlannedWrite => ({
  id: `n${nth++}`,
  applicationKey: `ats/${candidateId}/1`,
  ref: { connectionId: 'ats', candidateId, applicationId: '1' },
  // Another value each time, so that none takes the place of an older one.
  value: `rule_note ${nth}`,
  destination: { kind: 'note', text: `Note ${nth}\nCND-${nth}` },
  auditId: `CND-${nth}`,
  line: '',
});
const down = err({ kind: 'ats-down' as const, message: 'Down.', maybeDone: false });

it('lets nobody wait for all the writes of another candidate', async () => {
  const { outbox, sent, newDrain } = world();
  await outbox.enqueue([...Array(6)].map(() => noteFor('first')));
  await outbox.enqueue([...Array(3)].map(() => noteFor('second')));
  await outbox.enqueue([noteFor('third')]);
  await newDrain()();
  expect(sent.slice(0, 3).sort()).toEqual(['first', 'second', 'third']);
  expect(sent.slice(3, 5).sort()).toEqual(['first', 'second']);
  expect(sent).toHaveLength(10);
});

it('stays fair when the limit lets only a few through at a time', async () => {
  const { clock, outbox, sent, newDrain } = world({ burst: 2, perSecond: 1 });
  await outbox.enqueue([...Array(4)].map(() => noteFor('first')));
  await outbox.enqueue([noteFor('second')]);
  const drain = newDrain();
  await drain();
  expect(sent.sort()).toEqual(['first', 'second']);
  for (let next = await drain(); next !== null; next = await drain()) clock.nowMs = next;
  expect(sent).toHaveLength(5);
});

it('goes out at once when the network is back, however long the lane had meant to wait', async () => {
  const { clock, outbox, sent, newDrain, answers } = world();
  await outbox.enqueue([noteFor('first'), noteFor('second')]);
  const drain = newDrain();
  answers(() => down);
  let next = await drain();
  for (let i = 0; i < 20 && next !== null; i++) {
    clock.nowMs = next;
    next = await drain();
  }
  expect(next).toBeGreaterThan(clock.nowMs + 60_000);
  answers(() => ok({ id: '1' }));
  const before = sent.length;
  expect(await drain()).toBe(next);
  expect(sent).toHaveLength(before);
  await drain.backOnline();
  expect(await drain()).toBeNull();
  expect(sent.slice(before).sort()).toEqual(['first', 'second']);
});

it('keeps to a pause that the vendor asked for, also when the network comes back', async () => {
  const { clock, outbox, sent, newDrain, answers } = world();
  await outbox.enqueue([noteFor('first')]);
  const drain = newDrain();
  const untilMs = clock.nowMs + 120_000;
  answers(() => err({ kind: 'rate-limited', message: 'Slow.', retryAtMs: untilMs }));
  await drain();
  answers(() => ok({ id: '1' }));
  await drain.backOnline();
  expect(await drain()).toBe(untilMs);
  expect(sent).toHaveLength(1);
  clock.nowMs = untilMs;
  expect(await drain()).toBeNull();
  expect(sent).toHaveLength(2);
});

it('leaves the work to another tab or worker that is at it, and comes back', async () => {
  const { clock, outbox, sent, newDrain } = world();
  await outbox.enqueue([noteFor('first')]);
  let held = false;
  const lock = async (work: () => Promise<number | null>) => {
    if (held) return 'busy' as const;
    held = true;
    try {
      return await work();
    } finally {
      held = false;
    }
  };
  const [one, other] = await Promise.all([newDrain(lock)(), newDrain(lock)()]);
  expect([one, other].filter((next) => next === null)).toHaveLength(1);
  expect([one, other].find((next) => next !== null)).toBeGreaterThan(clock.nowMs);
  expect(sent).toEqual(['first']);
});
