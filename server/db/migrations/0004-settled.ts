/** The newest criteria of each job, sealed. */
import type { Kysely, Migration } from 'kysely';

export const settled: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('criteria')
      .addColumn('ats', 'text', (c) => c.notNull())
      .addColumn('api', 'text', (c) => c.notNull())
      .addColumn('job_id', 'text', (c) => c.notNull())
      .addColumn('at_ms', 'double precision', (c) => c.notNull())
      .addColumn('sealed', 'bytea', (c) => c.notNull())
      .addPrimaryKeyConstraint('criteria_pk', ['ats', 'api', 'job_id'])
      .execute();
  },
};
