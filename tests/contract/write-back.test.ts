/** The write-back's laws: lost 0, doubled 0, overwritten 0, whatever happens on the way. */

import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { greenhouse } from '../../lib/ats/greenhouse';
import { firstBroken } from '../../lib/audit/chain';
import { ok } from '../../lib/result';
import { createDrain } from '../../lib/sync/drain';
import { laneLimitOf } from '../../lib/sync/lane';
import type { Outbox } from '../../lib/sync/outbox';
import { planUndo } from '../../lib/sync/undo';
import type { Fault } from '../../sandbox/faults';
import { localFetch } from '../../sandbox/local-fetch';
import { destination } from './destination';
import { drainToEnd, freshOutbox, planFor, type Rig, startRig } from './rig';

let rig: Rig;
beforeEach(async () => {
  await rig?.close();
  rig = await startRig({ timeoutMs: 5_000 });
});
afterAll(() => rig.close());

describe('planning', () => {
  it('plans nothing after what was planned has been sent, and the note once', async () => {
    const { db, outbox } = freshOutbox(rig);
    const plan = await planFor(rig, outbox, 6101);
    expect(plan.writes.map((write) => write.value)).toEqual(
      expect.arrayContaining(['match_score', 'skills_normalized', 'score_reason']),
    );
    await outbox.enqueue(plan.writes);
    await outbox.enqueue(plan.writes);
    await drainToEnd(rig, outbox);
    expect(await rig.candorNotes(6101)).toHaveLength(1);
    expect((await planFor(rig, outbox, 6101)).writes).toEqual([]);
    expect(firstBroken(await db.audit.orderBy('seq').toArray())).toBeNull();
  });

  it('leaves a value alone that a person put there, and says so', async () => {
    const { outbox } = freshOutbox(rig);
    const fields = await rig.client.fields();
    const field = fields.ok ? fields.value.find((one) => one.key === 'ai_match_score') : undefined;
    await rig.client.writeField({ connectionId: 'c', candidateId: '6101' }, destination(field), 99);
    const plan = await planFor(rig, outbox, 6101);
    expect(plan.writes.some((write) => write.value === 'match_score')).toBe(false);
    expect(plan.leftAlone).toMatchObject([{ value: 'match_score', line: expect.stringContaining('99') }]);
  });

  it('plans nothing that the connection cannot write, and says why', async () => {
    const { outbox } = freshOutbox(rig);
    const why = 'This ATS has no fields.';
    const can = { ...rig.client.can, field: { can: false as const, sure: 'confirmed' as const, why } };
    const plan = await planFor(rig, outbox, 6101, can);
    expect(plan.writes.map((write) => write.destination.kind)).toEqual(['note']);
    expect(plan.leftAlone[0]?.line).toContain(why);
  });

  it('looks once and writes once for all fields of a record', async () => {
    const { outbox } = freshOutbox(rig);
    const { writes } = await planFor(rig, outbox, 6101);
    expect(writes.filter(({ destination }) => destination.kind === 'field').length).toBeGreaterThan(1);
    await outbox.enqueue(writes);
    const before = rig.sandbox.requests.length;
    await drainToEnd(rig, outbox);
    const asked = rig.sandbox.requests
      .slice(before)
      .map(({ method, url }) => `${method} ${new URL(url).pathname}`);
    expect(asked.filter((one) => one === 'PATCH /v3/candidates/6101')).toHaveLength(1);
    // One look before, one to send along what is there.
    expect(asked.filter((one) => one === 'GET /v3/candidates')).toHaveLength(2);
    expect((await outbox.all()).every((entry) => entry.state === 'sent')).toBe(true);
  });

  it('sends each field by itself where one of several is refused', async () => {
    const { outbox } = freshOutbox(rig);
    const { writes } = await planFor(rig, outbox, 6101);
    const broken = writes.map((write) =>
      write.value === 'match_score' && write.destination.kind === 'field'
        ? { ...write, destination: { ...write.destination, value: 'no number' } }
        : write,
    );
    await outbox.enqueue(broken);
    await drainToEnd(rig, outbox);
    const ended = (await outbox.all()).map(({ value, state }) => [value, state]);
    expect(ended.filter(([, state]) => state !== 'sent')).toEqual([['match_score', 'dead']]);
    expect(await rig.field(6101, 'candor_skills')).not.toBeNull();
  });

  it('keeps what a person changes between planning and sending, troubles nobody, and writes once theirs is gone', async () => {
    const { outbox } = freshOutbox(rig);
    const plan = await planFor(rig, outbox, 6101);
    await outbox.enqueue(plan.writes);
    const fields = await rig.client.fields();
    const field = fields.ok ? fields.value.find((one) => one.key === 'ai_match_score') : undefined;
    await rig.client.writeField({ connectionId: 'c', candidateId: '6101' }, destination(field), 5);
    await drainToEnd(rig, outbox);
    expect(await rig.field(6101, 'ai_match_score')).toBe(5);
    const kept = (await outbox.all()).filter((entry) => entry.state !== 'sent');
    expect(kept).toMatchObject([
      { state: 'kept', value: 'match_score', message: expect.stringMatching(/^Kept: /) },
    ]);
    expect(await outbox.countDead()).toBe(0);
    expect((await planFor(rig, outbox, 6101)).writes).toEqual([]);
    await rig.client.writeField({ connectionId: 'c', candidateId: '6101' }, destination(field), null);
    await outbox.enqueue((await planFor(rig, outbox, 6101)).writes);
    await drainToEnd(rig, outbox);
    expect((await outbox.all()).map((entry) => entry.state)).not.toContain('kept');
    expect(await rig.field(6101, 'ai_match_score')).toBe(
      kept[0]?.destination.kind === 'field' && kept[0].destination.value,
    );
  });
});

