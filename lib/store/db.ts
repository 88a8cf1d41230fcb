/** What Candor keeps on this device. */
import Dexie, { type Table } from 'dexie';
import type { AuditEntry } from '@/lib/audit/chain';
import type { Connection, Settings } from '@/lib/messages';
import type { OutboxEntry } from '@/lib/sync/machine';

export class CandorDb extends Dexie {
  connections!: Table<Connection, string>;
  secrets!: Table<{ id: string; iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }, string>;
  keys!: Table<{ id: string; key: CryptoKey }, string>;
  settings!: Table<Settings & { id: 'settings' }, string>;
  outbox!: Table<OutboxEntry, string>;
  audit!: Table<AuditEntry, number>;

  constructor(name = 'candor') {
    super(name);
    this.version(1).stores({
      connections: 'id',
      secrets: 'id',
      keys: 'id',
      settings: 'id',
      outbox: 'id, applicationKey, state',
      audit: 'seq, applicationKey',
    });
  }
}
