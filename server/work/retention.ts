/** Lets go of what has had its time: what was found out, what was written, spent codes, old events. */
import { DEVICE_KEY } from '@/lib/audit/kinds';
import type { Parts } from '../http/parts';
import { dropEndedLinks, dropLinks, longEnded } from '../links/store';
import { dropOldGuesses } from '../pairing/guesses';
import { createForget } from './forget';

const DAY_MS = 86_400_000;
/** Repeats of a webhook come within days. */
const EVENTS_DAYS = 90;
/** A settled write is needed to tell one's own values from a person's for as long as records are kept. */
const SETTLED = ['sent', 'kept', 'undone', 'discarded'] as const;

export function createRetention(parts: Parts) {
  const { config, database, locks, outbox, nowMs } = parts;
  const { db } = database;
  const { giveUp } = createForget(parts);

  async function drop(): Promise<void> {
    await dropOldGuesses(db, nowMs());
    await db
      .deleteFrom('pairing_codes')
      .where('expires_at_ms', '<', nowMs() - DAY_MS)
      .execute();
    for (const link of await dropEndedLinks(db, nowMs()))
      await outbox.record({ kind: 'link', applicationKey: DEVICE_KEY, data: { link, event: 'expired' } });
    const ended = await longEnded(db, nowMs());
    await giveUp(ended);
    await dropLinks(db, ended);
    const old = nowMs() - EVENTS_DAYS * DAY_MS;
    await db.deleteFrom('events').where('state', '<>', 'waiting').where('received_at_ms', '<', old).execute();
    await db
      .deleteFrom('deliveries')
      .where('next_at_ms', 'is', null)
      .where('delivered_at_ms', '<', old)
      .execute();
    if (config.keepDays === 0) return;
    const before = nowMs() - config.keepDays * DAY_MS;
    const records = await db
      .deleteFrom('records')
      .where('at_ms', '<', before)
      .returning('application_key')
      .execute();
    const writes = await db
      .deleteFrom('outbox')
      .where('state', 'in', [...SETTLED])
      .where('at_ms', '<', before)
      .executeTakeFirst();
    await db.deleteFrom('rule_runs').where('at_ms', '<', before).execute();
    // What lies beside the log goes with the record of its application; the chain itself stays.
    let details = 0;
    for (const { application_key } of records) {
      const done = await db.deleteFrom('details').where('key', '=', application_key).executeTakeFirst();
      details += Number(done.numDeletedRows);
    }
    const gone = { records: records.length, writes: Number(writes.numDeletedRows), details };
    for (const [category, count] of Object.entries(gone))
      if (count > 0)
        await outbox.record({
          kind: 'purged',
          applicationKey: DEVICE_KEY,
          data: { category, records: count },
        });
  }
  return async (): Promise<void> => {
    await locks.tryAlone('retention', drop);
  };
}
