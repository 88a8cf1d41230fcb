/** Single bad days by name; the seeded ones are in faults.test.ts. */

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { greenhouse } from '../../lib/ats/greenhouse';
import { err, ok } from '../../lib/result';
import { createDrain } from '../../lib/sync/drain';
import { laneLimitOf } from '../../lib/sync/lane';
import { drainToEnd, freshOutbox, planFor, type Rig, startRig } from '../contract/rig';
import { crowd } from './crowd';

let rig: Rig;
let next = 10_000;
let id: number;
beforeAll(async () => {
  rig = await startRig({ people: () => crowd(10), timeoutMs: 5_000 });
});
beforeEach(() => {
  rig.sandbox.faults.clear();
  id = next++;
});
afterAll(() => rig.close());

const states = async (outbox: ReturnType<typeof freshOutbox>['outbox']) =>
  (await outbox.all()).map((entry) => entry.state);
const drainOf = (outbox: ReturnType<typeof freshOutbox>['outbox']) =>
  createDrain({
    outbox,
    clientFor: async () => ok(rig.client),
    limitFor: () => laneLimitOf(greenhouse.limits),
    nowMs: () => rig.clock.nowMs,
    random: () => 0.5,
  });

it('waits out an hour without the ATS and asks it only now and then', async () => {
  const { outbox } = freshOutbox(rig);
  await outbox.enqueue((await planFor(rig, outbox, id)).writes);
  const backAtMs = rig.clock.nowMs + 3_600_000;
  rig.sandbox.faults.plan(() => (rig.clock.nowMs < backAtMs ? { kind: 'status', status: 503 } : undefined));
  const before = rig.sandbox.requests.length;
  await drainToEnd(rig, outbox);
  expect(new Set(await states(outbox))).toEqual(new Set(['sent']));
  expect(await rig.candorNotes(id)).toHaveLength(1);
  expect(rig.sandbox.requests.length - before).toBeLessThan(150);
});

it('sends everything although the clock jumps a year ahead and back', async () => {
  const { outbox } = freshOutbox(rig);
  await outbox.enqueue((await planFor(rig, outbox, id)).writes);
  const YEAR_MS = 365 * 24 * 3_600_000;
  rig.clock.nowMs += YEAR_MS;
  rig.sandbox.faults.plan(() => ({ kind: 'status', status: 429, retryAfterSeconds: 30 }));
  await drainOf(outbox)();
  rig.clock.nowMs -= YEAR_MS;
  rig.sandbox.faults.clear();
  await drainToEnd(rig, outbox);
  expect(new Set(await states(outbox))).toEqual(new Set(['sent']));
  expect(await rig.candorNotes(id)).toHaveLength(1);
});

it('takes in all or nothing when the disk is full, and goes on when it is not', async () => {
  const { db, outbox } = freshOutbox(rig);
  const { writes } = await planFor(rig, outbox, id);
  const full = () => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  };
  db.audit.hook('creating', full);
  await expect(outbox.enqueue(writes)).rejects.toThrow();
  db.audit.hook('creating').unsubscribe(full);
  expect(await outbox.all()).toEqual([]);
  await outbox.enqueue(writes);
  db.audit.hook('creating', full);
  await expect(drainOf(outbox)()).rejects.toThrow();
  db.audit.hook('creating').unsubscribe(full);
  await drainToEnd(rig, outbox);
  expect(new Set(await states(outbox))).toEqual(new Set(['sent']));
  expect(await rig.candorNotes(id)).toHaveLength(1);
});

it('does not bring back a note that a person has deleted', async () => {
  const { outbox } = freshOutbox(rig);
  await outbox.enqueue((await planFor(rig, outbox, id)).writes);
  await drainToEnd(rig, outbox);
  await rig.sandbox.db.query('DELETE FROM notes WHERE candidate_id = $1', [id]);
  expect((await planFor(rig, outbox, id)).writes).toEqual([]);
  await drainToEnd(rig, outbox);
  expect(await rig.candorNotes(id)).toHaveLength(0);
});

it('leaves the lane of one ATS open while another is not connected', async () => {
  const { outbox } = freshOutbox(rig);
  const { writes } = await planFor(rig, outbox, id);
  const elsewhere = writes.map((write) => ({
    ...write,
    id: `${write.id}-b`,
    ref: { ...write.ref, connectionId: 'gone' },
  }));
  await outbox.enqueue([...elsewhere, ...writes]);
  const gone = err({ kind: 'not-connected' as const, message: 'This ATS is not connected any more.' });
  await createDrain({
    outbox,
    clientFor: async (connectionId) => (connectionId === 'gone' ? gone : ok(rig.client)),
    limitFor: () => laneLimitOf(greenhouse.limits),
    nowMs: () => rig.clock.nowMs,
    random: () => 0.5,
  })();
  const entries = await outbox.all();
  expect(entries.filter((one) => one.ref.connectionId !== 'gone').every((one) => one.state === 'sent')).toBe(
    true,
  );
  expect(entries.filter((one) => one.ref.connectionId === 'gone').every((one) => one.state === 'dead')).toBe(
    true,
  );
});
