/** Who has opted out, kept on this device. */
import { sha256 } from '@/lib/engine/hash';
import type { ApplicationRef } from '@/lib/model';
import type { CandorDb } from '@/lib/store/db';
import { candidateKeyOf } from '@/lib/store/traffic';
import type { Outbox } from '@/lib/sync/outbox';
import type { PlannedWrite } from '@/lib/sync/plan';
import type { OptOut } from './model';

/** Kept under a hash, so that erasing a person leaves nothing but "this one is not to be scored". */
export const consentId = (prefix: string): string => sha256(`opt-out\n${prefix}`);
export type ConsentRow = OptOut & { id: string };

type Who = Pick<ApplicationRef, 'connectionId' | 'candidateId'>;
const idOf = ({ connectionId, candidateId }: Who) => consentId(candidateKeyOf(connectionId, candidateId));

export function createConsents(db: CandorDb, outbox: Outbox) {
  return {
    /** What is on record, whether out or in again; null where nothing ever was. */
    of: async (who: Who): Promise<OptOut | null> => (await db.consents.get(idOf(who))) ?? null,
    /** Records the candidate's wish, or that it was taken back, with its line in the log and its note. */
    record: (
      who: Who,
      applicationKey: string,
      wish: OptOut,
      by: { id?: string; name: string },
      writes: readonly PlannedWrite[],
    ) =>
      db.transaction(
        'rw',
        [db.consents, db.scores, db.masked, db.shortlist, db.outbox, db.audit, db.subjects, db.details],
        async () => {
          await db.consents.put({ ...wish, id: idOf(who) });
          if (wish.optedOut) {
            // Nothing is left that could be scored again or listed.
            const prefix = candidateKeyOf(who.connectionId, who.candidateId);
            await db.scores.where('applicationKey').startsWith(prefix).delete();
            await db.masked.where('applicationKey').startsWith(prefix).delete();
            await db.shortlist.where('applicationKey').startsWith(prefix).delete();
          }
          await outbox.record({
            kind: 'consent',
            applicationKey,
            data: { state: wish.optedOut ? 'opted-out' : 'opted-in' },
            personal: { type: 'consent', by, note: [wish.why, wish.instead].filter(Boolean).join('\n') },
          });
          await outbox.enqueue(writes);
        },
      ),
  };
}
