/** The decisions kept on this device. A decision, its line in the log and its writes are one transaction. */
import type { CandorDb } from '@/lib/store/db';
import type { Outbox } from '@/lib/sync/outbox';
import type { PlannedWrite } from '@/lib/sync/plan';
import { type Decision, heardBefore, saysTheSame } from './model';

export function createDecisions(db: CandorDb, outbox: Outbox) {
  const of = (applicationKey: string): Promise<Decision[]> =>
    db.decisions.where({ applicationKey }).sortBy('seq');

  return {
    of,
    /** All of them, oldest first, for the insights. */
    all: (): Promise<Decision[]> => db.decisions.orderBy('seq').toArray(),
    /**
     * Adds the decision and queues its writes; answers the history. One that says nothing new, or is there already by
     * its id, changes nothing.
     */
    add: (decision: Decision, by: { id?: string; name: string }, writes: readonly PlannedWrite[]) =>
      db.transaction('rw', [db.decisions, db.outbox, db.audit, db.subjects, db.details], async () => {
        const { applicationKey, verdict, sawScore, score, reason, comment } = decision;
        const history = await of(applicationKey);
        const known = history.some(({ id }) => id === decision.id);
        if (known || saysTheSame(heardBefore(history, decision), decision)) return history;
        await db.decisions.add(decision);
        await outbox.record({
          kind: 'decision',
          applicationKey,
          data: { decision: verdict, sawScore, value: score, via: decision.via ?? 'panel' },
          personal: { type: 'decision', by, reason, comment },
        });
        await outbox.enqueue(writes);
        return [...history, decision];
      }),
  };
}
