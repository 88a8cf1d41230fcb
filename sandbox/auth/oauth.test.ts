import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixturePeople } from '../fixture-people';
import { localFetch } from '../local-fetch';
import { type Sandbox, startSandbox } from '../server';
import { apiCaller, browser } from '../testing';
import { SANDBOX_APP } from './client';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ people: fixturePeople, port: 0 });
});
afterAll(() => sandbox.close());

const [redirectUri = ''] = SANDBOX_APP.redirectUris;

function authorizeUrl(scope = 'harvest:jobs:list harvest:notes:create') {
  const url = new URL('/authorize', sandbox.origins.auth);
  url.search = new URLSearchParams({
    client_id: SANDBOX_APP.clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    state: 'remember me',
    scope,
  }).toString();
  return url;
}

function post(path: string, form: Record<string, string>, secret = SANDBOX_APP.clientSecret) {
  return localFetch(new URL(path, sandbox.origins.auth), {
    method: 'POST',
    headers: {
      authorization: `Basic ${btoa(`${SANDBOX_APP.clientId}:${secret}`)}`,
      origin: 'chrome-extension://ohceghfamobkcmoblnddpmpllnbgofdc',
    },
    body: new URLSearchParams(form),
  });
}

type Visit = ReturnType<typeof browser>;

/** Follows redirects on the auth host and stops at a page or at the app's callback. */
async function follow(visit: Visit, url: string | URL, form?: Record<string, string>) {
  let step = await visit(url, form);
  let at = String(url);
  while (step.next?.startsWith(sandbox.origins.auth)) {
    at = step.next;
    step = await visit(at);
  }
  return { ...step, at };
}

async function walkThrough(button: 'allow' | 'deny') {
  const visit = browser();
  const signIn = await follow(visit, authorizeUrl());
  expect(signIn.text).toContain('Sign in');
  const wrong = await visit(`${signIn.at}/sign-in`, { email: 'riley@sandbox.test', password: 'guess' });
  expect(wrong).toMatchObject({ status: 401, text: expect.stringContaining('do not belong together') });
  const consent = await follow(visit, `${signIn.at}/sign-in`, {
    email: 'riley@sandbox.test',
    password: 'sandbox',
  });
  expect(consent.text).toContain('Candor asks for access');
  expect(consent.text).toContain('Add notes');
  const done = await follow(visit, `${consent.at}/${button}`, {});
  return new URL(done.next ?? 'about:blank').searchParams;
}

it('walks from sign-in over consent to tokens that the API takes, refreshes and revokes', async () => {
  const callback = await walkThrough('allow');
  expect(callback.get('state')).toBe('remember me');
  const code = callback.get('code') ?? '';
  const exchange = { grant_type: 'authorization_code', code, redirect_uri: redirectUri };

  expect((await post('/token', exchange, 'wrong secret')).status).toBe(401);
  const first = await (await post('/token', exchange)).json();
  const hourAhead = Date.parse(first.expires_at) - Date.now();
  expect(hourAhead).toBeGreaterThan(3_500_000);
  expect(first).toMatchObject({ token_type: 'Bearer', scope: 'harvest:jobs:list harvest:notes:create' });
  expect(first).not.toHaveProperty('expires_in');
  expect((await apiCaller(sandbox, first.access_token)('GET', '/jobs')).status).toBe(200);
  expect((await apiCaller(sandbox, first.access_token)('GET', '/candidates')).status).toBe(403);

  await sandbox.tokens.expireAccessTokens();
  expect((await apiCaller(sandbox, first.access_token)('GET', '/jobs')).status).toBe(401);
  const refresh = (token: string) => post('/token', { grant_type: 'refresh_token', refresh_token: token });
  const second = await (await refresh(first.refresh_token)).json();
  expect(second.refresh_token).not.toBe(first.refresh_token);
  expect((await apiCaller(sandbox, second.access_token)('GET', '/jobs')).status).toBe(200);

  await post('/revoke', { token: second.refresh_token });
  expect((await apiCaller(sandbox, second.access_token)('GET', '/jobs')).status).toBe(401);
  const refused = await refresh(second.refresh_token);
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ error: 'invalid_grant' });
});

it('tells the app when the person says no', async () => {
  const callback = await walkThrough('deny');
  expect(callback.get('error')).toBe('access_denied');
});

it('kills the whole grant when a refresh token is used twice', async () => {
  const code = (await walkThrough('allow')).get('code') ?? '';
  const first = await (
    await post('/token', { grant_type: 'authorization_code', code, redirect_uri: redirectUri })
  ).json();
  const refresh = () => post('/token', { grant_type: 'refresh_token', refresh_token: first.refresh_token });
  const second = await (await refresh()).json();
  expect((await refresh()).status).toBe(400);
  expect((await apiCaller(sandbox, second.access_token)('GET', '/jobs')).status).toBe(401);
});

it('refuses scopes that move or reject people, and unknown callbacks', async () => {
  const asked = await browser()(authorizeUrl('harvest:applications:reject'));
  expect(asked).toMatchObject({
    status: 400,
    text: expect.stringContaining('invalid_scope: harvest:applications:reject'),
  });
  const elsewhere = authorizeUrl();
  elsewhere.searchParams.set('redirect_uri', 'https://thief.example/');
  expect(await browser()(elsewhere)).toMatchObject({ status: 400, next: null });
});
