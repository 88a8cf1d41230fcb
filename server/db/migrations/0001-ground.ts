/** Who may call: devices, pairing codes, and the count of wrong guesses. */
import type { Kysely, Migration } from 'kysely';

export const ground: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('devices')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('origin', 'text')
      .addColumn('token_hash', 'text', (c) => c.notNull().unique())
      .addColumn('next_hash', 'text', (c) => c.unique())
      .addColumn('created_at_ms', 'double precision', (c) => c.notNull())
      .addColumn('rotated_at_ms', 'double precision', (c) => c.notNull())
      .addColumn('last_used_at_ms', 'double precision')
      .addColumn('revoked_at_ms', 'double precision')
      .execute();
    await db.schema
      .createTable('pairing_codes')
      .addColumn('code_hash', 'text', (c) => c.primaryKey())
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('expires_at_ms', 'double precision', (c) => c.notNull())
      .addColumn('used_at_ms', 'double precision')
      .execute();
    await db.schema
      .createTable('guesses')
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('window_ms', 'double precision', (c) => c.notNull())
      .addColumn('count', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('guesses_pk', ['key', 'window_ms'])
      .execute();
  },
};
