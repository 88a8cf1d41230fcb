/** Lets go of what is older than it may be. */
import type { AgingId } from '@/lib/privacy/categories';
import type { CandorDb } from './db';

const PIECE = 1_000;

/**
 * The words behind old entries of the log go, and the salts of people of whom nothing is left: their seals stay in
 * the chain, which stays whole, and tell nobody anything.
 */
async function purgeReadings(db: CandorDb, beforeMs: number): Promise<number> {
  let gone = 0;
  for (let from = 0; ; from += PIECE) {
    const piece = await db.audit.orderBy('seq').offset(from).limit(PIECE).toArray();
    const old = piece.filter((entry) => entry.atMs < beforeMs);
    const seals = old.flatMap(({ sealed }) => (sealed ? [sealed] : []));
    gone += await db.details.where('hash').anyOf(seals).delete();
    if (old.length < piece.length || piece.length < PIECE) break;
  }
  const left = new Set(await db.details.orderBy('key').uniqueKeys());
  const open = new Set(await db.outbox.orderBy('applicationKey').uniqueKeys());
  const idle = (await db.subjects.toArray()).filter(({ key }) => !left.has(key) && !open.has(key));
  if (gone > 0) await db.subjects.bulkDelete(idle.map(({ key }) => key));
  return gone;
}

async function purgeScores(db: CandorDb, beforeMs: number): Promise<number> {
  const keys = (await db.scores.where('atMs').below(beforeMs).primaryKeys()).map(String);
  await Promise.all([db.scores.bulkDelete(keys), db.masked.bulkDelete(keys)]);
  await db.overrides.where('applicationKey').anyOf(keys).delete();
  await db.resumeChoices.bulkDelete(keys);
  return keys.length;
}

const PURGES: Record<AgingId, (db: CandorDb, beforeMs: number) => Promise<number>> = {
  readings: purgeReadings,
  scores: purgeScores,
  // What is still to be sent, and what waits for a person, stays whatever its age.
  writes: (db, beforeMs) =>
    db.outbox
      .where('state')
      .anyOf('sent', 'kept', 'undone', 'discarded')
      .filter((entry) => entry.atMs < beforeMs)
      .delete(),
  traffic: (db, beforeMs) => db.traffic.where('atMs').below(beforeMs).delete(),
};

/** Deletes the rows of a category that are older than `beforeMs` (epoch ms); answers how many went. */
export const purge = (db: CandorDb, id: AgingId, beforeMs: number): Promise<number> =>
  PURGES[id](db, beforeMs);
