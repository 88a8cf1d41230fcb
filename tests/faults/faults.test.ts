import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Rig, startRig } from '../contract/rig';
import { crowd } from './crowd';
import { runTrial } from './trial';

const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);
const EACH = 1;
let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ people: () => crowd(SEEDS.length * EACH + EACH), timeoutMs: 300 });
});
afterAll(() => rig.close());
const idsOf = (nth: number) => Array.from({ length: EACH }, (_, i) => 10_000 + nth * EACH + i);

it.each(SEEDS)('loses, doubles and overwrites nothing on bad day %i', async (seed) => {
  const trial = await runTrial({ rig, candidateIds: idsOf(seed - 1), seed });
  expect(trial).toMatchObject({ lost: 0, doubled: 0, overwritten: 0, unsure: 0 });
  expect(trial.writes).toBeGreaterThan(EACH);
});

it('loses, doubles and overwrites nothing when the worker dies at every fifth step', async () => {
  const trial = await runTrial({ rig, candidateIds: idsOf(SEEDS.length), seed: 99, killEvery: 5 });
  expect(trial).toMatchObject({ lost: 0, doubled: 0, overwritten: 0, unsure: 0 });
  expect(trial.kills).toBeGreaterThan(0);
});
