/** Decisions that the companion itself brings to the ATS, sealed; and with the link whom they may be about. */
import type { Kysely, Migration } from 'kysely';

export const linkWrites: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('links')
      .addColumn('by_companion', 'boolean', (c) => c.notNull().defaultTo(false))
      .execute();
    await db.schema.alterTable('links').addColumn('writer', 'bytea').execute();
    await db.schema
      .createTable('link_writes')
      .addColumn('link_id', 'text', (c) => c.notNull().references('links.id').onDelete('cascade'))
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('application_key', 'text', (c) => c.notNull())
      .addColumn('connection_id', 'text', (c) => c.notNull())
      .addColumn('at_ms', 'double precision', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('next_at_ms', 'double precision')
      .addColumn('sealed', 'bytea', (c) => c.notNull())
      .addColumn('comment', 'bytea')
      .addPrimaryKeyConstraint('link_writes_pk', ['link_id', 'seq'])
      .execute();
    await db.schema
      .createIndex('link_writes_application')
      .on('link_writes')
      .columns(['application_key', 'at_ms', 'seq'])
      .execute();
    await db.schema.createIndex('link_writes_state').on('link_writes').columns(['state']).execute();
  },
};
