/** What Candor keeps on this device. */
import Dexie, { type Table } from 'dexie';
import type { Detail, Subject } from '@/lib/audit/audit-store';
import type { AuditEntry } from '@/lib/audit/chain';
import type { Checkpoint } from '@/lib/audit/checkpoint';
import type { Decision } from '@/lib/decisions/model';
import type { Connection, Settings } from '@/lib/messages';
import type { OutboxEntry } from '@/lib/sync/machine';
import type { TrafficRow } from './traffic-row';

export class CandorDb extends Dexie {
  connections!: Table<Connection, string>;
  secrets!: Table<{ id: string; iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }, string>;
  keys!: Table<{ id: string; key: CryptoKey }, string>;
  settings!: Table<Settings & { id: 'settings' }, string>;
  outbox!: Table<OutboxEntry, string>;
  audit!: Table<AuditEntry, number>;
  /** Who a `subject` of the log is: the salt that ties the two. */
  subjects!: Table<Subject, string>;
  details!: Table<Detail, string>;
  checkpoints!: Table<Checkpoint, number>;
  decisions!: Table<Decision, number>;
  traffic!: Table<TrafficRow, number, Omit<TrafficRow, 'id'>>;

  constructor(name = 'candor') {
    super(name);
    // Nothing is published yet, so version 1 still changes; the first release freezes it.
    this.version(1).stores({
      connections: 'id',
      secrets: 'id',
      keys: 'id',
      settings: 'id',
      // Settled entries have no `dueAtMs` and so are not in the lane's index: a drain reads only what is open.
      outbox: 'id, applicationKey, state, [ref.connectionId+dueAtMs]',
      audit: 'seq, subject',
      subjects: 'key, subject',
      details: 'hash, key',
      checkpoints: 'seq',
      decisions: '++seq, applicationKey',
      traffic: '++id, atMs, candidateKey',
    });
  }
}
