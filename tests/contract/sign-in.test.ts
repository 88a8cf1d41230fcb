/** Signing in against a real authorization server: PKCE without a secret, client credentials, and what must be refused. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OAuth } from '../../lib/ats/auth-methods';
import { checkAccess } from '../../lib/ats/check-access';
import { scopesFor } from '../../lib/ats/contract';
import { greenhouse } from '../../lib/ats/greenhouse';
import { lever } from '../../lib/ats/lever';
import { authorizeUrl, challengeOf, codeFrom, createOAuth } from '../../lib/auth/oauth';
import { SANDBOX_APP } from '../../sandbox/auth/client';
import { localFetch } from '../../sandbox/local-fetch';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { browser } from '../../sandbox/testing';
import { greenhouse as greenhouseVendor } from '../../sandbox/vendors/greenhouse';
import { lever as leverVendor } from '../../sandbox/vendors/lever';
import { type Connected, connectEmulator, PERSON } from './connected';
import { scorablePeople } from './people';

const [redirectUri = ''] = SANDBOX_APP.redirectUris;
const signIn = lever.auth.find((one): one is OAuth => one.kind === 'oauth');
if (!signIn) throw new Error('Lever has no sign-in.');
/** Lever as it would be with a public client. */
const method: OAuth = { ...signIn, pkce: true, secret: 'none' };

describe('PKCE', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    const { oauth } = leverVendor;
    if (!oauth) throw new Error('The Lever emulator has no sign-in.');
    const scopes = { ...oauth.scopes, openid: 'Say who you are' };
    const vendor = { ...leverVendor, oauth: { ...oauth, scopes, pkce: true, clientAuth: 'none' as const } };
    sandbox = await startSandbox({ port: 0, ats: 'lever', vendor, people: scorablePeople });
  });
  afterAll(() => sandbox?.close());

  const app = () => ({ authOrigin: sandbox.origins.auth, clientId: SANDBOX_APP.clientId, clientSecret: '' });
  const oauth = () => createOAuth(method, app(), localFetch, () => Date.now());
  const consentUrl = (challenge: string | undefined, redirect = redirectUri, nonce?: string) =>
    authorizeUrl(method, app(), {
      redirectUri: redirect,
      state: 'mine',
      scopes: [...Object.keys(scopesFor(lever, ['note'])), ...(nonce ? ['openid'] : [])],
      apiOrigin: sandbox.origins.api,
      challenge,
      nonce,
    });

  /** Where the consent page sends the browser, and what the last page said. */
  async function walk(url: string): Promise<{ address: string; text: string }> {
    const visit = browser();
    let at = url;
    let step = await visit(at);
    const follow = async () => {
      while (step.next?.startsWith(sandbox.origins.auth)) {
        at = step.next;
        step = await visit(at);
      }
    };
    await follow();
    const form = { email: 'riley@sandbox.test', password: 'sandbox' };
    for (const [button, fields] of [
      ['sign-in', form],
      ['allow', {}],
    ] as const) {
      if (step.next || step.status >= 400) break;
      step = await visit(`${at}/${button}`, fields);
      await follow();
    }
    return { address: step.next ?? '', text: step.text };
  }

  it('signs in without any secret, and only with the verifier that belongs to the challenge', async () => {
    const { address } = await walk(consentUrl(await challengeOf('v'.repeat(43))));
    const code = codeFrom(address, redirectUri, 'mine');
    if (!code.ok) throw new Error(`${code.error.message} ${address}`);
    expect(await oauth().exchange(code.value, redirectUri, { verifier: 'w'.repeat(43) })).toMatchObject({
      ok: false,
    });

    const again = await walk(consentUrl(await challengeOf('v'.repeat(43))));
    const fresh = codeFrom(again.address, redirectUri, 'mine');
    const tokens = await oauth().exchange(fresh.ok ? fresh.value : '', redirectUri, {
      verifier: 'v'.repeat(43),
    });
    if (!tokens.ok) throw new Error(tokens.error.message);
    expect(tokens.value.scopes).toContain('notes:write:admin');
    expect(tokens.value.scopes).not.toContain('opportunities:write:admin');
    // A code is good for one exchange.
    expect(
      await oauth().exchange(fresh.ok ? fresh.value : '', redirectUri, { verifier: 'v'.repeat(43) }),
    ).toMatchObject({
      ok: false,
    });
  });
  it('believes an ID token only with the nonce that was sent along', async () => {
    const verifier = 'v'.repeat(43);
    const signInWith = async (sent: string | undefined, expected: string) => {
      const { address } = await walk(consentUrl(await challengeOf(verifier), redirectUri, sent));
      const code = codeFrom(address, redirectUri, 'mine');
      if (!code.ok) throw new Error(`${code.error.message} ${address}`);
      return oauth().exchange(code.value, redirectUri, { verifier, nonce: expected });
    };
    expect(await signInWith('once', 'once')).toMatchObject({ ok: true });
    const foreign = { ok: false, error: { kind: 'forbidden' } };
    expect(await signInWith('theirs', 'once')).toMatchObject(foreign);
    // Where an ID token was asked for, none is as bad as a foreign one.
    expect(await signInWith(undefined, 'once')).toMatchObject(foreign);
  });
  it('is not let through without a challenge', async () => {
    const { address } = await walk(consentUrl(undefined));
    expect(codeFrom(address || redirectUri, redirectUri, 'mine').ok).toBe(false);
  });
  it('comes back to the registered address only, to the letter', async () => {
    for (const other of [`${redirectUri}x`, redirectUri.replace('https:', 'http:'), 'https://evil.test/']) {
      const { address, text } = await walk(consentUrl(await challengeOf('v'.repeat(43)), other));
      expect(address).toBe('');
      expect(text).toMatch(/redirect/i);
    }
  });
});

