/** The outbox and the audit log in IndexedDB. */
import Dexie from 'dexie';
import type { AuditTable } from '@/lib/audit/audit-store';
import { consentId } from '@/lib/consent/store';
import type { OutboxTable, SyncStore, Tables } from '@/lib/sync/outbox-store';
import type { CandorDb } from './db';

// Dexie’s own promises go out as they are: an `async` wrapper around one leaves the transaction (Dexie 4.4).
const nothing = (): void => undefined;
const LANE = '[ref.connectionId+dueAtMs]';

function outboxOver(db: CandorDb): OutboxTable {
  return {
    get: (id) => db.outbox.get(id),
    getMany: (ids) =>
      db.outbox
        .where('id')
        .anyOf([...ids])
        .toArray(),
    put: (entries) => db.outbox.bulkPut([...entries]).then(nothing),
    byApplication: (applicationKey) => db.outbox.where({ applicationKey }).sortBy('atMs'),
    inStates: (states, connectionId) => {
      const found = db.outbox.where('state').anyOf([...states]);
      return (
        connectionId === undefined ? found : found.filter((one) => one.ref.connectionId === connectionId)
      ).toArray();
    },
    countIn: (states) =>
      db.outbox
        .where('state')
        .anyOf([...states])
        .count(),
    dueBetween: (connectionId, fromMs, toMs, most) =>
      db.outbox
        .where(LANE)
        .between([connectionId, fromMs], [connectionId, toMs], true, true)
        .limit(most)
        .toArray(),
    async lanes() {
      const found: string[] = [];
      // From the first entry of one connection straight to that of the next, however many lie between.
      for (let one = await db.outbox.where(LANE).above([Dexie.minKey]).first(); one; ) {
        const { connectionId } = one.ref;
        found.push(connectionId);
        one = await db.outbox.where(LANE).above([connectionId, Dexie.maxKey]).first();
      }
      return found;
    },
  };
}

function auditOver(db: CandorDb): AuditTable {
  return {
    last: () => db.audit.orderBy('seq').last(),
    count: () => db.audit.count(),
    addEntries: (entries) => db.audit.bulkAdd([...entries]).then(nothing),
    entries: (fromSeq, toSeq) => db.audit.where('seq').between(fromSeq, toSeq, true, true).toArray(),
    entriesOf: (subjects) => db.audit.where('subject').anyOf(subjects).sortBy('seq'),
    subjects: (keys) =>
      db.subjects
        .where('key')
        .anyOf([...keys])
        .toArray(),
    subjectsUnder: (prefix) => db.subjects.where('key').startsWith(prefix).toArray(),
    addSubjects: (subjects) => db.subjects.bulkAdd([...subjects]).then(nothing),
    addDetails: (details) => db.details.bulkAdd([...details]).then(nothing),
    detailsUnder: (prefix) => db.details.where('key').startsWith(prefix).toArray(),
    checkpoints: (fromSeq, toSeq) =>
      db.checkpoints.where('seq').between(fromSeq, toSeq, true, true).toArray(),
    putCheckpoint: (checkpoint) => db.checkpoints.put(checkpoint).then(nothing),
  };
}

/** IndexedDB runs transactions that write to the same tables one after the other, in all tabs and workers. */
export function createDexieStore(db: CandorDb): SyncStore {
  const tables: Tables = { outbox: outboxOver(db), audit: auditOver(db) };
  const written = [db.outbox, db.audit, db.subjects, db.details];
  return {
    ...tables,
    transaction: (work) => db.transaction('rw', written, () => work(tables)),
    erase: (prefix, before) =>
      db.transaction(
        'rw',
        [
          ...written,
          db.traffic,
          db.decisions,
          db.links,
          db.scores,
          db.masked,
          db.overrides,
          db.resumeChoices,
          db.consents,
          db.ruleRuns,
          db.shortlist,
        ],
        async () => {
          await before(tables);
          await db.links.toCollection().modify((link) => {
            link.candidates = link.candidates.filter((one) => !one.applicationKey.startsWith(prefix));
          });
          // That somebody does not want to be scored stays, without a word of theirs.
          await db.consents.update(consentId(prefix), { why: '', instead: '', by: 'a Candor user' });
          const counts = await Promise.all([
            db.details.where('key').startsWith(prefix).delete(),
            db.outbox.where('applicationKey').startsWith(prefix).delete(),
            db.traffic.where('candidateKey').startsWith(prefix).delete(),
            db.decisions.where('applicationKey').startsWith(prefix).delete(),
            db.scores.where('applicationKey').startsWith(prefix).delete(),
            db.masked.where('applicationKey').startsWith(prefix).delete(),
            db.overrides.where('applicationKey').startsWith(prefix).delete(),
            db.resumeChoices.where('applicationKey').startsWith(prefix).delete(),
            db.ruleRuns.where('applicationKey').startsWith(prefix).delete(),
            db.shortlist.where('applicationKey').startsWith(prefix).delete(),
            db.subjects.where('key').startsWith(prefix).delete(),
          ]);
          return counts.reduce((sum, count) => sum + count, 0);
        },
      ),
  };
}
