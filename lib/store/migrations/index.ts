/** How the database came to be as it is, step by step. */
import type Dexie from 'dexie';
import { first } from './001-first';
import type { Migration } from './migration';

export const MIGRATIONS: readonly Migration[] = [first];

/** Tells Dexie of the steps; it takes an older database through those that it has not seen. */
export function declare(db: Dexie, migrations: readonly Migration[] = MIGRATIONS): void {
  for (const { version, stores, upgrade } of migrations) {
    const step = db.version(version).stores(stores);
    if (upgrade) step.upgrade(upgrade);
  }
}
