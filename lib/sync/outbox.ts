/** The outbox's memory: every change of state and its line in the log are one transaction. */
import type { Happening } from '@/lib/audit/kinds';
import type { Recorder } from '@/lib/audit/recorder';
import { isSameField, move, NEXT, type OutboxEntry, type OutboxState, SIGN_IN_KINDS, timed } from './machine';
import type { SyncStore } from './outbox-store';
import type { PlannedWrite } from './plan';

export type OutboxChanges = Partial<OutboxEntry> & { atMs: number };

/** No wait is longer; what lies further ahead was planned by a clock that was wrong. */
const LONGEST_WAIT_MS = 3_600_000;
const STATES = Object.keys(NEXT) as OutboxState[];
/** The states that stand in the log; the others come and go. */
type Recorded = Exclude<OutboxState, 'sending' | 'retry'>;
const isRecorded = (state: OutboxState): state is Recorded => state !== 'sending' && state !== 'retry';

/** What the log says of an entry in its present state; nothing while it is only under way. */
function happeningsOf(entry: OutboxEntry): Happening[] {
  const { destination, state } = entry;
  if (!isRecorded(state)) return [];
  const happening: Happening = {
    kind: state,
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
      ...(destination.kind === 'stage' && { before: destination.from.name, after: destination.to.name }),
      ...(entry.message && { message: entry.message }),
    },
  };
  return [happening];
}

const revived = (entry: OutboxEntry, atMs: number): OutboxEntry =>
  move(entry, 'queued', { atMs, queuedAtMs: atMs, attempts: 0, waits: 0, missedAtMs: undefined });
const isForWantOfSignIn = ({ problem }: OutboxEntry): boolean =>
  SIGN_IN_KINDS.some((kind) => kind === problem?.kind);

/** A newer value for the same place makes an older one that is still on its way pointless; other notes all stay. */
function replaces(fresh: OutboxEntry, old: OutboxEntry): boolean {
  if (old.state !== 'queued' && old.state !== 'retry') return false;
  if (old.applicationKey !== fresh.applicationKey || old.undoes || fresh.undoes) return false;
  if (fresh.destination.kind === 'note')
    return old.destination.kind === 'note' && old.value === 'score_reason' && fresh.value === 'score_reason';
  return isSameField(fresh.destination, old.destination);
}

