/** Writes the log. Personal data goes beside the chain, so that erasing a person keeps the chain whole. */
import type { CandorDb } from '@/lib/store/db';
import { type AuditEvent, nextEntry, sealOf } from './chain';

export interface Happening {
  kind: string;
  /** Whose application, or which connection. */
  applicationKey: string;
  data?: AuditEvent['data'];
  /** JSON that is about a person: kept outside the chain, referenced by its salted hash. */
  personal?: unknown;
}

/** What lies outside the chain. `key` is the application it is about. */
export interface Detail {
  hash: string;
  key: string;
  salt: string;
  content: unknown;
}

export interface RecorderOptions {
  db: CandorDb;
  nowMs: () => number;
  /** Unguessable text, fresh at each call. */
  newSalt: () => string;
}

/** IndexedDB keeps `undefined`, JSON does not: the seal must be the same before and after an export. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

export function createRecorder({ db, nowMs, newSalt }: RecorderOptions) {
  async function subjectOf(key: string): Promise<string> {
    const known = await db.subjects.get(key);
    if (known) return known.subject;
    const salt = newSalt();
    const subject = sealOf(salt, key).slice(0, 32);
    await db.subjects.add({ key, salt, subject });
    return subject;
  }

  return {
    tables: [db.audit, db.subjects, db.details],
    /** Adds one entry; call it inside a transaction over `tables`, so that two tabs cannot fork the chain. */
    async add({ kind, applicationKey, data = {}, personal }: Happening): Promise<void> {
      const subject = await subjectOf(applicationKey);
      const event: AuditEvent = { atMs: nowMs(), kind, subject, data: asJson(data) as AuditEvent['data'] };
      if (personal !== undefined) {
        const salt = newSalt();
        const content = asJson(personal);
        event.sealed = sealOf(salt, content);
        await db.details.add({ hash: event.sealed, key: applicationKey, salt, content });
      }
      await db.audit.add(nextEntry(await db.audit.orderBy('seq').last(), event));
    },
  };
}
export type Recorder = ReturnType<typeof createRecorder>;
