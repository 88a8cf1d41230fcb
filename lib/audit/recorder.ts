/** Writes the log. Personal data goes beside the chain, so that erasing a person keeps the chain whole. */
import type { AuditTable, Detail, Subject } from './audit-store';
import { type AuditEntry, type AuditEvent, nextEntry, sealOf } from './chain';
import { SIGN_EVERY } from './checkpoints';
import { type Happening, parseHappening } from './kinds';

export interface RecorderOptions {
  nowMs: () => number;
  /** Unguessable text, fresh at each call. */
  newSalt: () => string;
  /** Told when the log has come past another `SIGN_EVERY` entries; the transaction may still be open then. */
  onMilestone?: () => void;
}

/** Databases keep `undefined` or drop it, JSON drops it: the seal must be the same before and after an export. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

export function createRecorder({ nowMs, newSalt, onMilestone }: RecorderOptions) {
  /** What the chain calls each application; made at its first happening. */
  async function subjectsOf(audit: AuditTable, keys: readonly string[]): Promise<Map<string, string>> {
    const wanted = [...new Set(keys)];
    const known = new Map((await audit.subjects(wanted)).map(({ key, subject }) => [key, subject]));
    const fresh = wanted
      .filter((key) => !known.has(key))
      .map((key): Subject => {
        const salt = newSalt();
        return { key, salt, subject: sealOf(salt, key).slice(0, 32) };
      });
    if (fresh.length > 0) await audit.addSubjects(fresh);
    for (const { key, subject } of fresh) known.set(key, subject);
    return known;
  }

  return {
    /** Adds entries; call it inside a transaction of the store, so that two tabs cannot fork the chain. */
    async add(audit: AuditTable, ...happenings: readonly Happening[]): Promise<void> {
      if (happenings.length === 0) return;
      const subjects = await subjectsOf(
        audit,
        happenings.map((one) => one.applicationKey),
      );
      const entries: AuditEntry[] = [];
      const details: Detail[] = [];
      let last = await audit.last();
      const before = last?.seq ?? 0;
      for (const happening of happenings) {
        const { kind, applicationKey, data, personal } = parseHappening(happening);
        const subject = subjects.get(applicationKey) ?? '';
        const event: AuditEvent = { atMs: nowMs(), kind, subject, data: asJson(data) as AuditEvent['data'] };
        if (personal !== undefined) {
          const salt = newSalt();
          const content = asJson(personal);
          event.sealed = sealOf(salt, content);
          details.push({ hash: event.sealed, key: applicationKey, salt, content });
        }
        last = nextEntry(last, event);
        entries.push(last);
      }
      if (details.length > 0) await audit.addDetails(details);
      await audit.addEntries(entries);
      if (Math.floor((before + entries.length) / SIGN_EVERY) > Math.floor(before / SIGN_EVERY))
        onMilestone?.();
    },
  };
}
export type Recorder = ReturnType<typeof createRecorder>;
