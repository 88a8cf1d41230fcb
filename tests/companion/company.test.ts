/** What administrators do: connect an ATS with a client secret, backfill, export, subscribe. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scopesFor } from '../../lib/ats/contract';
import { greenhouse } from '../../lib/ats/greenhouse';
import { authorizeUrl } from '../../lib/auth/oauth';
import { recordSchema } from '../../lib/remote/record';
import { SANDBOX_APP } from '../../sandbox/auth/client';
import { browser } from '../../sandbox/testing';
import { HOOK_SECRET, SANDBOX_HOSTS, sendHook, startAts, type TestAts } from './ats';
import { startTestCompanion, type TestCompanion } from './start';
import { unhurried } from './unhurried';

let ats: TestAts;
let companion: TestCompanion;
let admin: string;
let recruiter: string;
const seen: { headers: http.IncomingHttpHeaders; body: string }[] = [];
let failures = 1;
const listener = http.createServer(async (req, res) => {
  let body = '';
  for await (const part of req) body += part;
  seen.push({ headers: req.headers, body });
  res.writeHead(failures-- > 0 ? 500 : 204).end();
});

beforeAll(async () => {
  await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
  ats = await startAts();
  companion = await startTestCompanion({
    config: { allowPrivate: [...SANDBOX_HOSTS, '127.0.0.1'] },
    connectorOf: unhurried,
  });
  [admin, recruiter] = [await companion.pair('admin'), await companion.pair('recruiter')];
}, 180_000);
afterAll(async () => {
  await companion.close();
  await ats.close();
  listener.close();
});

const call = (method: string, path: string, body?: unknown, token = admin) =>
  companion.call(token, method, path, body);
const idOf = () => `greenhouse:${new URL(ats.sandbox.origins.web).host}`;
const at = (rest = '') => `/v1/connections/${encodeURIComponent(idOf())}${rest}`;

/** Walks through sign-in and consent as the browser does, and answers the code. */
async function consent(): Promise<string> {
  const [method] = greenhouse.auth;
  if (method.kind !== 'oauth') throw new Error('Greenhouse signs in through OAuth.');
  const redirectUri = SANDBOX_APP.redirectUris[0] ?? '';
  const scopes = Object.keys(scopesFor(greenhouse, ['note', 'field', 'tag']));
  const app = { authOrigin: ats.sandbox.origins.auth, clientId: SANDBOX_APP.clientId, clientSecret: '' };
  const visit = browser();
  let url = authorizeUrl(method, app, {
    redirectUri,
    state: 's',
    scopes,
    apiOrigin: ats.sandbox.origins.api,
  });
  for (let step = 0; step < 12 && !url.startsWith(redirectUri); step++) {
    const page = await visit(url);
    if (page.next) {
      url = page.next;
      continue;
    }
    const action = /action="([^"]+)"/.exec(page.text)?.[1] ?? url;
    const form: Record<string, string> = page.text.includes('name="password"')
      ? { email: 'riley@sandbox.test', login: 'riley@sandbox.test', password: 'sandbox' }
      : { allow: 'yes', decision: 'allow' };
    url = (await visit(new URL(action, url), form)).next ?? url;
  }
  return new URL(url).searchParams.get('code') ?? '';
}

