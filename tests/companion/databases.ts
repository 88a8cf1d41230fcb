/** Both databases, each test with a fresh one. PostgreSQL is started once for a file, at its first use. */
import { afterAll } from 'vitest';
import { type Postgres, startPostgres } from '../../scripts/postgres';
import { type Database, openDatabase } from '../../server/db/open';

let running: Promise<Postgres> | undefined;

/** This file's PostgreSQL. */
export function postgres(): Promise<Postgres> {
  running ??= startPostgres();
  return running;
}

export const DATABASES = ['PGlite', 'PostgreSQL'] as const;
export type DatabaseKind = (typeof DATABASES)[number];

/** A fresh database of a kind. */
export async function freshDatabase(kind: DatabaseKind): Promise<Database> {
  if (kind === 'PGlite') return openDatabase({});
  return openDatabase({ url: (await postgres()).newDatabase() });
}

/** Stops what this file has started; call it once at the top of the file. */
export function stopPostgresAfterwards(): void {
  afterAll(async () => {
    await (await running)?.stop();
  });
}
