/** Erasing a person (GDPR, article 17): everything outside the chain goes, the chain itself stays whole. */
import type { CandorDb } from '@/lib/store/db';
import type { Recorder } from './recorder';

/** Deletes what is kept of the applications whose key starts with `prefix`; answers how many records went. */
export async function eraseCandidate(db: CandorDb, recorder: Recorder, prefix: string): Promise<number> {
  return db.transaction('rw', [...recorder.tables, db.outbox, db.traffic], async () => {
    const rows = await db.subjects.where('key').startsWith(prefix).toArray();
    // Said while the salt is still there, so that the entry can be told to be about this person until now.
    for (const { key } of rows) await recorder.add({ kind: 'erased', applicationKey: key });
    const counts = await Promise.all([
      db.details.where('key').startsWith(prefix).delete(),
      db.outbox.where('applicationKey').startsWith(prefix).delete(),
      db.traffic.where('candidateKey').equals(prefix).delete(),
      db.subjects.where('key').startsWith(prefix).delete(),
    ]);
    return counts.reduce((sum, count) => sum + count, 0);
  });
}
