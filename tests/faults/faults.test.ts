import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshOutbox, type Rig, startRig } from '../contract/rig';
import { crowd } from './crowd';
import { runTrial } from './trial';

const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);
const EACH = 1;
const KILLED = [5, 7, 50];
let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ people: () => crowd((SEEDS.length + KILLED.length) * EACH) });
});
afterAll(() => rig.close());

/** The `nth` trial's own candidates, in a database of its own. */
async function trialOf(nth: number, options: { seed: number; killEvery?: number }) {
  const { db, store } = freshOutbox(rig);
  const candidateIds = Array.from({ length: EACH }, (_, i) => 10_000 + nth * EACH + i);
  const trial = await runTrial({ rig, store, candidateIds, ...options });
  await db.delete();
  return trial;
}
const NOTHING = { lost: 0, doubled: 0, overwritten: 0, unsure: 0 };

it.each(SEEDS)('loses, doubles and overwrites nothing on bad day %i', async (seed) => {
  const trial = await trialOf(seed - 1, { seed });
  expect(trial).toMatchObject(NOTHING);
  expect(trial.writes).toBeGreaterThan(EACH);
});

it.each(KILLED)(
  'loses, doubles and overwrites nothing when the worker dies at every %ith step',
  async (killEvery) => {
    const trial = await trialOf(SEEDS.length + KILLED.indexOf(killEvery), { seed: 99, killEvery });
    expect(trial).toMatchObject(NOTHING);
    if (killEvery < 10) expect(trial.kills).toBeGreaterThan(0);
  },
);
