/** What every route of the companion has at hand. */
import type { HttpBindings } from '@hono/node-server';
import type { Config } from '../config';
import type { Database } from '../db/open';
import type { EnginePool } from '../engine/pool';
import type { Log } from '../log';
import type { Device } from '../pairing/devices';
import type { Queue } from '../queue/queue';
import type { Ring } from '../secrets/ring';
import type { Metrics } from './metrics';

export interface Parts {
  config: Config;
  database: Database;
  queue: Queue;
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
