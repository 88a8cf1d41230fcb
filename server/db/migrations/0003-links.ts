/** Review links: ciphertext, times and counts; nothing in them that could be read here. */
import type { Kysely, Migration } from 'kysely';

export const links: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('links')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('device_id', 'text', (c) => c.notNull())
      .addColumn('proof_hash', 'text', (c) => c.notNull())
      .addColumn('passphrase', 'boolean', (c) => c.notNull())
      .addColumn('candidates', 'integer', (c) => c.notNull())
      .addColumn('sealed', 'bytea')
      .addColumn('created_at_ms', 'double precision', (c) => c.notNull())
      .addColumn('expires_at_ms', 'double precision', (c) => c.notNull())
      .addColumn('revoked_at_ms', 'double precision')
      .addColumn('opened_at_ms', 'double precision')
      .addColumn('opens', 'integer', (c) => c.notNull())
      .addColumn('wrong', 'integer', (c) => c.notNull())
      .addColumn('last_seq', 'integer', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('links_device').on('links').columns(['device_id', 'expires_at_ms']).execute();
    await db.schema
      .createTable('link_decisions')
      .addColumn('link_id', 'text', (c) => c.notNull().references('links.id').onDelete('cascade'))
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('sealed', 'bytea', (c) => c.notNull())
      .addColumn('at_ms', 'double precision', (c) => c.notNull())
      .addPrimaryKeyConstraint('link_decisions_pk', ['link_id', 'seq'])
      .addUniqueConstraint('link_decisions_once', ['link_id', 'id'])
      .execute();
  },
};
