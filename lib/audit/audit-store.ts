/** What the audit log asks of a database: the chain, and beside it what can be erased. */
import type { AuditEntry } from './chain';
import type { Checkpoint } from './checkpoint';

/** Ties an application's key, by a salt, to the `subject` under which the chain speaks of it. */
export interface Subject {
  key: string;
  salt: string;
  subject: string;
}

/** What lies outside the chain. `key` is the application it is about. */
export interface Detail {
  hash: string;
  key: string;
  salt: string;
  content: unknown;
}

/** Numbers of entries and prefixes are inclusive; lists come in the order that their name says. */
export interface AuditTable {
  last(): Promise<AuditEntry | undefined>;
  count(): Promise<number>;
  /** Refuses a number that is taken, so that the chain cannot fork. */
  addEntries(entries: readonly AuditEntry[]): Promise<void>;
  /** By number. */
  entries(fromSeq: number, toSeq: number): Promise<AuditEntry[]>;
  /** By number. */
  entriesOf(subjects: readonly string[]): Promise<AuditEntry[]>;
  /** Those of the keys that are known. */
  subjects(keys: readonly string[]): Promise<Subject[]>;
  /** Keys that begin with `prefix`, character by character. */
  subjectsUnder(prefix: string): Promise<Subject[]>;
  addSubjects(subjects: readonly Subject[]): Promise<void>;
  addDetails(details: readonly Detail[]): Promise<void>;
  /** Every key begins with the empty prefix. */
  detailsUnder(prefix: string): Promise<Detail[]>;
  /** By number. */
  checkpoints(fromSeq: number, toSeq: number): Promise<Checkpoint[]>;
  putCheckpoint(checkpoint: Checkpoint): Promise<void>;
}
