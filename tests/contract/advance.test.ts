/** A step forward through the outbox: once, looked up when its answer was lost, and never over a person's own move. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { planAdvance } from '../../lib/sync/plan-advance';
import { planUndo } from '../../lib/sync/undo';
import { localFetch } from '../../sandbox/local-fetch';
import { APPLICATION, PERSON } from './connected';
import { drainToEnd, freshOutbox, type Rig, startRig } from './rig';

let rig: Rig;
let loseAnswer = false;
const ref = {
  connectionId: 'greenhouse-test',
  candidateId: String(PERSON),
  applicationId: String(APPLICATION),
};
const riley = { name: 'Riley Morgan', userId: 4001 };

beforeEach(async () => {
  loseAnswer = false;
  rig = await startRig({
    async fetch(input, init) {
      const answer = await localFetch(input, init);
      if (!loseAnswer || !new Request(input).url.endsWith('/move')) return answer;
      loseAnswer = false;
      throw new TypeError('The connection broke.');
    },
  });
});
afterEach(() => rig.close());

async function setUp() {
  const { outbox } = freshOutbox(rig);
  const listed = await rig.client.stages(ref);
  const [first, second, third] = listed.ok ? listed.value : [];
  if (!first || !second || !third) throw new Error(JSON.stringify(listed));
  const stageNow = async () => (await rig.sandbox.records.application(APPLICATION))?.stage;
  const moves = async () =>
    (await rig.sandbox.db.query(`SELECT what FROM activity WHERE what LIKE 'Moved to%'`)).rows.length;
  return { outbox, first, second, third, stageNow, moves };
}

it('is taken once, however often it is planned, and stands in the log', async () => {
  const { outbox, first, second, stageNow, moves } = await setUp();
  const step = planAdvance(ref, first, second, []);
  await outbox.enqueue([step]);
  await outbox.enqueue([planAdvance(ref, first, second, await outbox.of(step.applicationKey))]);
  await drainToEnd(rig, outbox);
  expect(await stageNow()).toBe(second.name);
  expect(await moves()).toBe(1);
  const [entry] = await outbox.of(step.applicationKey);
  expect(entry).toMatchObject({ state: 'sent', value: 'advance' });
  // There is no way back: taking back a write-back leaves the stage alone.
  expect(planUndo(entry ? [entry] : [])).toEqual([]);
});

it('is looked up where its answer was lost', async () => {
  const { outbox, first, second, stageNow, moves } = await setUp();
  loseAnswer = true;
  await outbox.enqueue([planAdvance(ref, first, second, [])]);
  await drainToEnd(rig, outbox);
  expect(await stageNow()).toBe(second.name);
  expect(await moves()).toBe(1);
  expect((await outbox.all()).map((one) => one.state)).toEqual(['sent']);
});

it('leaves the application where a person has put it meanwhile, and says so', async () => {
  const { outbox, first, second, third, stageNow, moves } = await setUp();
  await rig.sandbox.records.move(riley, APPLICATION, Number(third.id));
  await outbox.enqueue([planAdvance(ref, first, second, [])]);
  await drainToEnd(rig, outbox);
  expect(await stageNow()).toBe(third.name);
  expect(await moves()).toBe(1);
  const [entry] = await outbox.all();
  expect(entry).toMatchObject({
    state: 'kept',
    message: expect.stringContaining(`to ${third.name} meanwhile`),
  });
});
