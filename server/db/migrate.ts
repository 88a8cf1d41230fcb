/** Brings the schema up to date, one process at a time. */
import { type Kysely, Migrator } from 'kysely';
import { migrations } from './migrations';
import type { Tables } from './schema';

/** @throws Error what could not be migrated; nothing of that step is kept. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
  });
  const { error, results } = await migrator.migrateToLatest();
  if (!error) return;
  const failed = results?.find((one) => one.status === 'Error')?.migrationName;
  throw new Error(`The database could not be brought up to date${failed ? ` (step ${failed})` : ''}.`, {
    cause: error,
  });
}
