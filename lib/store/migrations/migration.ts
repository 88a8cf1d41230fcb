import type { Transaction } from 'dexie';

/**
 * One step of the database from a published version to the next. Numbers rise by one; a published step is never
 * changed again. `tests/contract/migrations/NNN.json` is a database as version NNN left it, so each step has a before and an after.
 */
export interface Migration {
  version: number;
  /** Tables whose indexes are new or others, in Dexie's words; null takes a table away with what is in it. */
  stores: Readonly<Record<string, string | null>>;
  /** Changes rows that are there, inside the transaction of the upgrade: all rows of all tables or none. */
  upgrade?(transaction: Transaction): Promise<void>;
}
