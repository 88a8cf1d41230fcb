import { expect, it } from 'vitest';
import { checkIdToken } from './id-token';

const NOW_MS = 1_790_000_000_000;
const expected = { nonce: 'once', clientId: 'candor', nowMs: NOW_MS };
const CLAIMS = { nonce: 'once', aud: 'candor', exp: NOW_MS / 1000 + 60 };
const tokenOf = (claims: object) =>
  ['e30', Buffer.from(JSON.stringify(claims)).toString('base64url'), 'signature'].join('.');

it.each([
  ['for this client alone', CLAIMS],
  ['for this client among others', { ...CLAIMS, aud: ['other', 'candor'], name: 'Zoë 🙂' }],
])('takes one %s', (_, claims) => {
  expect(checkIdToken(tokenOf(claims), expected)).toEqual({ ok: true, value: null });
});
it.each([
  ['another nonce', tokenOf({ ...CLAIMS, nonce: 'twice' })],
  ['no nonce', tokenOf({ ...CLAIMS, nonce: undefined })],
  ['another client', tokenOf({ ...CLAIMS, aud: 'thief' })],
  ['its end in the past', tokenOf({ ...CLAIMS, exp: NOW_MS / 1000 - 1 })],
  ['nothing in it', 'a.b.c'],
  ['no text at all', undefined],
])('refuses one with %s', (_, token) => {
  expect(checkIdToken(token, expected)).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
});
