/** Refusals: what each status means, the vendor's pace, a credential that has ended. */
import { describe, expect, it } from 'vitest';
import { connectEmulator } from './connected';
import type { Laws } from './laws';

export function takesRefusals({ ats, given, rig, replace, law }: Laws): void {
  describe('refusals', () => {
    const status = (code: number, headers: Record<string, string> = {}) =>
      rig().connect({
        answer: async () => Response.json({ message: 'planned' }, { status: code, headers }),
      });
    it.each([
      [403, 'forbidden'],
      [404, 'not-found'],
      [410, 'not-found'],
      // A merged record's way to the other one, which no credential follows.
      [301, 'not-found'],
      [422, 'invalid'],
      [429, 'rate-limited'],
      [503, 'ats-down'],
    ])('takes %i as %s', async (code, kind) => {
      const ref = await rig().ref();
      expect(await status(code).candidate(ref.candidateId)).toMatchObject({ ok: false, error: { kind } });
    });
    it('waits as long as Retry-After says and asks nothing meanwhile', async () => {
      const ref = await rig().ref();
      const client = status(429, { 'retry-after': '7' });
      const answer = await client.candidate(ref.candidateId);
      expect(answer).toMatchObject({ error: { kind: 'rate-limited', retryAtMs: rig().clock.nowMs + 7000 } });
      const before = rig().sent.length;
      expect(await client.candidate(ref.candidateId)).toMatchObject({ error: { kind: 'rate-limited' } });
      expect(rig().sent.length).toBe(before);
    });
    it('stays within the vendor’s own limit', async () => {
      const ref = await rig().ref();
      const client = rig().connect();
      const fromMs = rig().clock.nowMs;
      const { requests, perMs } = ats.limits;
      let asked = 0;
      const before = rig().sent.length;
      while (asked < requests * 2 && asked < 200) {
        await client.candidate(ref.candidateId);
        asked = rig().sent.length - before;
      }
      const tookMs = rig().clock.nowMs - fromMs;
      expect(asked).toBeLessThanOrEqual(requests + Math.ceil((tookMs / perMs) * requests) + 10);
    });
    law('renews a refused credential once', async () => {
      const ref = await rig().ref();
      await rig().sandbox.tokens.expireAccessTokens();
      expect(await rig().connect().candidate(ref.candidateId)).toMatchObject({ ok: true });
      await rig().sandbox.tokens.revokeAll();
      const before = rig().sent.length;
      expect(await rig().connect().candidate(ref.candidateId)).toMatchObject({
        ok: false,
        error: { kind: 'token-expired' },
      });
      expect(rig().sent.length - before).toBeLessThanOrEqual(4);
      const fresh = await connectEmulator(ats, { vendor: given.vendor });
      await replace(fresh);
    });
  });
}
