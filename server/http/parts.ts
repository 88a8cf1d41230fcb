/** What every route of the companion has at hand. */
import type { HttpBindings } from '@hono/node-server';
import type { AtsDefinition } from '@/lib/ats/contract';
import type { KeyShelf } from '@/lib/audit/checkpoint';
import type { Recorder } from '@/lib/audit/recorder';
import type { Outbox } from '@/lib/sync/outbox';
import type { Config } from '../config';
import type { Clients } from '../connections/clients';
import type { Connections } from '../connections/store';
import type { Locks } from '../db/locks';
import type { Database } from '../db/open';
import type { EnginePool } from '../engine/pool';
import type { Events } from '../events/store';
import type { LinkNewsroom } from '../links/news';
import type { Log } from '../log';
import type { Device } from '../pairing/devices';
import type { Queue } from '../queue/queue';
import type { Records } from '../records/store';
import type { Ring } from '../secrets/ring';
import type { SqlStore } from '../store/sync-store';
import type { Metrics } from './metrics';

export interface Parts {
  config: Config;
  connectorOf: (id: string) => AtsDefinition | undefined;
  /** For addresses that people set: reaches no private network that is not allowed. */
  fetch: typeof fetch;
  locks: Locks;
  connections: Connections;
  clients: Clients;
  events: Events;
  records: Records;
  store: SqlStore;
  recorder: Recorder;
  /** The key that signs the log. */
  logKeys: KeyShelf;
  outbox: Outbox;
  database: Database;
  queue: Queue;
  linkNews: LinkNewsroom;
  ring: Ring;
  engine: EnginePool;
  log: Log;
  metrics: Metrics;
  nowMs: () => number;
  /** The address by which others reach the companion, without a slash at its end. */
  publicUrl: () => string;
}

export interface Env {
  Bindings: HttpBindings;
  Variables: { device: Device };
}
