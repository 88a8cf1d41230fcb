/** `fetch` for addresses that people set: never into a private network, whatever a name resolves to. */
import { lookup as systemLookup } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { checkAddress, mayConnect } from '@/lib/remote/address';

export interface GuardOptions {
  /** Networks, addresses and host names in private ranges that may be reached. */
  allow: readonly string[];
  /** Bytes of an answer. */
  mostBytes?: number;
  timeoutMs?: number;
  /** How names become addresses; the system's way unless told. */
  lookup?: LookupFunction;
}

const MOST_BYTES = 32 * 2 ** 20;
const TIMEOUT_MS = 60_000;

export class ForbiddenAddress extends Error {}

/**
 * Checks the very address that the connection is then made to, so that a name cannot point elsewhere between check and
 * use (DNS rebinding). `*.localhost` is this machine (RFC 6761, 6.3), which many systems do not know.
 */
function guardedLookup({ allow, lookup = systemLookup as LookupFunction }: GuardOptions): LookupFunction {
  return (host, options, done) => {
    const local = /(?:^|\.)localhost\.?$/i.test(host);
    const answer: Parameters<LookupFunction>[2] = (error, found, family) => {
      if (error) return done(error, found, family);
      const all = typeof found === 'string' ? [{ address: found, family: family ?? 4 }] : found;
      const open = allow.includes(host) || all.every(({ address }) => mayConnect(address, allow));
      if (!open) return done(new ForbiddenAddress(`${host} is inside a private network.`), '', 0);
      if (options.all) return done(null, all);
      const [first] = all;
      return done(null, first?.address ?? '', first?.family);
    };
    if (local) answer(null, [{ address: '127.0.0.1', family: 4 }]);
    else lookup(host, { ...options, all: true }, answer);
  };
}

function toResponse(answer: IncomingMessage, body: Buffer): Response {
  const headers = new Headers();
  for (const [name, values] of Object.entries(answer.headersDistinct))
    for (const value of values ?? []) headers.append(name, value);
  const status = answer.statusCode ?? 502;
  const bodiless = status === 204 || status === 205 || status === 304;
  return new Response(bodiless ? null : new Uint8Array(body), { status, headers });
}

/** Follows no redirect: a 3xx is an error where the caller asked for that, else the answer. */
export function createGuardedFetch(options: GuardOptions): typeof fetch {
  const { allow, mostBytes = MOST_BYTES, timeoutMs = TIMEOUT_MS } = options;
  const lookup = guardedLookup(options);
  const agents = {
    'http:': new http.Agent({ keepAlive: true, maxSockets: 64 }),
    'https:': new https.Agent({ keepAlive: true, maxSockets: 64 }),
  };

  return async (input, init) => {
    const request = new Request(input, init);
    const checked = checkAddress(request.url, allow);
    if (!checked.ok) throw new ForbiddenAddress(checked.error.message);
    const secure = checked.value.protocol === 'https:';
    const body = Buffer.from(await request.arrayBuffer());
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)]);
    return new Promise((resolve, reject) => {
      const outgoing = (secure ? https : http).request(
        checked.value,
        {
          method: request.method,
          headers: {
            ...Object.fromEntries(request.headers),
            ...(body.length > 0 && { 'content-length': String(body.length) }),
          },
          agent: agents[secure ? 'https:' : 'http:'],
          lookup,
          signal,
        },
        (answer) => {
          const chunks: Buffer[] = [];
          let size = 0;
          answer.on('data', (chunk: Buffer) => {
            size += chunk.length;
            if (size > mostBytes) answer.destroy(new Error(`The answer is over ${mostBytes} bytes.`));
            else chunks.push(chunk);
          });
          answer.on('error', reject);
          answer.on('end', () => {
            const status = answer.statusCode ?? 0;
            if (request.redirect === 'error' && status >= 300 && status < 400 && status !== 304)
              reject(new TypeError('The server answered with a redirect.'));
            else resolve(toResponse(answer, Buffer.concat(chunks)));
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  };
}
