/** The outbox in SQL. An entry is sealed; only what it is looked up by stands in columns. */
import { sql } from 'kysely';
import type { OutboxEntry } from '@/lib/sync/machine';
import type { OutboxTable } from '@/lib/sync/outbox-store';
import type { Db } from '../db/open';
import type { Ring } from '../secrets/ring';

const ABOUT = 'outbox';

export function outboxOver(db: Db, ring: Ring): OutboxTable {
  const opened = (rows: readonly { sealed: Uint8Array }[]) =>
    rows.map(({ sealed }) => ring.open(sealed, ABOUT) as OutboxEntry);
  const rows = () => db.selectFrom('outbox').select('sealed');

  return {
    async get(id) {
      return opened(await rows().where('id', '=', id).execute())[0];
    },
    async getMany(ids) {
      return ids.length === 0 ? [] : opened(await rows().where('id', 'in', ids).execute());
    },
    async put(entries) {
      if (entries.length === 0) return;
      await db
        .insertInto('outbox')
        .values(
          entries.map((entry) => ({
            id: entry.id,
            application_key: entry.applicationKey,
            connection_id: entry.ref.connectionId,
            state: entry.state,
            at_ms: entry.atMs,
            due_at_ms: entry.dueAtMs ?? null,
            sealed: ring.seal(entry, ABOUT),
          })),
        )
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((eb) => ({
            application_key: eb.ref('excluded.application_key'),
            connection_id: eb.ref('excluded.connection_id'),
            state: eb.ref('excluded.state'),
            at_ms: eb.ref('excluded.at_ms'),
            due_at_ms: eb.ref('excluded.due_at_ms'),
            sealed: eb.ref('excluded.sealed'),
          })),
        )
        .execute();
    },
    byApplication: async (applicationKey) =>
      opened(await rows().where('application_key', '=', applicationKey).orderBy('at_ms').execute()),
    async inStates(states, connectionId) {
      if (states.length === 0) return [];
      const found = rows().where('state', 'in', states);
      return opened(
        await (connectionId === undefined
          ? found
          : found.where('connection_id', '=', connectionId)
        ).execute(),
      );
    },
    async countIn(states) {
      if (states.length === 0) return 0;
      const { count } = await db
        .selectFrom('outbox')
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .where('state', 'in', states)
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    async dueBetween(connectionId, fromMs, toMs, most) {
      let found = rows().where('connection_id', '=', connectionId).where('due_at_ms', 'is not', null);
      if (Number.isFinite(fromMs)) found = found.where('due_at_ms', '>=', fromMs);
      if (Number.isFinite(toMs)) found = found.where('due_at_ms', '<=', toMs);
      return opened(await found.orderBy('due_at_ms').limit(most).execute());
    },
    async lanes() {
      const found = await db
        .selectFrom('outbox')
        .select('connection_id')
        .distinct()
        .where('due_at_ms', 'is not', null)
        .execute();
      return found.map((one) => one.connection_id);
    },
  };
}

/** Rows whose key begins with `prefix`, character by character. */
export const beginsWith = (column: string, prefix: string) =>
  sql<boolean>`starts_with(${sql.ref(column)}, ${prefix})`;
