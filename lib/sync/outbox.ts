/** The outbox's memory: every change of state and its line in the log are one transaction. */
import { type AuditEvent, nextEntry } from '@/lib/audit/chain';
import type { CandorDb } from '@/lib/store/db';
import { move, type OutboxEntry, type OutboxState } from './machine';
import type { PlannedWrite } from './plan';

export type OutboxChanges = Partial<OutboxEntry> & { atMs: number };

export function createOutbox(db: CandorDb, nowMs: () => number) {
  const record = async (event: AuditEvent) => {
    await db.audit.add(nextEntry(await db.audit.orderBy('seq').last(), event));
  };
  const inOne = <T>(work: () => Promise<T>): Promise<T> => db.transaction('rw', db.outbox, db.audit, work);
  const eventOf = (entry: OutboxEntry, atMs: number): AuditEvent => ({
    atMs,
    kind: entry.state,
    applicationKey: entry.applicationKey,
    data: {
      id: entry.id,
      value: entry.value,
      auditId: entry.auditId,
      ...(entry.undoes && { undoes: entry.undoes }),
      destination:
        entry.destination.kind === 'field'
          ? {
              kind: 'field',
              key: entry.destination.field.key,
              value: entry.destination.value,
              before: entry.destination.before,
            }
          : { ...entry.destination },
      ...(entry.message && { message: entry.message }),
    },
  });

  return {
    of: (applicationKey: string) => db.outbox.where({ applicationKey }).sortBy('atMs'),
    all: () => db.outbox.toArray(),
    /** Takes planned writes in; one that is there already stays as it is, and a dead one is tried again. */
    enqueue: (writes: readonly (PlannedWrite & { undoes?: string })[]) =>
      inOne(async () => {
        for (const { line: _line, ...write } of writes) {
          const known = await db.outbox.get(write.id);
          if (known && known.state !== 'dead') continue;
          const atMs = nowMs();
          const entry: OutboxEntry = known
            ? move(known, 'queued', { atMs, attempts: 0, missedAtMs: undefined })
            : { ...write, state: 'queued', attempts: 0, atMs };
          await db.outbox.put(entry);
          await record(eventOf(entry, atMs));
        }
      }),
    /** Moves an entry on; the log gets the states that matter later. */
    change: (id: string, state: OutboxState, changes: Omit<OutboxChanges, 'atMs'> = {}) =>
      inOne(async () => {
        const entry = await db.outbox.get(id);
        if (!entry) throw new Error(`The outbox has no entry ${id}.`);
        const moved = move(entry, state, { ...changes, atMs: nowMs() });
        await db.outbox.put(moved);
        if (state === 'sent' || state === 'dead' || state === 'undone' || state === 'unsure')
          await record(eventOf(moved, moved.atMs));
        if (state === 'sent' && moved.undoes) {
          const undone = await db.outbox.get(moved.undoes);
          if (undone?.state === 'sent') {
            const gone = move(undone, 'undone', { atMs: nowMs() });
            await db.outbox.put(gone);
            await record(eventOf(gone, gone.atMs));
          }
        }
        return moved;
      }),
    record: (event: Omit<AuditEvent, 'atMs'>) => inOne(() => record({ ...event, atMs: nowMs() })),
  };
}
export type Outbox = ReturnType<typeof createOutbox>;
