/** What the outbox asks of a database. The extension's lies over Dexie (lib/store), the companion's over SQL. */
import type { AuditTable } from '@/lib/audit/audit-store';
import type { OutboxEntry, OutboxState } from './machine';

export interface OutboxTable {
  /** Inside a transaction nobody else may change what was read until it ends. */
  get(id: string): Promise<OutboxEntry | undefined>;
  getMany(ids: readonly string[]): Promise<OutboxEntry[]>;
  /** Adds or replaces. */
  put(entries: readonly OutboxEntry[]): Promise<void>;
  /** Oldest change first. */
  byApplication(applicationKey: string): Promise<OutboxEntry[]>;
  /** Of all connections unless one is named. */
  inStates(states: readonly OutboxState[], connectionId?: string): Promise<OutboxEntry[]>;
  countIn(states: readonly OutboxState[]): Promise<number>;
  /** Open entries whose `dueAtMs` lies in the range (inclusive, may be infinite), longest waiting first. */
  dueBetween(connectionId: string, fromMs: number, toMs: number, most: number): Promise<OutboxEntry[]>;
  /** The connections that have open entries. */
  lanes(): Promise<string[]>;
}

export interface Tables {
  outbox: OutboxTable;
  audit: AuditTable;
}

export interface SyncStore extends Tables {
  /**
   * All or nothing, kept before it resolves. Transactions run as if one after the other, whatever process they come
   * from: two that read the last entry of the log must not both add one.
   */
  transaction<T>(work: (tables: Tables) => Promise<T>): Promise<T>;
  /**
   * Deletes all that is kept of the applications whose key begins with `prefix`, but for the chain: subjects, details,
   * outbox, exchanges with the ATS. `before` runs first in the same transaction. Answers how many records went.
   */
  erase(prefix: string, before: (tables: Tables) => Promise<void>): Promise<number>;
}
