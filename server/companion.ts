/** One program, as web, as worker, or as both. */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { AtsDefinition } from '@/lib/ats/contract';
import { connectorOf as connectorInBuild } from '@/lib/ats/registry';
import { checkpointNow } from '@/lib/audit/checkpoints';
import { createRecorder } from '@/lib/audit/recorder';
import type { LaneLimit } from '@/lib/sync/lane';
import { createOutbox } from '@/lib/sync/outbox';
import { logKeysOf } from './audit/keys';
import type { Config } from './config';
import { createClients } from './connections/clients';
import { createConnections } from './connections/store';
import { createLocks } from './db/locks';
import { openDatabase } from './db/open';
import { createEnginePool } from './engine/pool';
import { createEvents } from './events/store';
import { createApp } from './http/app';
import { createMetrics } from './http/metrics';
import type { Parts } from './http/parts';
import { createLinkNews } from './links/news';
import { createLog, type Log } from './log';
import { createGuardedFetch } from './net/guarded-fetch';
import { createQueue } from './queue/queue';
import { QUEUES } from './queue/queues';
import { createRecords } from './records/store';
import { openRing } from './secrets/ring';
import { createSqlStore } from './store/sync-store';
import { startWorker } from './work/worker';

export type RoleOfProcess = 'web' | 'worker' | 'all';

export interface CompanionOptions {
  config: Config;
  role: RoleOfProcess;
  log?: Log;
  nowMs?: () => number;
  /** How long a client may take to send its request; shorter in tests. */
  requestTimeoutMs?: number;
  /** The ATSs it knows; those of the build unless told. */
  connectorOf?: (id: string) => AtsDefinition | undefined;
  /** How fast the outbox may write to an ATS. */
  laneLimit?: LaneLimit;
}

export interface Companion {
  parts: Parts;
  /** Where it listens; empty for a worker alone. */
  url: string;
  /** Finishes what is under way, then stops. Twice is once. */
  close(): Promise<void>;
}

const REQUEST_TIMEOUT_MS = 30_000;
const HEADERS_TIMEOUT_MS = 10_000;
/** Under the 30 s that Docker and systemd are told to wait. */
const STOP_WITHIN_MS = 20_000;

function listen(parts: Parts, requestTimeoutMs: number) {
  const app = createApp(parts);
  const server = createServer({
    requestTimeout: requestTimeoutMs,
    headersTimeout: Math.min(HEADERS_TIMEOUT_MS, requestTimeoutMs),
    keepAliveTimeout: 10_000,
    connectionsCheckingInterval: Math.min(1_000, requestTimeoutMs),
    maxHeaderSize: 16_384,
  });
  server.on('request', getRequestListener(app.fetch));
  return new Promise<{ port: number; close(): Promise<void> }>((resolve, reject) => {
    server.once('error', reject);
    server.listen(parts.config.port, parts.config.host, () => {
      resolve({
        port: (server.address() as AddressInfo).port,
        async close() {
          const closed = new Promise((done) => server.close(done));
          server.closeIdleConnections();
          const force = setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS);
          await closed;
          clearTimeout(force);
        },
      });
    });
  });
}

/** Starts the companion. @throws ConfigError or a database's error, in words for the person who starts it. */
export async function startCompanion(options: CompanionOptions): Promise<Companion> {
  const { config, role, nowMs = Date.now, requestTimeoutMs = REQUEST_TIMEOUT_MS } = options;
  const log = options.log ?? createLog(config.logLevel);
  const ring = await openRing(config);
  const database = await openDatabase({
    url: config.databaseUrl,
    dataDir: config.dataDir,
    connections: config.jobsAtOnce * 2 + 10,
    onBroken: (err) => log.warn({ err }, 'a database connection broke'),
  });
  const engine = createEnginePool({ threads: config.threads });
  const queue = await createQueue({ database, queues: QUEUES, log, supervise: role !== 'web' });
  let url = '';
  const locks = createLocks(database);
  const store = createSqlStore(database.db, ring);
  const logKeys = logKeysOf(ring);
  const recorder = createRecorder({
    nowMs,
    newSalt: randomUUID,
    // Later, because the transaction that tells of it is open still.
    onMilestone: () =>
      setTimeout(() => {
        checkpointNow(store.audit, logKeys, nowMs()).catch((err) => log.warn({ err }, 'signing the log'));
      }, 0),
  });
  const connections = createConnections(database.db, ring);
  const { connectorOf = connectorInBuild } = options;
  const fetch = createGuardedFetch({ allow: config.allowPrivate });
  const parts: Parts = {
    ...{
      config,
      database,
      queue,
      ring,
      engine,
      log,
      nowMs,
      fetch,
      locks,
      store,
      recorder,
      logKeys,
      connections,
      connectorOf,
    },
    clients: createClients({ connections, connectorOf, locks, fetch, nowMs }),
    events: createEvents(database.db, queue, nowMs),
    records: createRecords(database.db, ring, queue, nowMs),
    outbox: createOutbox(store, recorder, nowMs),
    linkNews: createLinkNews(database.db, log, nowMs),
    metrics: createMetrics(),
    publicUrl: () => (config.publicUrl ?? url).replace(/\/$/, ''),
  };
  const worker = role === 'web' ? null : startWorker(parts, options.laneLimit);
  const server = role === 'worker' ? null : await listen(parts, requestTimeoutMs);
  if (server) url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${server.port}`;
  let closing: Promise<void> | null = null;

  async function closeAll(): Promise<void> {
    // Streams never end by themselves.
    parts.linkNews.close();
    await server?.close();
    worker?.stop();
    await queue.stop(STOP_WITHIN_MS);
    await engine.close();
    await database.close();
  }

  return {
    parts,
    url,
    close() {
      closing ??= closeAll();
      return closing;
    },
  };
}
