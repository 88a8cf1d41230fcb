import { randomBytes } from 'node:crypto';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createInteractions } from './auth/interactions';
import { createProvider } from './auth/provider';
import { createTokens, type Tokens } from './auth/tokens';
import { applyFault, createFaults, type Faults } from './faults';
import { generatePeople } from './people';
import { addCrowd } from './store/crowd';
import { type Db, keptSecret, openDb, removeDb } from './store/open';
import { createRecords, type Records } from './store/records';
import { type People, seed } from './store/seed';
import { vendorOf } from './vendors';
import type { Vendor, VendorOAuth } from './vendors/vendor';
import { createWeb } from './web/app';
import { userOfCookie } from './web/session';
import { vendorPages } from './web/vendor-pages';

export interface SandboxOptions {
  /** 0 takes a free port. */
  port: number;
  /** Which ATS to play; Greenhouse unless told. */
  ats?: string;
  /** Another emulator than the one of `ats`, e.g. an older version. */
  vendor?: Vendor;
  /** So many people besides those of `people`, with nothing but a name, for paging through many. */
  crowd?: number;
  /** Where the data persists; without it everything is in memory and gone after `close`. */
  dataDir?: string;
  /** Start over with fresh data. */
  reset?: boolean;
  nowMs?: () => number;
  /** Requests in the vendor's own window. */
  rateLimit?: number;
  patchReplacesFields?: boolean;
  /** OAuth callbacks allowed besides the extension's own. */
  redirectUris?: string[];
  /** Who is in it; without it, the fifty of `generatePeople`. */
  people?: () => Promise<People>;
}

export interface Sandbox {
  port: number;
  vendor: Vendor;
  origins: Origins;
  db: Db;
  records: Records;
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

/** For vendors that have only keys: the server is not reachable. */
const NO_OAUTH: VendorOAuth = {
  scopes: {},
  routes: { authorization: '/authorize', token: '/token' },
  clientAuth: 'client_secret_basic',
};

const MOST_REMEMBERED = 10_000;

/** Starts the whole sandbox on 127.0.0.1: one server that answers by the `Host` header. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  // The port first: a second sandbox must fail here, before it touches the first one's data.
  const vendor = options.vendor ?? vendorOf(options.ats ?? 'greenhouse');
  let route: Listener = (_req, res) => res.writeHead(503).end('The sandbox is starting.');
  const server = http.createServer((req, res) => route(req, res));
  const port = await listen(server, options.port);
  const origins = originsAt(port, vendor);
  if (options.reset && options.dataDir) await removeDb(options.dataDir);
  const db = await openDb(options.dataDir);
  await seed(db, options.people ?? generatePeople);
  if (options.crowd) await addCrowd(db, options.crowd);

  const provider = await createProvider({
    db,
    origins,
    vendor: vendor.oauth ?? NO_OAUTH,
    redirectUris: options.redirectUris ?? [],
  });
  const scopes = vendor.oauth?.scopes ?? {};
  const tokens = createTokens(provider, db, Object.keys(scopes));
  const faults = createFaults();
  const requests: SeenAnswer[] = [];
  const nowMs = options.nowMs ?? Date.now;
  const linkKey = await keptSecret(db, 'link key', () => randomBytes(32).toString('hex'));
  const records = createRecords(db, nowMs);
  const api = getRequestListener(
    vendor.api({
      db,
      records,
      origins,
      nowMs,
      linkKey,
      rateLimit: options.rateLimit,
      patchReplacesFields: options.patchReplacesFields ?? false,
      findToken: tokens.find,
      findSession: (cookie) => userOfCookie({ db, nowMs }, cookie),
    }).fetch,
  );
  const interactions = getRequestListener(createInteractions(provider, db, scopes).fetch);
  const oauth = provider.callback();
  const web = vendorPages(
    vendor,
    records,
    getRequestListener(createWeb({ db, nowMs, origins, vendor }).fetch),
  );
  const [webHost, apiHost, authHost] = [origins.web, origins.api, origins.auth].map(
    (one) => new URL(one).host,
  );

  /** Who answers; `watched` ones are remembered and can have a bad day. */
  function listenerFor(host: string, url: URL): { listener: Listener; watched: boolean } | null {
    if (host === webHost && !vendor.isApi?.(url)) return { listener: web, watched: false };
    if (host === apiHost) return { listener: api, watched: true };
    if (host !== authHost || !vendor.oauth) return null;
    const own = /^\/(interaction|assets)\//.test(url.pathname);
    return { listener: own ? interactions : oauth, watched: true };
  }

  route = (req, res) => {
    const host = req.headers.host ?? '';
    const url = new URL(req.url ?? '/', `http://${host}`);
    const found = listenerFor(host, url);
    if (!found) {
      res.writeHead(404).end(`Nothing here. The sandbox's ATS is at ${origins.web}\n`);
      return;
    }
    const { listener, watched } = found;
    if (!watched) {
      listener(req, res);
      return;
    }
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
    vendor,
    origins,
    db,
    records,
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

function originsAt(port: number, { id, apiHost = 'api', apiPath = '' }: Vendor): Origins {
  const at = (before: string) => `http://${before}${id}.localhost:${port}`;
  return {
    web: at(''),
    api: `${apiHost === 'web' ? at('') : at(`${apiHost}.`)}${apiPath}`,
    auth: at('auth.'),
  };
}

function listen(server: http.Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve(address.port);
    });
  });
}
