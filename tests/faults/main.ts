/** `npm run faults -- --writes N --seed S [--kill-every K]`: one JSON line; exit 1 if anything was lost or doubled. */
import { parseArgs } from 'node:util';
import { startRig } from '../contract/rig';
import { crowd } from './crowd';
import { createMemoryStore } from './memory-store';
import { runTrial } from './trial';

/** Writes that are planned for each candidate of `crowd`. */
const PER_CANDIDATE = 5;
const { values } = parseArgs({
  options: {
    writes: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    'kill-every': { type: 'string' },
  },
});

async function run(): Promise<void> {
  const [writes, seed] = [Number(values.writes), Number(values.seed)];
  const killEvery = values['kill-every'] === undefined ? undefined : Number(values['kill-every']);
  if (![writes, seed, killEvery ?? 2].every((one) => Number.isInteger(one) && one > 0) || killEvery === 1) {
    process.stderr.write('--writes and --seed must be whole numbers above 0, --kill-every one above 1.\n');
    process.exitCode = 1;
    return;
  }
  const count = Math.ceil(writes / PER_CANDIDATE);
  const rig = await startRig({ people: () => crowd(count) });
  const trial = await runTrial({
    rig,
    store: createMemoryStore(),
    candidateIds: Array.from({ length: count }, (_, i) => 10_000 + i),
    seed,
    most: writes,
    killEvery,
    onProgress: (open) => process.stderr.write(`${open} writes open\n`),
  });
  await rig.close();
  process.stdout.write(`${JSON.stringify({ seed, ...trial })}\n`);
  if (trial.writes !== writes || trial.lost + trial.doubled + trial.overwritten > 0) process.exitCode = 1;
}

await run();
