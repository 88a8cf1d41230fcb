/** Databases as JSON, for the examples that every migration is held to. */
import Dexie from 'dexie';
import { declare } from '../../../lib/store/migrations';
import type { Migration } from '../../../lib/store/migrations/migration';

export type Rows = Record<string, unknown[]>;

interface SealedKey {
  $key: { jwk: JsonWebKey; algorithm: AlgorithmIdentifier; usages: KeyUsage[] };
}
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** JSON has no bytes and no keys: `{ $bytes }` in base64, `{ $buffer }` for an ArrayBuffer, `{ $key }` for a key. */
async function revive(value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map(revive));
  if (!isObject(value)) return value;
  if (typeof value.$bytes === 'string') return Uint8Array.from(Buffer.from(value.$bytes, 'base64'));
  if (typeof value.$buffer === 'string') return Uint8Array.from(Buffer.from(value.$buffer, 'base64')).buffer;
  if ('$key' in value) {
    const { jwk, algorithm, usages } = (value as unknown as SealedKey).$key;
    // A public key may leave the browser, the others may not.
    return crypto.subtle.importKey('jwk', jwk, algorithm, usages.includes('verify'), usages);
  }
  const entries = Object.entries(value).map(async ([key, inner]) => [key, await revive(inner)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** Makes a database as the last of `migrations` would have left it, filled with an example's rows. */
export async function layDown(name: string, migrations: readonly Migration[], example: Rows): Promise<Rows> {
  const rows = (await revive(example)) as Rows;
  const db = new Dexie(name);
  declare(db, migrations);
  await db.open();
  for (const [table, all] of Object.entries(rows)) await db.table(table).bulkAdd(all);
  db.close();
  return rows;
}

/** All rows of all tables, as the steps in `migrations` open them. */
export async function readAll(name: string, migrations: readonly Migration[]): Promise<Rows> {
  const db = new Dexie(name);
  declare(db, migrations);
  await db.open();
  const rows: Rows = {};
  for (const table of db.tables) rows[table.name] = await table.toArray();
  db.close();
  return rows;
}
