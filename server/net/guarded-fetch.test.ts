import http from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGuardedFetch } from './guarded-fetch';

let port = 0;
let hits = 0;
const server = http.createServer((req, res) => {
  hits += 1;
  if (req.url === '/away') res.writeHead(302, { location: 'http://169.254.169.254/' }).end();
  else if (req.url === '/long') res.end('x'.repeat(5_000));
  else res.end('inside');
});
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((done) => server.close(done)));

const resolving = (...answers: string[]): LookupFunction => {
  let turn = 0;
  return (_host, _options, done) => {
    const address = answers[Math.min(turn, answers.length - 1)] ?? '';
    turn += 1;
    done(null, [{ address, family: address.includes(':') ? 6 : 4 }]);
  };
};
const text = async (fetching: Promise<Response>) => (await fetching).text();

test('a public name that points inside is not connected to', async () => {
  const before = hits;
  for (const inside of ['127.0.0.1', '10.0.0.5', '169.254.169.254', '::1', '::ffff:127.0.0.1']) {
    const guarded = createGuardedFetch({ allow: [], lookup: resolving(inside) });
    await expect(guarded(`https://evil.example:${port}/`)).rejects.toThrow(/private network/);
  }
  expect(hits).toBe(before);
});

test('a name that points elsewhere at the second look is checked again (DNS rebinding)', async () => {
  const guarded = createGuardedFetch({
    allow: ['203.0.113.9'],
    lookup: resolving('203.0.113.9', '127.0.0.1'),
    timeoutMs: 300,
  });
  await expect(guarded(`https://rebind.example:${port}/`)).rejects.toThrow();
  await expect(guarded(`https://rebind.example:${port}/`)).rejects.toThrow(/private network/);
});

test('addresses themselves are checked without a lookup', async () => {
  const guarded = createGuardedFetch({ allow: [] });
  await expect(guarded(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  await expect(guarded(`https://[::ffff:7f00:1]:${port}/`)).rejects.toThrow();
});

test('what is allowed is reached; a redirect is not followed; a long answer is cut off', async () => {
  const guarded = createGuardedFetch({ allow: ['127.0.0.1', 'ats.localhost'], mostBytes: 1_000 });
  expect(await text(guarded(`http://127.0.0.1:${port}/`))).toBe('inside');
  expect(await text(guarded(`http://ats.localhost:${port}/`))).toBe('inside');
  expect((await guarded(`http://127.0.0.1:${port}/away`)).status).toBe(302);
  await expect(guarded(`http://127.0.0.1:${port}/away`, { redirect: 'error' })).rejects.toThrow(/redirect/);
  await expect(guarded(`http://127.0.0.1:${port}/long`)).rejects.toThrow(/over 1000 bytes/);
});
