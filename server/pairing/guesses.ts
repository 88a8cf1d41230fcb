/** How often somebody may guess: counted in the database, so that all web processes count together. */
import type { Db } from '../db/open';

const WINDOW_MS = 10 * 60_000;

export interface GuessLimit {
  /** What is counted, e.g. `pair 203.0.113.7`. */
  key: string;
  most: number;
}

const windowOf = (nowMs: number): number => Math.floor(nowMs / WINDOW_MS) * WINDOW_MS;

/**
 * Counts one guess before it is looked at, so that guesses beside each other all count.
 * @returns seconds to wait where one of the limits is passed, else null.
 */
export async function countGuess(
  db: Db,
  limits: readonly GuessLimit[],
  nowMs: number,
): Promise<number | null> {
  const window = windowOf(nowMs);
  let over = false;
  for (const { key, most } of limits) {
    const row = await db
      .insertInto('guesses')
      .values({ key, window_ms: window, count: 1 })
      .onConflict((c) =>
        c.columns(['key', 'window_ms']).doUpdateSet((eb) => ({ count: eb('guesses.count', '+', 1) })),
      )
      .returning('count')
      .executeTakeFirstOrThrow();
    if (row.count > most) over = true;
  }
  return over ? Math.ceil((window + WINDOW_MS - nowMs) / 1000) : null;
}

/** A right guess is taken off its counts. */
export async function forgive(db: Db, limits: readonly GuessLimit[], nowMs: number): Promise<void> {
  for (const { key } of limits)
    await db
      .updateTable('guesses')
      .set((eb) => ({ count: eb('count', '-', 1) }))
      .where('key', '=', key)
      .where('window_ms', '=', windowOf(nowMs))
      .execute();
}

/** Windows that are over. */
export async function dropOldGuesses(db: Db, nowMs: number): Promise<void> {
  await db
    .deleteFrom('guesses')
    .where('window_ms', '<', windowOf(nowMs) - WINDOW_MS)
    .execute();
}