it('takes back fields to what they were and withdraws the note with another', async () => {
  const { outbox } = freshOutbox(rig);
  await outbox.enqueue((await planFor(rig, outbox, 6101)).writes);
  await drainToEnd(rig, outbox);
  await outbox.enqueue(planUndo(await outbox.all()));
  await drainToEnd(rig, outbox);
  expect(await rig.field(6101, 'ai_match_score')).toBeNull();
  expect(await rig.candorNotes(6101)).toHaveLength(2);
  const again = await planFor(rig, outbox, 6101);
  expect(again.writes.some((write) => write.value === 'match_score')).toBe(true);
});

const FAULTS: Fault[] = [
  { kind: 'status', status: 500 },
  { kind: 'status', status: 429, retryAfterSeconds: 3 },
  { kind: 'html' },
  { kind: 'truncated' },
  { kind: 'answer-lost' },
  { kind: 'reset' },
];

it('loses nothing and doubles nothing under any plan of faults', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.option(fc.constantFrom(...FAULTS), { freq: 3, nil: undefined }), { maxLength: 30 }),
      async (plan) => {
        const before = (await rig.candorNotes(6102)).length;
        const { outbox } = freshOutbox(rig);
        const planned = (await planFor(rig, outbox, 6102)).writes.map((write) =>
          // Each round is a score of its own: its note must be told from those of earlier rounds.
          write.destination.kind === 'note'
            ? { ...write, destination: { kind: 'note' as const, text: `CND-${crypto.randomUUID()}` } }
            : write,
        );
        await outbox.enqueue(planned);
        rig.sandbox.faults.plan(plan);
        await drainToEnd(rig, outbox);
        rig.sandbox.faults.clear();
        expect((await outbox.all()).map((entry) => entry.state)).toEqual(planned.map(() => 'sent'));
        expect(await rig.candorNotes(6102)).toHaveLength(before + 1);
      },
    ),
    { numRuns: 15, seed: 20261124 },
  );
});

it('tells a person when the browser sent a note twice by itself', async () => {
  await rig.close();
  rig = await startRig({
    // What browsers do when a kept-alive connection breaks before the answer.
    fetch: async (input, init) => {
      const request = new Request(input, init);
      if (request.method === 'POST') await localFetch(request.clone());
      return localFetch(request);
    },
  });
  const { outbox } = freshOutbox(rig);
  await outbox.enqueue((await planFor(rig, outbox, 6101)).writes);
  await drainToEnd(rig, outbox);
  const note = (await outbox.all()).find((entry) => entry.value === 'score_reason');
  expect(note).toMatchObject({ state: 'sent', message: expect.stringContaining('2 times') });
});

/** An outbox whose worker dies at the `nth` change of state, before or after it is kept. */
function dyingAt(outbox: Outbox, nth: number, kept: boolean): Outbox {
  let count = 0;
  return {
    ...outbox,
    async change(...args) {
      count += 1;
      if (count === nth && !kept) throw new Error('killed');
      const changed = await outbox.change(...args);
      if (count === nth) throw new Error('killed');
      return changed;
    },
  };
}

it('goes on exactly where it stood when the worker dies between any two steps', async () => {
  for (let nth = 1; nth <= 10; nth++)
    for (const kept of [false, true]) {
      const { outbox } = freshOutbox(rig);
      const before = (await rig.candorNotes(6101)).length;
      const plan = await planFor(rig, outbox, 6101);
      const text = `CND-${nth}-${kept}`;
      const writes = plan.writes.map((write) =>
        write.destination.kind === 'note'
          ? { ...write, destination: { kind: 'note' as const, text } }
          : write,
      );
      await outbox.enqueue(writes);
      const drain = createDrain({
        outbox: dyingAt(outbox, nth, kept),
        clientFor: async () => ok(rig.client),
        limitFor: () => laneLimitOf(greenhouse.limits),
        nowMs: () => rig.clock.nowMs,
        random: () => 0.5,
      });
      await drain().catch((error: Error) => expect(error.message).toBe('killed'));
      await drainToEnd(rig, outbox);
      expect((await outbox.all()).every((entry) => entry.state === 'sent')).toBe(true);
      expect(await rig.candorNotes(6101)).toHaveLength(before + 1);
    }
});
