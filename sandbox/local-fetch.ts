import http from 'node:http';
import type { LookupFunction } from 'node:net';

/** Browsers resolve `*.localhost` to this machine; Node asks the system, which often knows only `localhost`. */
const toThisMachine: LookupFunction = (_host, options, done) => {
  if (options.all) done(null, [{ address: '127.0.0.1', family: 4 }]);
  else done(null, '127.0.0.1', 4);
};

/**
 * `fetch` for the sandbox's `http://*.localhost` addresses in Node. Never follows a redirect, because the caller
 * of an OAuth flow has to see it. Rejects when the connection breaks, as `fetch` does.
 */
export const localFetch: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const body = Buffer.from(await request.arrayBuffer());
  const headers = Object.fromEntries(request.headers);
  return new Promise((resolve, reject) => {
    const outgoing = http.request(
      request.url,
      {
        method: request.method,
        headers: { ...headers, ...(body.length > 0 && { 'content-length': String(body.length) }) },
        lookup: toThisMachine,
        signal: request.signal,
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => resolve(toResponse(answer, Buffer.concat(chunks))));
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
};

function toResponse(answer: http.IncomingMessage, body: Buffer): Response {
  const headers = new Headers();
  for (const [name, values] of Object.entries(answer.headersDistinct))
    for (const value of values ?? []) headers.append(name, value);
  const status = answer.statusCode ?? 500;
  const hasNoBody = status === 204 || status === 304;
  return new Response(hasNoBody ? null : new Uint8Array(body), { status, headers });
}
