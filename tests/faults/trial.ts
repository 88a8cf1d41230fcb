/** One trial: plan writes for some candidates, let a bad day happen, then count in the ATS what became of them. */
import type { AtsClient } from '../../lib/ats/client-types';
import { ok } from '../../lib/result';
import { createDrain } from '../../lib/sync/drain';
import type { OutboxEntry } from '../../lib/sync/machine';
import type { Outbox } from '../../lib/sync/outbox';
import { sameValue } from '../../lib/sync/plan-field';
import { freshOutbox, planFor, type Rig } from '../contract/rig';
import { faultPlan, seeded } from './plan';

export interface Trial {
  writes: number;
  sent: number;
  /** Settled as sent and not in the ATS, or in no settled state. */
  lost: number;
  doubled: number;
  /** Values of a person that are gone. */
  overwritten: number;
  /** Kept for a person, because somebody changed the field meanwhile, or refused. */
  dead: number;
  unsure: number;
  faults: Record<string, number>;
  kills: number;
}

export interface TrialOptions {
  rig: Rig;
  candidateIds: readonly number[];
  seed: number;
  /** Kill the worker at every so many changes of state, instead of faults. */
  killEvery?: number;
}

const HUMAN_SHARE = 0.05;
const HUMAN = 'Set by a person';

/** An outbox whose worker dies at every `every`th change of state, by turns before and after it is kept. */
function dying(outbox: Outbox, every: number, died: () => void): Outbox {
  let count = 0;
  return {
    ...outbox,
    async change(...args) {
      count += 1;
      if (count % every !== 0) return outbox.change(...args);
      if ((count / every) % 2 === 0) await outbox.change(...args);
      died();
      throw new Error('killed');
    },
  };
}

/** A person changes some fields between planning and sending. */
async function meddle(client: AtsClient, entries: readonly OutboxEntry[], random: () => number) {
  const touched = new Map<string, unknown>();
  for (const { id, ref, destination } of entries) {
    if (destination.kind !== 'field' || random() >= HUMAN_SHARE) continue;
    const { field } = destination;
    const value = field.type === 'number' ? 5 : field.type === 'single_select' ? null : HUMAN;
    if (value === null || sameValue(value, destination.value)) continue;
    const done = await client.writeField(ref, field, value);
    if (!done.ok) throw new Error(done.error.message);
    touched.set(id, value);
  }
  return touched;
}

async function drainAll(rig: Rig, outbox: Outbox, random: () => number): Promise<void> {
  const again = () =>
    createDrain({
      outbox,
      clientFor: async () => ok(rig.client),
      nowMs: () => rig.clock.nowMs,
      random,
      limitFor: () => ({ burst: 1_000_000, perSecond: 1_000_000 }),
    });
  let drain = again();
  for (;;) {
    try {
      const next = await drain();
      if (next === null) return;
      rig.clock.nowMs = Math.max(rig.clock.nowMs, next);
    } catch (error) {
      if (!(error instanceof Error && error.message === 'killed')) throw error;
      // A worker that died is started anew by an alarm, half a minute later.
      rig.clock.nowMs += 30_000;
      drain = again();
    }
  }
}

export async function runTrial({ rig, candidateIds, seed, killEvery }: TrialOptions): Promise<Trial> {
  const random = seeded(seed);
  const { db, outbox } = freshOutbox(rig);
  // A pause that the trial before was asked for is over.
  rig.clock.nowMs += 60_000;
  for (const id of candidateIds) await outbox.enqueue((await planFor(rig, outbox, id)).writes);
  const planned = await outbox.all();
  const touched = await meddle(rig.client, planned, random);
  const { plan, dealt } = faultPlan(random);
  let kills = 0;
  if (killEvery === undefined) rig.sandbox.faults.plan(plan);
  const used = killEvery === undefined ? outbox : dying(outbox, killEvery, () => (kills += 1));
  await drainAll(rig, used, random);
  rig.sandbox.faults.clear();

  const entries = await outbox.all();
  const trial: Trial = {
    writes: entries.length,
    sent: 0,
    lost: 0,
    doubled: 0,
    overwritten: 0,
    dead: 0,
    unsure: 0,
    faults: dealt,
    kills,
  };
  for (const { id, state, destination, ref } of entries) {
    if (state === 'sent') trial.sent += 1;
    else if (state === 'dead') trial.dead += 1;
    else if (state === 'unsure') trial.unsure += 1;
    else trial.lost += 1;
    const candidateId = Number(ref.candidateId);
    if (destination.kind === 'note') {
      const mark = destination.text.split('\n').at(-1) ?? '';
      const copies = (await rig.candorNotes(candidateId)).filter((body) => body.includes(mark)).length;
      if (state === 'sent' && copies === 0) trial.lost += 1;
      if (copies > 1) trial.doubled += 1;
    } else if (destination.kind === 'field' && destination.field.owner === 'candidate') {
      const there = await rig.field(candidateId, destination.field.key);
      if (touched.has(id)) trial.overwritten += sameValue(there, touched.get(id)) ? 0 : 1;
      else if (state === 'sent' && !sameValue(there, destination.value)) trial.lost += 1;
    }
  }
  await db.delete();
  return trial;
}