describe('the answer of a consent page', () => {
  it.each([
    ['another state', `${redirectUri}?code=x&state=theirs`],
    ['no state', `${redirectUri}?code=x`],
    ['another path', `${redirectUri}more?code=x&state=mine`],
    ['another host', 'https://evil.test/?code=x&state=mine'],
    ['another scheme', `${redirectUri.replace('https:', 'http:')}?code=x&state=mine`],
    ['no code', `${redirectUri}?state=mine`],
  ])('is refused with %s', (_, address) => {
    expect(codeFrom(address, redirectUri, 'mine')).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
  });
  it('says so where the person did not allow it', () => {
    const address = `${redirectUri}?error=access_denied&state=mine`;
    expect(codeFrom(address, redirectUri, 'mine')).toMatchObject({ error: { kind: 'cancelled' } });
  });
});

describe('client credentials', () => {
  let rig: Connected;
  beforeAll(async () => {
    const vendor = { ...greenhouseVendor, credentials: { kind: 'clientCredentials' as const } };
    rig = await connectEmulator(greenhouse, { vendor });
  });
  afterAll(() => rig?.close());
  const asked = async () =>
    Promise.all(
      rig.sent
        .filter((one) => new URL(one.url).pathname === '/token')
        .map(async (one) => new URLSearchParams(await one.clone().text())),
    );

  it('asks for what is switched on and no more, and for another token once one has ended', async () => {
    expect(await rig.connect({ writes: ['note'] }).candidate(String(PERSON))).toMatchObject({ ok: true });
    const [first] = (await asked()).slice(-1);
    expect(first?.get('grant_type')).toBe('client_credentials');
    await rig.sandbox.tokens.expireAccessTokens();
    const before = (await asked()).length;
    expect(await rig.connect({ writes: ['note'] }).candidate(String(PERSON))).toMatchObject({ ok: true });
    const now = await asked();
    expect(now.length - before).toBe(1);
    expect(now.at(-1)?.get('scope')?.split(' ')).toEqual(Object.keys(scopesFor(greenhouse, ['note'])));
  });
  it('tells what a token can do too much, and what it lacks', async () => {
    const needed = Object.keys(scopesFor(greenhouse, ['note']));
    const check = async (scopes: string[]) => {
      const access = await checkAccess(greenhouse, rig.connect({ writes: ['note'] }), ['note'], scopes);
      if (!access.ok) throw new Error(access.error.message);
      return access.value;
    };
    expect((await check([...needed, 'harvest:applications:move'])).extra).toEqual([
      'harvest:applications:move',
    ]);
    const lacking = await check(needed.filter((scope) => scope !== 'harvest:notes:create'));
    expect(lacking.extra).toEqual([]);
    expect(lacking.checks).toContainEqual({
      what: 'note',
      outcome: 'no',
      message: 'Missing: harvest:notes:create',
    });
  });
  it('says in words that the secret is wrong, without the secret', async () => {
    rig.vault.set('c', { kind: 'clientCredentials', clientId: SANDBOX_APP.clientId, clientSecret: 'not-it' });
    const answer = await rig.connect().candidate(String(PERSON));
    expect(answer).toMatchObject({
      ok: false,
      error: { kind: 'forbidden', message: expect.stringContaining('client ID or secret is wrong') },
    });
    expect(JSON.stringify(answer)).not.toContain('not-it');
  });
});
