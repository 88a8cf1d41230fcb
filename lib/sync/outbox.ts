/** The outbox's memory: every change of state and its line in the log are one transaction. */
import Dexie from 'dexie';
import type { Happening, Recorder } from '@/lib/audit/recorder';
import type { CandorDb } from '@/lib/store/db';
import { move, type OutboxEntry, type OutboxState, timed } from './machine';
import type { PlannedWrite } from './plan';

export type OutboxChanges = Partial<OutboxEntry> & { atMs: number };

/** No wait is longer; what lies further ahead was planned by a clock that was wrong. */
const LONGEST_WAIT_MS = 3_600_000;
const ON_RECORD = new Set<OutboxState>(['sent', 'dead', 'undone', 'unsure', 'discarded']);

const happeningOf = (entry: OutboxEntry): Happening => {
  const { destination } = entry;
  return {
    kind: entry.state,
    applicationKey: entry.applicationKey,
    data: {
      id: entry.id,
      value: entry.value,
      auditId: entry.auditId,
      destination: destination.kind,
      ...(destination.kind === 'field' && { field: destination.field.key, owner: destination.field.owner }),
      ...(entry.undoes && { undoes: entry.undoes }),
      ...(entry.problem && { problem: entry.problem.kind }),
    },
    personal: {
      type: 'write',
      ...(destination.kind === 'field' && { after: destination.value, before: destination.before }),
      ...(destination.kind === 'note' && { text: destination.text }),
      ...(destination.kind === 'tag' && { tag: destination.tag }),
      ...(entry.message && { message: entry.message }),
    },
  };
};

export function createOutbox(db: CandorDb, recorder: Recorder, nowMs: () => number) {
  const inOne = <T>(work: () => Promise<T>): Promise<T> =>
    db.transaction('rw', [db.outbox, ...recorder.tables], work);
  const laneOf = (connectionId: string) =>
    db.outbox
      .where('[ref.connectionId+dueAtMs]')
      .between([connectionId, Dexie.minKey], [connectionId, Dexie.maxKey]);

  return {
    of: (applicationKey: string) => db.outbox.where({ applicationKey }).sortBy('atMs'),
    all: () => db.outbox.toArray(),
    get: (id: string) => db.outbox.get(id),
    dead: () => db.outbox.where('state').equals('dead').reverse().sortBy('atMs'),
    /** The connections that have open entries. */
    async lanes(): Promise<string[]> {
      const index = () => db.outbox.where('[ref.connectionId+dueAtMs]');
      const found: string[] = [];
      // From the first entry of one connection straight to that of the next, however many lie between.
      for (let one = await index().above([Dexie.minKey]).first(); one; ) {
        const { connectionId } = one.ref;
        found.push(connectionId);
        one = await index().above([connectionId, Dexie.maxKey]).first();
      }
      return found;
    },
    /** Entries of a connection that are due, longest waiting first. */
    async due(connectionId: string, most: number): Promise<OutboxEntry[]> {
      const index = db.outbox.where('[ref.connectionId+dueAtMs]');
      const due = await index
        .between([connectionId, Dexie.minKey], [connectionId, nowMs()], true, true)
        .limit(most)
        .toArray();
      if (due.length > 0) return due;
      return db.outbox
        .where('[ref.connectionId+dueAtMs]')
        .between([connectionId, nowMs() + LONGEST_WAIT_MS], [connectionId, Dexie.maxKey])
        .limit(most)
        .toArray();
    },
    async nextDueAtMs(connectionId: string): Promise<number | null> {
      return (await laneOf(connectionId).first())?.dueAtMs ?? null;
    },
    /** Takes planned writes in; one that is there already stays as it is, and a dead one is tried again. */
    enqueue: (writes: readonly (PlannedWrite & { undoes?: string })[]) =>
      inOne(async () => {
        for (const { line: _line, ...write } of writes) {
          const known = await db.outbox.get(write.id);
          if (known && known.state !== 'dead') continue;
          const atMs = nowMs();
          const entry: OutboxEntry = known
            ? move(known, 'queued', { atMs, queuedAtMs: atMs, attempts: 0, waits: 0, missedAtMs: undefined })
            : timed({ ...write, state: 'queued', attempts: 0, atMs, queuedAtMs: atMs });
          await db.outbox.put(entry);
          await recorder.add(happeningOf(entry));
        }
      }),
    /** Moves an entry on; the log gets the states that matter later. */
    change: (id: string, state: OutboxState, changes: Omit<OutboxChanges, 'atMs'> = {}) =>
      inOne(async () => {
        const entry = await db.outbox.get(id);
        if (!entry) throw new Error(`The outbox has no entry ${id}.`);
        const moved = move(entry, state, { ...changes, atMs: nowMs() });
        await db.outbox.put(moved);
        if (ON_RECORD.has(state)) await recorder.add(happeningOf(moved));
        if (state === 'sent' && moved.undoes) {
          const undone = await db.outbox.get(moved.undoes);
          if (undone?.state === 'sent') {
            const gone = move(undone, 'undone', { atMs: nowMs() });
            await db.outbox.put(gone);
            await recorder.add(happeningOf(gone));
          }
        }
        return moved;
      }),
    /** Makes everything that waits for another try due now: the network or the sign-in is back. */
    hurry: (connectionId?: string) =>
      inOne(async () => {
        const waiting = await db.outbox.where('state').anyOf('retry', 'unsure').toArray();
        for (const entry of waiting)
          if (connectionId === undefined || entry.ref.connectionId === connectionId)
            await db.outbox.put(timed({ ...entry, retryAtMs: nowMs() }));
      }),
    record: (happening: Happening) => inOne(() => recorder.add(happening)),
  };
}
export type Outbox = ReturnType<typeof createOutbox>;
