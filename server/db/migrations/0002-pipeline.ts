/** Background work: outbox, audit log, connections, events, runs, records, outgoing webhooks. */
import { type Kysely, type Migration, sql } from 'kysely';

export const pipeline: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const { schema } = db;
    await schema
      .createTable('outbox')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('application_key', 'text', (c) => c.notNull())
      .addColumn('connection_id', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('at_ms', 'double precision', (c) => c.notNull())
      .addColumn('due_at_ms', 'double precision')
      .addColumn('sealed', 'bytea', (c) => c.notNull())
      .execute();
    await schema.createIndex('outbox_application').on('outbox').column('application_key').execute();
    await schema.createIndex('outbox_state').on('outbox').columns(['state', 'connection_id']).execute();
    await schema
      .createIndex('outbox_due')
      .on('outbox')
      .columns(['connection_id', 'due_at_ms'])
      .where(sql.ref('due_at_ms'), 'is not', null)
      .execute();

    await schema
      .createTable('audit')
      .addColumn('seq', 'double precision', (c) => c.primaryKey())
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('entry', 'text', (c) => c.notNull())
      .execute();
    await schema.createIndex('audit_subject').on('audit').columns(['subject', 'seq']).execute();
    await schema
      .createTable('subjects')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('salt', 'text', (c) => c.notNull())
      .addColumn('subject', 'text', (c) => c.notNull())
      .execute();
    await schema
      .createTable('details')
      .addColumn('hash', 'text', (c) => c.primaryKey())
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('salt', 'text', (c) => c.notNull())
      .addColumn('sealed', 'bytea', (c) => c.notNull())
      .execute();
    // `text_pattern_ops` lets a search by the beginning of a key use the index, whatever the database's collation.
    await sql`create index details_key on details (key text_pattern_ops)`.execute(db);
    await schema
      .createTable('checkpoints')
      .addColumn('seq', 'double precision', (c) => c.primaryKey())
      .addColumn('checkpoint', 'text', (c) => c.notNull())
      .execute();

    await schema
      .createTable('connections')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('ats', 'text', (c) => c.notNull())
      .addColumn('sealed', 'bytea', (c) => c.notNull())
      .addColumn('secret', 'bytea')
      .addColumn('hook_secret', 'bytea')
      .addColumn('background', 'boolean', (c) => c.notNull())
      .addColumn('synced_to_ms', 'double precision')
      .addColumn('created_at_ms', 'double precision', (c) => c.notNull())
      .execute();
    await schema
      .createTable('events')
      .addColumn('seq', 'bigserial', (c) => c.notNull())
      .addColumn('connection_id', 'text', (c) => c.notNull())
      .addColumn('event_id', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('candidate_id', 'text', (c) => c.notNull())
      .addColumn('application_id', 'text')
      .addColumn('application_key', 'text', (c) => c.notNull())
      .addColumn('run_id', 'text')
      .addColumn('received_at_ms', 'double precision', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('next_at_ms', 'double precision')
      .addColumn('done_at_ms', 'double precision')
      .addColumn('problem', 'text')
      .addPrimaryKeyConstraint('events_pk', ['connection_id', 'event_id'])
      .execute();
    await schema
      .createIndex('events_application')
      .on('events')
      .columns(['application_key', 'state'])
      .execute();
    await sql`create index events_waiting on events (next_at_ms) where state = 'waiting'`.execute(db);
    await schema.createIndex('events_run').on('events').columns(['run_id', 'state']).execute();
    await schema
      .createTable('runs')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('connection_id', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('cursor', 'text')
      .addColumn('listed', 'integer', (c) => c.notNull())
      .addColumn('started_at_ms', 'double precision', (c) => c.notNull())
      .addColumn('changed_at_ms', 'double precision', (c) => c.notNull())
      .addColumn('problem', 'text')
      .execute();

    await schema
      .createTable('records')
      .addColumn('application_key', 'text', (c) => c.primaryKey())
      .addColumn('connection_id', 'text', (c) => c.notNull())
      .addColumn('at_ms', 'double precision', (c) => c.notNull())
      .addColumn('input_hash', 'text', (c) => c.notNull())
      .addColumn('sealed', 'bytea', (c) => c.notNull())
      .execute();
    await schema.createIndex('records_at').on('records').columns(['at_ms', 'application_key']).execute();
    await schema
      .createTable('subscriptions')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('url', 'text', (c) => c.notNull())
      .addColumn('secret', 'bytea', (c) => c.notNull())
      .addColumn('created_at_ms', 'double precision', (c) => c.notNull())
      .execute();
    await schema
      .createTable('deliveries')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('subscription_id', 'text', (c) => c.notNull())
      .addColumn('application_key', 'text', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('next_at_ms', 'double precision')
      .addColumn('delivered_at_ms', 'double precision')
      .addColumn('problem', 'text')
      .execute();
    await sql`create index deliveries_due on deliveries (next_at_ms) where delivered_at_ms is null`.execute(
      db,
    );
    await schema
      .createTable('settings')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('sealed', 'bytea', (c) => c.notNull())
      .execute();
  },
};
