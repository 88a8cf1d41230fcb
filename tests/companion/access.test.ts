import net from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newCode, sha256 } from '../../server/pairing/codes';
import { EXTENSION, startTestCompanion, type TestCompanion } from './start';

let companion: TestCompanion;
let clock = Date.parse('2026-11-24T10:00:00Z');
beforeAll(async () => {
  companion = await startTestCompanion({ nowMs: () => clock, requestTimeoutMs: 1_000 });
}, 120_000);
afterAll(() => companion.close());

const pairWith = (code: string, headers: Record<string, string> = {}) =>
  companion.call(null, 'POST', '/v1/pair', { code, name: 'Chrome' }, { origin: EXTENSION, ...headers });
const freshCode = (role: 'admin' | 'recruiter' = 'recruiter') =>
  newCode(companion.parts.database.db, role, clock);

describe('who may come in', () => {
  test.each([
    ['GET', '/v1/engine'],
    ['GET', '/v1/devices'],
    ['POST', '/v1/score'],
    ['POST', '/v1/parse'],
    ['POST', '/v1/requirements'],
    ['POST', '/v1/rank'],
    ['POST', '/v1/pairing-codes'],
    ['POST', '/v1/device/rotate'],
    ['GET', '/openapi.json'],
    ['GET', '/docs'],
    ['GET', '/metrics'],
    ['GET', '/nothing/here'],
  ])('%s %s needs a token', async (method, path) => {
    expect((await companion.call(null, method, path)).status).toBe(401);
    expect((await companion.call('cnd_wrong', method, path)).status).toBe(401);
  });

  test('health does not', async () => {
    const answer = await companion.call(null, 'GET', '/healthz');
    expect(await answer.json()).toMatchObject({ status: 'ok', database: 'PGlite' });
  });

  test('wrong tokens from one address are slowed down after a while', async () => {
    clock += 20 * 60_000;
    const statuses = new Set<number>();
    for (let i = 0; i < 32; i++) statuses.add((await companion.call(`cnd_${i}`, 'GET', '/v1/engine')).status);
    expect(statuses).toEqual(new Set([401, 429]));
    // A right token is let in all the same.
    expect((await companion.call(await companion.pair(), 'GET', '/v1/engine')).status).toBe(200);
    clock += 20 * 60_000;
  });
});

describe('pairing', () => {
  test('a code works once, typed in any way', async () => {
    const code = await freshCode();
    const typed = code.toLowerCase().replace('-', ' ');
    expect((await pairWith(typed)).status).toBe(200);
    expect((await pairWith(code)).status).toBe(403);
  });

  test('of two that use a code at once, one gets in', async () => {
    const code = await freshCode();
    const both = await Promise.all([pairWith(code), pairWith(code)]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 403]);
  });

  test('a code ends after a quarter of an hour', async () => {
    const code = await freshCode();
    clock += 16 * 60_000;
    expect((await pairWith(code)).status).toBe(403);
  });

  test('guesses are limited, also when they come at once', async () => {
    clock += 20 * 60_000;
    const guesses = await Promise.all(Array.from({ length: 25 }, (_, i) => pairWith(`AAAAA-${10000 + i}`)));
    const [wrong, slow] = [403, 429].map((status) => guesses.filter((one) => one.status === status));
    expect([wrong?.length, slow?.length]).toEqual([10, 15]);
    expect(slow?.[0]?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect((await pairWith(await freshCode())).status).toBe(429);
    clock += 20 * 60_000;
    expect((await pairWith(await freshCode())).status).toBe(200);
  });

  test('only the hash of a token is kept, and it stands in no log', async () => {
    const token = await companion.pair();
    const { rows } = await companion.parts.database.execute('select * from devices', undefined);
    const all = JSON.stringify(rows);
    expect(all).not.toContain(token);
    expect(all).toContain(sha256(token));
    expect(companion.logged()).not.toContain(token);
  });

  test('a token that was rotated ends when the new one is used, not before', async () => {
    const token = await companion.pair();
    const lost = await (await companion.call(token, 'POST', '/v1/device/rotate')).json();
    const next = await (await companion.call(token, 'POST', '/v1/device/rotate')).json();
    expect((await companion.call(lost.token, 'GET', '/v1/engine')).status).toBe(401);
    expect((await companion.call(next.token, 'GET', '/v1/engine')).status).toBe(200);
    expect((await companion.call(token, 'GET', '/v1/engine')).status).toBe(401);
  });

  test('an administrator sees everybody and ends access; a recruiter sees and ends only their own', async () => {
    const [admin, recruiter] = [await companion.pair('admin'), await companion.pair('recruiter')];
    const seen = await (await companion.call(recruiter, 'GET', '/v1/devices')).json();
    expect(seen.devices).toMatchObject([{ role: 'recruiter', own: true }]);
    const all = await (await companion.call(admin, 'GET', '/v1/devices')).json();
    expect(all.devices.length).toBeGreaterThan(2);
    const own = all.devices.find((one: { own: boolean }) => one.own);
    expect((await companion.call(recruiter, 'DELETE', `/v1/devices/${own.id}`)).status).toBe(403);
    expect((await companion.call(recruiter, 'POST', '/v1/pairing-codes', { role: 'admin' })).status).toBe(
      403,
    );
    expect((await companion.call(recruiter, 'GET', '/metrics')).status).toBe(403);
    const { id } = seen.devices[0];
    expect((await companion.call(admin, 'DELETE', `/v1/devices/${id}`)).status).toBe(204);
    expect((await companion.call(recruiter, 'GET', '/v1/engine')).status).toBe(401);
    expect((await companion.call(admin, 'DELETE', `/v1/devices/${id}`)).status).toBe(404);
  });

  test('an invitation of an administrator pairs another browser', async () => {
    const admin = await companion.pair('admin');
    const made = await (
      await companion.call(admin, 'POST', '/v1/pairing-codes', { role: 'recruiter' })
    ).json();
    expect(made.link).toBe(`${companion.url}/pair#${made.code}`);
    expect(await (await pairWith(made.code)).json()).toMatchObject({
      device: { role: 'recruiter', own: true },
    });
  });
});

