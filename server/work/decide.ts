/** A manager's decision becomes its note, and its tag or field, in the outbox: planned as in the extension. */
import { heardBefore, saysTheSame } from '@/lib/decisions/model';
import { planDecision } from '@/lib/decisions/plan';
import { thereFor } from '@/lib/decisions/there';
import { createOutbox } from '@/lib/sync/outbox';
import type { Parts } from '../http/parts';
import { createLinkWrites, type LinkWrite } from '../links/writes';
import { createForget } from './forget';

export interface DecisionJob {
  applicationKey: string;
}

export function createDecide(parts: Parts) {
  const { database, ring, queue, locks, clients, recorder, store, outbox, nowMs } = parts;
  const writes = createLinkWrites(database.db, ring, queue, nowMs);
  const { forget } = createForget(parts);

  async function isUnderWay({ entries }: LinkWrite): Promise<boolean> {
    const all = await Promise.all((entries ?? []).map(outbox.get));
    return all.some((entry) => entry?.dueAtMs !== undefined);
  }

  /** Plans one against what stands in the ATS; record, writes and mark are kept together. */
  async function plan(one: LinkWrite, before: readonly LinkWrite[]): Promise<void> {
    const { ref, target, comment } = one;
    const { applicationKey } = one.decision;
    const decision = { ...one.decision, comment: comment ?? '' };
    const there = await thereFor(target, ref, clients.clientFor);
    if (!there.ok) return writes.putOff(one, there.error.message, there.error.retryAtMs);
    const history = heardBefore(
      before.map((earlier) => earlier.decision),
      decision,
    );
    const isNews = !saysTheSame(history, one.decision);
    const earlier = await outbox.of(applicationKey);
    const planned = isNews
      ? planDecision({ ref, decision, history, target, there: there.value, earlier }).writes
      : [];
    await store.within(async (tx, inside) => {
      const ids = planned.map(({ id }) => id);
      if (!(await writes.planIn(tx, one, ids))) return;
      const box = createOutbox(inside, recorder, nowMs);
      const { verdict, sawScore, score, by } = decision;
      // Tried again by a person's hand, it is on record already. What was commented stands in the note alone.
      if (isNews && one.entries === null)
        await box.record({
          kind: 'decision',
          applicationKey,
          data: { decision: verdict, sawScore, value: score, via: 'link' },
          personal: { type: 'decision', by: { name: by } },
        });
      await box.enqueue(planned);
    });
    if (planned.length === 0) await forget(one.connectionId);
    else await queue.send('drain', { connectionId: one.connectionId }, { key: one.connectionId });
  }

  /** The oldest that waits, once the one before it is written or refused: what it replaces stands in the ATS then. */
  async function next(applicationKey: string): Promise<void> {
    const all = await writes.of(applicationKey);
    const at = all.findIndex(({ state }) => state === 'waiting');
    const one = all[at];
    if (!one) return;
    const before = all.slice(0, at);
    for (const earlier of before) if (await isUnderWay(earlier)) return;
    await plan(one, before);
  }

  /** In turn with whatever else is planned for the application. */
  return async function decide({ applicationKey }: DecisionJob): Promise<void> {
    const done = await locks.tryAlone(`application ${applicationKey}`, () => next(applicationKey));
    if (done === 'busy')
      await queue.send('decision', { applicationKey }, { key: applicationKey, startAfterSeconds: 2 });
  };
}
