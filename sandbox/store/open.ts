import { access, rm } from 'node:fs/promises';
import path from 'node:path';
import { PGlite, type Results } from '@electric-sql/pglite';
import { remembering } from './remember';
import { SCHEMA } from './schema';

/** What both the database and a transaction can do. */
export interface Queryable {
  query<T>(sql: string, params?: unknown[]): Promise<Results<T>>;
}
/** One PGlite database; every statement in the sandbox is constant text with parameters. */
export interface Db extends Queryable {
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Opens (and creates) the database in `dataDir`, or in memory when there is none. */
export async function openDb(dataDir?: string): Promise<Db> {
  const lite = await PGlite.create(dataDir);
  await lite.exec(SCHEMA);
  const { query, wrote } = remembering((sql, params) => lite.query(sql, params));
  return {
    query,
    transaction: (work) =>
      lite.transaction((tx) =>
        work({
          async query<T>(sql: string, params?: unknown[]) {
            const done = await tx.query<T>(sql, params);
            wrote(sql);
            return done;
          },
        }),
      ),
    close: () => lite.close(),
  };
}

/** Deletes a database directory. Throws, deleting nothing, if `dataDir` holds something else. */
export async function removeDb(dataDir: string): Promise<void> {
  if (!(await exists(dataDir))) return;
  if (!(await exists(path.join(dataDir, 'PG_VERSION'))))
    throw new Error(
      `${dataDir} is not a sandbox database, so it was left alone. Choose another --data directory.`,
    );
  await rm(dataDir, { recursive: true });
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

export async function rows<T>(db: Queryable, sql: string, params: unknown[] = []): Promise<T[]> {
  return (await db.query<T>(sql, params)).rows;
}

export async function firstRow<T>(
  db: Queryable,
  sql: string,
  params: unknown[] = [],
): Promise<T | undefined> {
  return (await rows<T>(db, sql, params))[0];
}

export async function nextId(db: Queryable): Promise<number> {
  const row = await firstRow<{ id: number }>(db, `SELECT nextval('ids') AS id`);
  if (!row) throw new Error('The sandbox database gave no new id.');
  return row.id;
}

/** A value that is made once and kept with the data, so that sessions and signed links survive a restart. */
export async function keptSecret(db: Db, name: string, make: () => string): Promise<string> {
  await db.query('INSERT INTO secrets VALUES ($1, $2) ON CONFLICT DO NOTHING', [name, make()]);
  const row = await firstRow<{ value: string }>(db, 'SELECT value FROM secrets WHERE name = $1', [name]);
  if (!row) throw new Error(`The sandbox database lost its secret "${name}".`);
  return row.value;
}
