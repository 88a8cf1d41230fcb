/** The outbox and the log in memory: runs of many thousand writes need no emulated IndexedDB. Same contract suite. */
import type { AuditTable, Detail, Subject } from '../../lib/audit/audit-store';
import type { AuditEntry } from '../../lib/audit/chain';
import type { Checkpoint } from '../../lib/audit/checkpoint';
import type { OutboxEntry } from '../../lib/sync/machine';
import type { OutboxTable, SyncStore, Tables } from '../../lib/sync/outbox-store';

type Undo = () => void;

/** A map that can take back what was done to it. */
function journaled<K, V>(undo: Undo[]) {
  const rows = new Map<K, V>();
  const set = (key: K, value: V | undefined) => {
    const before = rows.get(key);
    undo.push(() => (before === undefined ? rows.delete(key) : rows.set(key, before)));
    if (value === undefined) rows.delete(key);
    else rows.set(key, value);
  };
  return {
    rows,
    set,
    add(key: K, value: V) {
      if (rows.has(key)) throw new Error(`There is a row ${key} already.`);
      set(key, value);
    },
    some: (wanted: (value: V) => boolean) => [...rows.values()].filter(wanted),
  };
}

export function createMemoryStore(): SyncStore {
  const undo: Undo[] = [];
  const outbox = journaled<string, OutboxEntry>(undo);
  const audit = journaled<number, AuditEntry>(undo);
  const subjects = journaled<string, Subject>(undo);
  const details = journaled<string, Detail>(undo);
  const checkpoints = journaled<number, Checkpoint>(undo);
  const applications = new Map<string, Set<string>>();
  let last: Promise<unknown> = Promise.resolve();

  const outboxTable: OutboxTable = {
    get: async (id) => outbox.rows.get(id),
    getMany: async (ids) => ids.flatMap((id) => outbox.rows.get(id) ?? []),
    async put(entries) {
      for (const entry of entries) {
        outbox.set(entry.id, JSON.parse(JSON.stringify(entry)));
        const own = applications.get(entry.applicationKey) ?? new Set();
        applications.set(entry.applicationKey, own.add(entry.id));
      }
    },
    byApplication: async (key) =>
      [...(applications.get(key) ?? [])]
        .flatMap((id) => outbox.rows.get(id) ?? [])
        .sort((a, b) => a.atMs - b.atMs),
    inStates: async (states, connectionId) =>
      outbox.some(
        ({ state, ref }) =>
          states.includes(state) && (connectionId === undefined || ref.connectionId === connectionId),
      ),
    countIn: async (states) => outbox.some(({ state }) => states.includes(state)).length,
    dueBetween: async (connectionId, fromMs, toMs, most) =>
      outbox
        .some(
          ({ ref, dueAtMs }) =>
            dueAtMs !== undefined &&
            ref.connectionId === connectionId &&
            dueAtMs >= fromMs &&
            dueAtMs <= toMs,
        )
        .sort((a, b) => (a.dueAtMs ?? 0) - (b.dueAtMs ?? 0))
        .slice(0, most),
    lanes: async () => [
      ...new Set(outbox.some((one) => one.dueAtMs !== undefined).map((one) => one.ref.connectionId)),
    ],
  };
  const bySeq = (a: { seq: number }, b: { seq: number }) => a.seq - b.seq;
  const within = (from: number, to: number) => (one: { seq: number }) => one.seq >= from && one.seq <= to;
  const auditTable: AuditTable = {
    last: async () => audit.rows.get(audit.rows.size),
    count: async () => audit.rows.size,
    async addEntries(entries) {
      for (const entry of entries) audit.add(entry.seq, entry);
    },
    entries: async (from, to) => audit.some(within(from, to)).sort(bySeq),
    entriesOf: async (wanted) => audit.some((one) => wanted.includes(one.subject)).sort(bySeq),
    subjects: async (keys) => keys.flatMap((key) => subjects.rows.get(key) ?? []),
    subjectsUnder: async (prefix) => subjects.some((one) => one.key.startsWith(prefix)),
    async addSubjects(fresh) {
      for (const subject of fresh) subjects.add(subject.key, subject);
    },
    async addDetails(fresh) {
      for (const detail of fresh) details.add(detail.hash, detail);
    },
    detailsUnder: async (prefix) => details.some((one) => one.key.startsWith(prefix)),
    checkpoints: async (from, to) => checkpoints.some(within(from, to)).sort(bySeq),
    putCheckpoint: async (checkpoint) => checkpoints.set(checkpoint.seq, checkpoint),
  };
  const tables: Tables = { outbox: outboxTable, audit: auditTable };

  function transaction<T>(work: (tables: Tables) => Promise<T>): Promise<T> {
    const mine = last.then(async () => {
      undo.length = 0;
      try {
        return await work(tables);
      } catch (error) {
        for (const back of undo.reverse()) back();
        throw error;
      }
    });
    last = mine.catch(() => undefined);
    return mine;
  }

  return {
    ...tables,
    transaction,
    erase: (prefix, before) =>
      transaction(async () => {
        await before(tables);
        const gone = [
          ...details.some((one) => one.key.startsWith(prefix)).map((one) => [details, one.hash] as const),
          ...outbox
            .some((one) => one.applicationKey.startsWith(prefix))
            .map((one) => [outbox, one.id] as const),
          ...subjects.some((one) => one.key.startsWith(prefix)).map((one) => [subjects, one.key] as const),
        ];
        for (const [table, key] of gone) table.set(key, undefined);
        return gone.length;
      }),
  };
}
