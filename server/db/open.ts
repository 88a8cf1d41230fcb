/** The one database: PostgreSQL by its address, else PGlite in the data folder; the same schema and code on both. */
import path from 'node:path';
import { CompiledQuery, Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { lockDataDir } from './data-lock';
import { migrate } from './migrate';
import { openPglite } from './pglite-pool';
import type { Tables } from './schema';

export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;

export interface Database {
  kind: 'PostgreSQL' | 'PGlite';
  db: Db;
  /** SQL with its parameters, or several statements without, as the queue needs it. */
  execute(text: string, values?: readonly unknown[]): Promise<{ rows: never[] }>;
  /** Throws where the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  url?: string;
  /** Folder of the embedded database; without it and without `url` all is in memory. */
  dataDir?: string;
  /** Told of connections that broke while no statement ran on them; the pool replaces them. */
  onBroken?: (error: Error) => void;
  connections?: number;
}

const STATEMENT_TIMEOUT_MS = 30_000;

function openPostgres({ url, onBroken, connections = 10 }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    application_name: 'candor',
  });
  // The pool listens to idle connections only; one that holds a lock and waits would end the process as it breaks.
  pool.on('connect', (client) => client.on('error', (error) => onBroken?.(error)));
  // Told by the connection's own listener; without this one the pool would throw.
  pool.on('error', () => {});
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    kind: 'PostgreSQL',
    db,
    async execute(text, values) {
      const answer = await (values ? pool.query(text, [...values]) : pool.query(text));
      return { rows: (answer.rows ?? []) as never[] };
    },
    ping: () => ping(db),
    close: () => db.destroy(),
  };
}

async function openEmbedded({ dataDir }: DatabaseOptions): Promise<Database> {
  const unlock = dataDir ? await lockDataDir(dataDir) : async () => {};
  try {
    const pool = await openPglite(dataDir && path.join(dataDir, 'pg'));
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    // Opens the driver, so that `destroy` closes the database also when nothing was asked.
    await ping(db);
    return {
      kind: 'PGlite',
      db,
      async execute(text, values) {
        if (!values || values.length === 0) return (await pool.script(text)) as { rows: never[] };
        return (await db.executeQuery(CompiledQuery.raw(text, [...values]))) as { rows: never[] };
      },
      ping: () => ping(db),
      async close() {
        await db.destroy();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

const ping = async (db: Db): Promise<void> => {
  await sql`select 1`.execute(db);
};

/** Opens the database and brings its schema up to date. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const database = options.url ? openPostgres(options) : await openEmbedded(options);
  try {
    await migrate(database.db);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}