describe('other origins', () => {
  const preflight = (origin: string, path = '/v1/score') =>
    companion.call(null, 'OPTIONS', path, undefined, { origin, 'access-control-request-method': 'POST' });

  test('only a paired extension may read answers', async () => {
    const paired = 'chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba';
    const token = await companion.pair('recruiter', paired);
    expect((await preflight(paired)).headers.get('access-control-allow-origin')).toBe(paired);
    for (const origin of [
      'https://evil.example',
      'null',
      'chrome-extension://aaaabbbbccccddddaaaabbbbccccdddd',
    ]) {
      const answer = await preflight(origin);
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    }
    // A token that was stolen is of no use in another extension.
    const stolen = await companion.call(token, 'GET', '/v1/engine', undefined, { origin: EXTENSION });
    expect(stolen.status).toBe(401);
  });

  test('an extension that is about to pair may read that answer; a page may not', async () => {
    const fresh = 'moz-extension://0b6f1c0a-7c1e-4f5b-9d43-3f2b8c9d1e77';
    expect((await preflight(fresh, '/v1/pair')).status).toBe(204);
    expect((await preflight('https://evil.example', '/v1/pair')).status).toBe(403);
  });
});

describe('bad clients', () => {
  test('a client that sends its request byte by byte is cut off', async () => {
    const { port, hostname } = new URL(companion.url);
    const socket = net.connect(Number(port), hostname);
    socket.write(
      'POST /v1/pair HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    );
    const drip = setInterval(() => socket.writable && socket.write(' '), 100);
    let answer = '';
    socket.on('data', (part) => {
      answer += part;
    });
    socket.on('error', () => {});
    await new Promise((closed) => socket.once('close', closed));
    clearInterval(drip);
    expect(answer).toMatch(/^HTTP\/1.1 408/);
  });

  test.each([
    ["it's'; drop table devices; --", 'SQL'],
    ['Chrome\r\nSet-Cookie: a=b', 'a header'],
    ['<script>alert(1)</script>', 'a script'],
  ])('%s as a name stays a name (%s)', async (name) => {
    const code = await freshCode('admin');
    const answer = await companion.call(null, 'POST', '/v1/pair', { code, name }, { origin: EXTENSION });
    expect(answer.headers.get('set-cookie')).toBeNull();
    const { token } = await answer.json();
    const list = await (await companion.call(token, 'GET', '/v1/devices')).json();
    expect(list.devices[0].name).toBe(name);
  });

  test.each([
    ['not JSON', '{'],
    ['an empty body', ''],
    ['a prototype', '{"__proto__":{"code":"x"},"name":"x"}'],
    ['wrong types', '{"code":{"$gt":""},"name":1}'],
  ])('%s is refused with a sentence', async (_what, body) => {
    const answer = await fetch(`${companion.url}/v1/pair`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(/\w/);
  });

  test('a body over the cap is refused before it is read', async () => {
    const answer = await companion.call(null, 'POST', '/v1/pair', { code: 'x'.repeat(300_000), name: 'x' });
    expect(answer.status).toBe(413);
  });
});
