import { randomBytes } from 'node:crypto';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createInteractions } from './auth/interactions';
import { createProvider } from './auth/provider';
import { createTokens, type Tokens } from './auth/tokens';
import { applyFault, createFaults, type Faults } from './faults';
import { createApi } from './greenhouse/api';
import { generatePeople } from './people';
import { type Db, keptSecret, openDb, removeDb } from './store/open';
import { type People, seed } from './store/seed';
import { createWeb } from './web/app';

export interface SandboxOptions {
  /** 0 takes a free port. */
  port: number;
  /** Where the data persists; without it everything is in memory and gone after `close`. */
  dataDir?: string;
  /** Start over with fresh data. */
  reset?: boolean;
  nowMs?: () => number;
  /** Requests per 30 s and OAuth client. */
  rateLimit?: number;
  patchReplacesFields?: boolean;
  /** OAuth callbacks allowed besides the extension's own. */
  redirectUris?: string[];
  /** Who is in it; without it, the fifty of `generatePeople`. */
  people?: () => Promise<People>;
}

export interface Sandbox {
  port: number;
  origins: Origins;
  db: Db;
  faults: Faults;
  tokens: Tokens;
  /** Every request to the API and auth hosts, oldest first, for tests to check what was sent. */
  requests: SeenAnswer[];
  close(): Promise<void>;
}

export interface Origins {
  web: string;
  api: string;
  auth: string;
}

export interface SeenAnswer {
  method: string;
  url: string;
  /** 0 when no answer was given. */
  status: number;
}

type Listener = (req: IncomingMessage, res: ServerResponse) => void;

const MOST_REMEMBERED = 10_000;

/** Starts the whole sandbox on 127.0.0.1: one server that answers by the `Host` header. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  // The port first: a second sandbox must fail here, before it touches the first one's data.
  let route: Listener = (_req, res) => res.writeHead(503).end('The sandbox is starting.');
  const server = http.createServer((req, res) => route(req, res));
  const port = await listen(server, options.port);
  const origins = originsAt(port);
  if (options.reset && options.dataDir) await removeDb(options.dataDir);
  const db = await openDb(options.dataDir);
  await seed(db, options.people ?? generatePeople);

  const provider = await createProvider({
    db,
    issuer: origins.auth,
    redirectUris: options.redirectUris ?? [],
  });
  const tokens = createTokens(provider, db);
  const faults = createFaults();
  const requests: SeenAnswer[] = [];
  const nowMs = options.nowMs ?? Date.now;
  const linkKey = await keptSecret(db, 'link key', () => randomBytes(32).toString('hex'));
  const api = createApi({
    db,
    apiOrigin: origins.api,
    nowMs,
    linkKey,
    rateLimit: options.rateLimit ?? 1000,
    patchReplacesFields: options.patchReplacesFields ?? false,
    findToken: tokens.find,
  });
  const interactions = getRequestListener(createInteractions(provider, db).fetch);
  const oauth = provider.callback();
  const listeners: Record<string, Listener> = {
    [new URL(origins.web).host]: getRequestListener(createWeb({ db, nowMs, origins }).fetch),
    [new URL(origins.api).host]: getRequestListener(api.fetch),
    [new URL(origins.auth).host]: (req, res) =>
      /^\/(interaction|assets)\//.test(req.url ?? '') ? interactions(req, res) : oauth(req, res),
  };

  route = (req, res) => {
    const host = req.headers.host ?? '';
    const listener = listeners[host];
    if (!listener) {
      res.writeHead(404).end(`Nothing here. The sandbox's ATS is at ${origins.web}\n`);
      return;
    }
    if (host === new URL(origins.web).host) {
      listener(req, res);
      return;
    }
    const url = new URL(req.url ?? '/', `http://${host}`);
    const method = req.method ?? 'GET';
    const seen: SeenAnswer = { method, url: url.href, status: 0 };
    requests.push(seen);
    if (requests.length > MOST_REMEMBERED) requests.shift();
    res.on('finish', () => {
      seen.status = res.statusCode;
    });
    const fault = faults.next({ method, host, path: url.pathname, query: url.searchParams });
    if (fault) applyFault(fault, req, res, () => listener(req, res));
    else listener(req, res);
  };

  return {
    port,
    origins,
    db,
    faults,
    tokens,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await db.close();
    },
  };
}

const originsAt = (port: number): Origins => ({
  web: `http://greenhouse.localhost:${port}`,
  api: `http://harvest.greenhouse.localhost:${port}`,
  auth: `http://auth.greenhouse.localhost:${port}`,
});

function listen(server: http.Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve(address.port);
    });
  });
}
