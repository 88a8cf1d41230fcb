/** All that the companion keeps, as one file of JSON lines, from either database into either. What is sealed stays sealed. */
import { createReadStream, createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Config, ConfigError } from '../config';
import { type Database, openDatabase, type Tx } from '../db/open';

/** In the order in which they are written; queues are not among them: sweeps make their jobs anew. */
export const TABLES = [
  ...(['devices', 'outbox', 'audit', 'subjects', 'details', 'checkpoints', 'connections', 'events'] as const),
  ...(['runs', 'records', 'subscriptions', 'deliveries', 'settings'] as const),
  ...(['links', 'link_decisions', 'link_writes', 'criteria', 'rule_sets', 'rule_runs'] as const),
];
const FORMAT = 'candor companion backup 1';
const AT_ONCE = 500;
const BYTES = '\u0000bytes:';

const lineSchema = z.object({ table: z.enum(TABLES), row: z.record(z.string(), z.unknown()) });
const headSchema = z.object({ format: z.literal(FORMAT) });

const write = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) => {
    // `toJSON` of a Buffer has run already when a replacer sees it.
    const bytes = z.object({ type: z.literal('Buffer'), data: z.array(z.number()) }).safeParse(one);
    if (bytes.success) return `${BYTES}${Buffer.from(bytes.data.data).toString('base64')}`;
    return one instanceof Uint8Array ? `${BYTES}${Buffer.from(one).toString('base64')}` : one;
  });
const read = (value: unknown): unknown =>
  typeof value === 'string' && value.startsWith(BYTES)
    ? Buffer.from(value.slice(BYTES.length), 'base64')
    : value;

const open = (config: Config): Promise<Database> =>
  openDatabase({ url: config.databaseUrl, dataDir: config.dataDir, connections: 2 });

/** One moment of the whole database, a part at a time. */
async function* lines(tx: Tx, counted: () => void): AsyncGenerator<string> {
  yield `${write({ format: FORMAT })}\n`;
  for (const table of TABLES) {
    const cursor = sql.raw(`c_${table}`);
    await sql`declare ${cursor} cursor for select * from ${sql.table(table)}`.execute(tx);
    for (;;) {
      const { rows } = await sql<object>`fetch ${sql.raw(String(AT_ONCE))} from ${cursor}`.execute(tx);
      for (const row of rows) {
        counted();
        yield `${write({ table, row })}\n`;
      }
      if (rows.length < AT_ONCE) break;
    }
    await sql`close ${cursor}`.execute(tx);
  }
}

/** Writes a compressed backup and answers the number of rows. The key is not in it: keep that in another place. */
export async function backup(config: Config, file: string): Promise<number> {
  const database = await open(config);
  let count = 0;
  try {
    await database.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (tx) => {
        const source = Readable.from(lines(tx, () => count++));
        await pipeline(source, createGzip(), createWriteStream(`${file}.part`, { mode: 0o600 }));
      });
    await rename(`${file}.part`, file);
    return count;
  } finally {
    await database.close();
  }
}

/** Brings a backup into an empty companion, all or nothing; answers the number of rows. */
export async function restore(config: Config, file: string): Promise<number> {
  const database = await open(config);
  let count = 0;
  try {
    await database.db.transaction().execute(async (tx) => {
      const { devices } = await tx
        .selectFrom('devices')
        .select((eb) => eb.fn.countAll<string>().as('devices'))
        .executeTakeFirstOrThrow();
      if (Number(devices) > 0)
        throw new ConfigError('This companion is in use. Restore into an empty database or data folder.');
      const input = createInterface({
        input: createReadStream(file).pipe(createGunzip()),
        crlfDelay: Infinity,
      });
      let isHead = true;
      for await (const line of input) {
        const json: unknown = JSON.parse(line);
        if (isHead) {
          if (!headSchema.safeParse(json).success)
            throw new ConfigError(`${file} is no backup of a companion.`);
          isHead = false;
          continue;
        }
        const { table, row } = lineSchema.parse(json);
        const values = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, read(value)]));
        await tx
          .insertInto(table)
          .values(values as never)
          .execute();
        count += 1;
      }
      for (const table of ['events', 'rule_runs'])
        await sql`select setval(pg_get_serial_sequence(${table}, 'seq'), coalesce((select max(seq) from ${sql.table(table)}), 0) + 1, false)`.execute(
          tx,
        );
    });
    return count;
  } finally {
    await database.close();
  }
}
