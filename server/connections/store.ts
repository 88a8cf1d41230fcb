/** The ATSs that the companion itself may reach, with their secrets sealed. */
import { z } from 'zod';
import { type Credentials, credentialsSchema } from '@/lib/auth/credentials';
import { mappingSchema, skillOptionsSchema } from '@/lib/mapping';
import { connectionSchema } from '@/lib/messages/connections';
import { LONGEST_TEMPLATE } from '@/lib/note-template';
import { channelMapSchema } from '@/lib/source-channel';
import { tagSettingsSchema } from '@/lib/tags/settings';
import { ruleSchema } from '@/lib/workflow/model';
import type { Db } from '../db/open';
import type { Ring } from '../secrets/ring';

/** The connection and what is written back by itself, as the administrator has set it. */
export const heldSchema = connectionSchema.extend({
  mapping: mappingSchema.default({}),
  tags: tagSettingsSchema.prefault({}),
  rules: z.array(ruleSchema).max(200).default([]),
  /** The note in the administrator's own wording. */
  noteTemplate: z.string().max(LONGEST_TEMPLATE).optional(),
  skillOptions: skillOptionsSchema.default({}),
  sourceChannels: channelMapSchema.default({}),
});
export type Held = z.infer<typeof heldSchema>;

export interface HeldRow {
  held: Held;
  background: boolean;
  hookSecret: string | null;
  syncedToMs: number | null;
  /** Changes whenever the connection does. */
  version: string;
}

/** What stands for a credential while consent is awaited: the app's own id and secret. */
export const appSchema = z.object({ kind: z.literal('app'), clientId: z.string(), clientSecret: z.string() });
const secretSchema = z.union([credentialsSchema, appSchema]);
export type Secret = Credentials | z.infer<typeof appSchema>;

export function createConnections(db: Db, ring: Ring) {
  const about = (id: string) => `connection ${id}`;

  const rowOf = (row: {
    id: string;
    sealed: Uint8Array;
    hook_secret: Uint8Array | null;
    background: boolean;
    synced_to_ms: number | null;
  }): HeldRow => ({
    held: heldSchema.parse(ring.open(row.sealed, about(row.id))),
    background: row.background,
    hookSecret: row.hook_secret && z.string().parse(ring.open(row.hook_secret, about(row.id))),
    syncedToMs: row.synced_to_ms,
    version: Buffer.from(row.sealed).toString('base64'),
  });

  return {
    async get(id: string): Promise<HeldRow | null> {
      const row = await db.selectFrom('connections').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? rowOf(row) : null;
    },
    async all(): Promise<HeldRow[]> {
      return (await db.selectFrom('connections').selectAll().orderBy('created_at_ms').execute()).map(rowOf);
    },
    /** Adds or replaces; `undefined` leaves what is there. */
    async put(
      held: Held,
      changes: { background?: boolean; hookSecret?: string; nowMs: number },
    ): Promise<void> {
      const { id, ats } = held;
      const fresh = {
        ...{ ats, sealed: ring.seal(held, about(id)) },
        ...(changes.background !== undefined && { background: changes.background }),
        ...(changes.hookSecret !== undefined && { hook_secret: ring.seal(changes.hookSecret, about(id)) }),
      };
      await db
        .insertInto('connections')
        .values({
          ...{ id, secret: null, hook_secret: null, background: false, synced_to_ms: null },
          created_at_ms: changes.nowMs,
          ...fresh,
        })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(fresh))
        .execute();
    },
    async secretOf(id: string): Promise<Secret | undefined> {
      const row = await db.selectFrom('connections').select('secret').where('id', '=', id).executeTakeFirst();
      return row?.secret ? secretSchema.parse(ring.open(row.secret, about(id))) : undefined;
    },
    async keepSecret(id: string, secret: Secret): Promise<void> {
      const sealed = ring.seal(secret, about(id));
      await db.updateTable('connections').set({ secret: sealed }).where('id', '=', id).execute();
    },
    async syncedTo(id: string, atMs: number): Promise<void> {
      await db.updateTable('connections').set({ synced_to_ms: atMs }).where('id', '=', id).execute();
    },
    async remove(id: string): Promise<boolean> {
      const done = await db.deleteFrom('connections').where('id', '=', id).executeTakeFirst();
      return done.numDeletedRows > 0n;
    },
  };
}
export type Connections = ReturnType<typeof createConnections>;
