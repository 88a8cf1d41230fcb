/** Workflow rules of paired browsers, and what rules have done here. */
import { type Kysely, type Migration, sql } from 'kysely';

export const rules: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('rule_sets')
      .addColumn('device_id', 'text', (c) => c.notNull())
      .addColumn('ats', 'text', (c) => c.notNull())
      .addColumn('api', 'text', (c) => c.notNull())
      .addColumn('since_ms', 'double precision', (c) => c.notNull())
      .addColumn('sealed', 'bytea', (c) => c.notNull())
      .addPrimaryKeyConstraint('rule_sets_pk', ['device_id', 'ats', 'api'])
      .execute();
    await db.schema
      .createTable('rule_runs')
      .addColumn('seq', 'bigserial', (c) => c.notNull().unique())
      .addColumn('owner', 'text', (c) => c.notNull())
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('application_key', 'text', (c) => c.notNull())
      .addColumn('connection_id', 'text', (c) => c.notNull())
      .addColumn('at_ms', 'double precision', (c) => c.notNull())
      .addColumn('sealed', 'bytea', (c) => c.notNull())
      .addPrimaryKeyConstraint('rule_runs_pk', ['owner', 'id'])
      .execute();
    await sql`create index rule_runs_application on rule_runs (application_key text_pattern_ops)`.execute(db);
  },
};