export function createOutbox(
  store: Pick<SyncStore, 'outbox' | 'transaction'>,
  recorder: Recorder,
  nowMs: () => number,
) {
  const { outbox } = store;

  /** Moves entries on that go the same way, all or none; in the order of `ids`. */
  const changeAll = (
    ids: readonly string[],
    state: OutboxState,
    changes: Omit<OutboxChanges, 'atMs'> = {},
  ): Promise<OutboxEntry[]> =>
    store.transaction(async (tables) => {
      const there = new Map((await tables.outbox.getMany(ids)).map((entry) => [entry.id, entry]));
      const atMs = nowMs();
      const moved = ids.map((id) => {
        const entry = there.get(id);
        if (!entry) throw new Error(`The outbox has no entry ${id}.`);
        return move(entry, state, { ...changes, atMs });
      });
      const undoes = state === 'sent' ? moved.flatMap((entry) => entry.undoes ?? []) : [];
      const undone = undoes.length > 0 ? await tables.outbox.getMany(undoes) : [];
      const taken = undone.filter((one) => one.state === 'sent').map((one) => move(one, 'undone', { atMs }));
      await tables.outbox.put([...moved, ...taken]);
      await recorder.add(tables.audit, ...[...moved, ...taken].flatMap(happeningsOf));
      return moved;
    });

  return {
    of: outbox.byApplication,
    get: outbox.get,
    all: () => outbox.inStates(STATES),
    /** What waits for a person, newest first. */
    dead: async () => (await outbox.inStates(['dead'])).sort((a, b) => b.atMs - a.atMs),
    countDead: () => outbox.countIn(['dead']),
    lanes: outbox.lanes,
    /** Entries of a connection that are due, longest waiting first. */
    async due(connectionId: string, most: number): Promise<OutboxEntry[]> {
      const due = await outbox.dueBetween(connectionId, Number.NEGATIVE_INFINITY, nowMs(), most);
      if (due.length > 0) return due;
      return outbox.dueBetween(connectionId, nowMs() + LONGEST_WAIT_MS, Number.POSITIVE_INFINITY, most);
    },
    /** Those of one application that are due. */
    async dueOf(applicationKey: string): Promise<OutboxEntry[]> {
      const now = nowMs();
      const isDue = ({ dueAtMs = Number.NaN }: OutboxEntry) =>
        dueAtMs <= now || dueAtMs >= now + LONGEST_WAIT_MS;
      return (await outbox.byApplication(applicationKey)).filter(isDue);
    },
    async nextDueAtMs(connectionId: string): Promise<number | null> {
      const [first] = await outbox.dueBetween(
        connectionId,
        Number.NEGATIVE_INFINITY,
        Number.POSITIVE_INFINITY,
        1,
      );
      return first?.dueAtMs ?? null;
    },
    /** Takes planned writes in; one that is there already stays as it is; a dead or kept one is tried again. */
    async enqueue(writes: readonly (PlannedWrite & { undoes?: string })[]): Promise<void> {
      if (writes.length === 0) return;
      await store.transaction(async (tables) => {
        const there = await tables.outbox.getMany(writes.map((one) => one.id));
        const entries = new Map(there.map((entry) => [entry.id, entry]));
        const fresh: OutboxEntry[] = [];
        for (const { line: _line, ...write } of writes) {
          const known = entries.get(write.id);
          if (known && known.state !== 'dead' && known.state !== 'kept') continue;
          const atMs = nowMs();
          const entry: OutboxEntry = known
            ? revived(known, atMs)
            : timed({ ...write, state: 'queued', attempts: 0, atMs, queuedAtMs: atMs });
          entries.set(entry.id, entry);
          fresh.push(entry);
        }
        const keys = [...new Set(fresh.map((entry) => entry.applicationKey))];
        const siblings = (await Promise.all(keys.map(tables.outbox.byApplication))).flat();
        const replaced = siblings
          .filter((old) => !entries.has(old.id) && fresh.some((entry) => replaces(entry, old)))
          .map((old) => move(old, 'discarded', { atMs: nowMs(), message: 'A newer value took its place.' }));
        const changed = [...replaced, ...fresh];
        await tables.outbox.put(changed);
        await recorder.add(tables.audit, ...changed.flatMap(happeningsOf));
      });
    },
    /** Moves an entry on; the log gets the states that matter later. */
    async change(
      id: string,
      state: OutboxState,
      changes: Omit<OutboxChanges, 'atMs'> = {},
    ): Promise<OutboxEntry> {
      const [moved] = await changeAll([id], state, changes);
      if (!moved) throw new Error(`The outbox has no entry ${id}.`);
      return moved;
    },
    changeAll,
    /** Takes out what was not sent yet; what is on its way or done stays. Answers the ids of what was taken out. */
    discard: (ids: readonly string[], message: string): Promise<string[]> =>
      store.transaction(async (tables) => {
        const there = await tables.outbox.getMany(ids);
        const moved = there
          .filter(({ state }) => state === 'queued' || state === 'retry')
          .map((entry) => move(entry, 'discarded', { atMs: nowMs(), message }));
        await tables.outbox.put(moved);
        await recorder.add(tables.audit, ...moved.flatMap(happeningsOf));
        return moved.map(({ id }) => id);
      }),
    /** Makes everything that waits for another try due now: the network is back. */
    hurry: (): Promise<void> =>
      store.transaction(async (tables) => {
        const waiting = await tables.outbox.inStates(['retry', 'unsure']);
        await tables.outbox.put(waiting.map((entry) => timed({ ...entry, retryAtMs: nowMs() })));
      }),
    /** A person has signed in or allowed access: what was refused for want of that goes out again, and what waits now. */
    signedIn: (connectionId?: string): Promise<void> =>
      store.transaction(async (tables) => {
        const atMs = nowMs();
        const all = await tables.outbox.inStates(['dead', 'retry', 'unsure'], connectionId);
        const moved = all
          .filter((entry) => entry.state !== 'dead' || isForWantOfSignIn(entry))
          .map((entry) =>
            entry.state === 'dead' ? revived(entry, atMs) : timed({ ...entry, retryAtMs: atMs }),
          );
        await tables.outbox.put(moved);
        await recorder.add(
          tables.audit,
          ...moved.filter((entry) => entry.state === 'queued').flatMap(happeningsOf),
        );
      }),
    /** Puts something on record that is no change of the outbox's. */
    record: (...happenings: readonly Happening[]): Promise<void> =>
      store.transaction(({ audit }) => recorder.add(audit, ...happenings)),
  };
}
export type Outbox = ReturnType<typeof createOutbox>;
