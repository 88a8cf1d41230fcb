/** One trial: plan writes for some candidates, let a bad day happen, then count in the ATS what became of them. */
import { err, ok } from '../../lib/result';
import { createDrain } from '../../lib/sync/drain';
import type { OutboxEntry } from '../../lib/sync/machine';
import type { SyncStore } from '../../lib/sync/outbox-store';
import { sameValue } from '../../lib/sync/plan-field';
import { localFetch } from '../../sandbox/local-fetch';
import { outboxOver, planFor, type Rig } from '../contract/rig';
import { type Counts, countUp } from './count';
import { faultPlan, seeded } from './plan';
import { readTruth } from './truth';
import { isKilled, type Mortal, mortal } from './worker';

export interface Trial extends Counts {
  faults: Record<string, number>;
  kills: number;
}

export interface TrialOptions {
  rig: Rig;
  /** Empty. */
  store: SyncStore;
  candidateIds: readonly number[];
  seed: number;
  /** No more writes than this; all that are planned unless told. */
  most?: number;
  /** Kill the worker at every so many steps, instead of faults. */
  killEvery?: number;
  /** Told now and then how many writes are still open. */
  onProgress?: (open: number) => void;
}

const HUMAN_SHARE = 0.05;
const HUMAN = 'Set by a person';
/** The simulated clock stands still meanwhile; only real waiting takes so long. */
const TIMEOUT_MS = 400;
const NEVER = Number.MAX_SAFE_INTEGER;
/** A worker that died is started anew by an alarm, half a minute later. */
const REVIVED_AFTER_MS = 30_000;

/** A person changes some fields between planning and sending. */
async function meddle(rig: Rig, entries: readonly OutboxEntry[], random: () => number): Promise<void> {
  for (const { ref, destination } of entries) {
    if (destination.kind !== 'field' || random() >= HUMAN_SHARE) continue;
    const { field } = destination;
    if (field.type === 'single_select') continue;
    const value = field.type === 'number' ? 5 : HUMAN;
    if (sameValue(value, destination.value)) continue;
    const done = await rig.client.writeField(ref, field, value);
    if (!done.ok) throw new Error(done.error.message);
  }
}

async function drainAll(rig: Rig, worker: Mortal, random: () => number, tell: () => Promise<void>) {
  const client = rig.clientOver(worker.fetch, TIMEOUT_MS);
  const started = () =>
    createDrain({
      outbox: worker.outbox,
      clientFor: async (id) =>
        id === 'greenhouse-test' ? ok(client) : err({ kind: 'not-connected', message: 'Not connected.' }),
      nowMs: () => rig.clock.nowMs,
      random,
      limitFor: () => ({ burst: 1_000_000, perSecond: 1_000_000 }),
    });
  let drain = started();
  for (let round = 0; ; round++) {
    if (round % 1000 === 0) await tell();
    try {
      const next = await drain();
      if (next === null) return;
      rig.clock.nowMs = Math.max(rig.clock.nowMs, next);
    } catch (error) {
      if (!isKilled(error)) throw error;
      rig.clock.nowMs += REVIVED_AFTER_MS;
      worker.revive();
      drain = started();
    }
  }
}

export async function runTrial(options: TrialOptions): Promise<Trial> {
  const { rig, store, candidateIds, seed, most = NEVER, killEvery, onProgress } = options;
  const random = seeded(seed);
  const outbox = outboxOver(rig, store);
  // A pause that the trial before was asked for is over.
  rig.clock.nowMs += 60_000;
  let planned = 0;
  for (const id of candidateIds) {
    const writes = (await planFor(rig, outbox, id)).writes.slice(0, most - planned);
    await outbox.enqueue(writes);
    planned += writes.length;
  }
  await meddle(rig, await outbox.all(), random);
  const before = await readTruth(rig, candidateIds);
  const { plan, dealt } = faultPlan(random);
  if (killEvery === undefined) rig.sandbox.faults.plan(plan);
  const worker = mortal(outbox, localFetch, killEvery ?? NEVER, random);
  await drainAll(rig, worker, random, async () =>
    onProgress?.(await store.outbox.countIn(['queued', 'sending', 'retry', 'unsure'])),
  );
  rig.sandbox.faults.clear();
  const counts = countUp(await outbox.all(), before, await readTruth(rig, candidateIds));
  return { ...counts, faults: dealt, kills: worker.kills() };
}
