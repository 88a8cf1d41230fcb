import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newLinkId, readReviewAddress, reviewAddress } from './address';
import { fromBase64url, toBase64url } from './bytes';
import { aboutDecision, DECISION_STEP, keysOf, materialOf, newSecret, open, seal } from './crypt';
import { type ReviewDecision, standingOf } from './model';

const anything = z.unknown();
const link = async (passphrase = '') => {
  const [id, secret] = [newLinkId(), newSecret()];
  return { id, secret, keys: await keysOf(id, await materialOf(id, secret, passphrase)) };
};

it('bytes survive the way through an address', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const sent = new Uint8Array(bytes);
      expect(fromBase64url(toBase64url(sent))).toEqual(sent);
    }),
  );
  expect([fromBase64url('a*b'), fromBase64url('aaaaa')]).toEqual([null, null]);
});

it('an address is read as it was made, and a cut or longer secret is none', async () => {
  const { id, secret } = await link();
  const address = reviewAddress('https://candor.example.com/app', id, secret);
  expect(readReviewAddress(new URL(address))).toEqual({ linkId: id, secret });
  for (const broken of [address.slice(0, -2), `${address}AA`, address.split('#')[0] ?? '', `${address}%`])
    expect(readReviewAddress(new URL(broken))).toEqual({ linkId: id, secret: null });
  expect(readReviewAddress(new URL('https://candor.example.com/review/short#x')).linkId).toBeNull();
});

describe('sealing', () => {
  it('opens with the same key and place alone, and never twice the same bytes', async () => {
    const [one, other] = [await link(), await link()];
    const value = { names: ['Zoë'], text: '\n"▇' };
    const sealed = await seal(one.keys.package, 'here', value);
    expect(await open(anything, one.keys.package, 'here', sealed)).toEqual(value);
    expect(await seal(one.keys.package, 'here', value)).not.toBe(sealed);
    for (const [key, about] of [
      [other.keys.package, 'here'],
      [one.keys.decisions, 'here'],
      [one.keys.package, 'there'],
    ] as const)
      expect(await open(anything, key, about, sealed)).toBeNull();
  });

  it('notices every changed byte, the version among them', async () => {
    const { keys } = await link();
    const sealed = fromBase64url(await seal(keys.package, 'x', 'a resume')) ?? new Uint8Array();
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await open(anything, keys.package, 'x', toBase64url(changed))).toBeNull();
    }
    for (const short of ['', 'AQ', toBase64url(sealed.slice(0, 13))])
      expect(await open(anything, keys.package, 'x', short)).toBeNull();
  });

  it('refuses what has another shape', async () => {
    const { keys } = await link();
    expect(
      await open(z.object({ a: z.int() }), keys.package, 'x', await seal(keys.package, 'x', {})),
    ).toBeNull();
  });

  it('hides the verdict: approve, skip and a short comment have the same length', async () => {
    const { id, keys } = await link();
    const lengths = await Promise.all(
      ['approve', 'skip', 'withdrawn'].map(async (verdict, at) => {
        const one = { id: crypto.randomUUID(), verdict, comment: 'x'.repeat(at * 100) };
        return (await seal(keys.decisions, aboutDecision(id, one.id), one, DECISION_STEP)).length;
      }),
    );
    expect(new Set(lengths).size).toBe(1);
  });
});

describe('keys', () => {
  it('need the passphrase where there is one, however it is typed, and the proof is not the key', async () => {
    const [id, secret] = [newLinkId(), newSecret()];
    const keys = async (passphrase: string) => keysOf(id, await materialOf(id, secret, passphrase));
    const [right, typed, wrong, none] = await Promise.all([
      keys('ﬁve blue cranes'),
      keys(' five blue cranes '),
      keys('five blue crane'),
      keys(''),
    ]);
    expect(typed.proof).toBe(right.proof);
    expect(new Set([right.proof, wrong.proof, none.proof]).size).toBe(3);
    const sealed = await seal(right.package, 'x', 1);
    expect(await open(anything, typed.package, 'x', sealed)).toBe(1);
    for (const other of [wrong, none]) expect(await open(anything, other.package, 'x', sealed)).toBeNull();
    const asKey = await keysOf(id, fromBase64url(right.proof) ?? new Uint8Array());
    expect(await open(anything, asKey.package, 'x', sealed)).toBeNull();
  });
});

it('the last line of each candidate stands', () => {
  const line = (candidate: string, verdict: ReviewDecision['verdict']): ReviewDecision => ({
    ...{ id: crypto.randomUUID(), candidate, verdict, comment: '', atMs: 1 },
  });
  const standing = standingOf([
    line('a', 'approve'),
    line('b', 'skip'),
    line('a', 'skip'),
    line('b', 'withdrawn'),
  ]);
  expect([...standing].map(([id, { verdict }]) => [id, verdict])).toEqual([['a', 'skip']]);
});