describe('an ATS that demands a client secret', () => {
  test('is connected with the secret here and the code from the browser; the secret is told to nobody', async () => {
    const { clientId, clientSecret } = SANDBOX_APP;
    const request = {
      ...{ ats: 'greenhouse', origins: ats.sandbox.origins, background: true, hookSecret: HOOK_SECRET },
      credentials: { kind: 'oauth', clientId, clientSecret },
    };
    expect((await call('PUT', '/v1/connections', request, recruiter)).status).toBe(403);
    const held = await (await call('PUT', '/v1/connections', request)).json();
    expect(held).toMatchObject({ status: 'disconnected', clientId, hasHookSecret: true });
    expect(held.hookUrl).toBe(`${companion.url}/hooks/${encodeURIComponent(idOf())}`);
    const wrong = await call('POST', at('/exchange'), {
      code: 'made-up',
      redirectUri: SANDBOX_APP.redirectUris[0],
    });
    expect(wrong.status).toBe(409);
    const code = await consent();
    const done = await call('POST', at('/exchange'), { code, redirectUri: SANDBOX_APP.redirectUris[0] });
    expect(await done.json()).toMatchObject({ status: 'connected' });
    const answers = [
      await (await call('GET', '/v1/connections', undefined, recruiter)).text(),
      await (await call('POST', at('/access'), undefined, recruiter)).text(),
      companion.logged(),
      JSON.stringify((await companion.parts.database.execute('select * from connections')).rows),
    ];
    for (const text of answers) expect(text).not.toContain(clientSecret);
    expect(JSON.parse(answers[1] ?? '').headers.authorization).toMatch(/^Bearer /);
  });

  test('an address inside a private network is refused', async () => {
    const origins = { web: 'https://10.0.0.1', api: 'https://10.0.0.1', auth: 'https://10.0.0.1' };
    const credentials = { kind: 'oauth', clientId: 'x', clientSecret: 'x' };
    const answer = await call('PUT', '/v1/connections', { ats: 'greenhouse', origins, credentials });
    expect([answer.status, (await answer.json()).error.kind]).toEqual([403, 'forbidden']);
  });
});

describe('what leaves the companion', () => {
  test('a new score goes out as a signed Standard Webhook, again after a failure, and stands in the export', async () => {
    const { port } = listener.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/in`;
    const made = await (await call('POST', '/v1/subscriptions', { url })).json();
    expect((await call('POST', '/v1/subscriptions', { url: 'http://169.254.169.254/' })).status).toBe(403);
    await sendHook(companion.url, { candidateId: 10_001, applicationId: 500_001 }, { connectionId: idOf() });
    await expect.poll(() => seen.length, { timeout: 30_000 }).toBe(2);
    const [first, second] = seen;
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    const read = new Webhook(made.secret).verify(
      second?.body ?? '',
      second?.headers as Record<string, string>,
    );
    expect(read).toMatchObject({ type: 'application.scored', data: { applicationId: '500001' } });
    expect(() =>
      new Webhook(made.secret).verify(`${second?.body} `, second?.headers as Record<string, string>),
    ).toThrow();
    const lines = (await (await call('GET', '/v1/records')).text()).trim().split('\n');
    expect(recordSchema.parse(JSON.parse(lines[0] ?? ''))).toMatchObject({ candidateId: '10001' });
    const later = await call('GET', '/v1/records?since=2099-01-01T00:00:00Z');
    expect(await later.text()).toBe('');
    expect((await call('GET', '/v1/records', undefined, recruiter)).status).toBe(403);
    expect((await call('DELETE', `/v1/subscriptions/${made.id}`)).status).toBe(204);
  }, 60_000);

  test('a backfill is started, paused and resumed over the API', async () => {
    const start = { connectionId: idOf() };
    expect((await call('POST', '/v1/runs', start, recruiter)).status).toBe(403);
    const { runs } = await (await call('POST', '/v1/runs', start)).json();
    expect((await call('POST', '/v1/runs', { connectionId: 'nobody' })).status).toBe(404);
    const pause = await call('POST', `/v1/runs/${runs[0].id}/pause`);
    if (pause.status === 200) {
      expect((await pause.json()).runs[0].state).toBe('paused');
      expect((await call('POST', '/v1/runs', start)).status).toBe(400);
      expect((await call('POST', `/v1/runs/${runs[0].id}/resume`)).status).toBe(200);
    }
    await expect
      .poll(async () => (await (await call('GET', '/v1/runs')).json()).runs[0], { timeout: 30_000 })
      .toMatchObject({ state: 'done', listed: 8 });
  }, 60_000);
});
