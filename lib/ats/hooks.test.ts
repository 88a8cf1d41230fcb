import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hmacHex, signedBy } from './hooks';
import { connectors } from './registry';

it.each([
  // RFC 4231, test cases 1 and 2.
  ['\u000b'.repeat(20), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
  [
    'Jefe',
    'what do ya want for nothing?',
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
])('signs as the standard says', async (key, data, wanted) => {
  expect(await hmacHex(key, data)).toBe(wanted);
});

it('believes a body only as it came, whatever is in it', async () => {
  const verify = signedBy('x-signature', 'sha256=');
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 1 }),
      fc.string({ minLength: 1 }),
      async (rawBody, secret) => {
        const hmac = createHmac('sha256', secret).update(rawBody).digest('hex');
        const headers = { 'x-signature': `sha256=${hmac}` };
        expect(await verify({ rawBody, headers }, secret)).toBe(true);
        const changed = rawBody.with(0, (rawBody[0] ?? 0) ^ 1);
        expect(await verify({ rawBody: changed, headers }, secret)).toBe(false);
        expect(await verify({ rawBody, headers }, `${secret}x`)).toBe(false);
        expect(await verify({ rawBody, headers: { 'x-signature': hmac } }, secret)).toBe(false);
      },
    ),
    { numRuns: 50 },
  );
});

it.each(connectors.filter((ats) => ats.hooks).map((ats) => [ats.name, ats] as const))(
  '%s: nothing unsigned, empty or of another form is believed or read',
  async (_, { hooks }) => {
    const texts = [
      '',
      '{}',
      '[]',
      'null',
      '{"payload":',
      '{"action":"ping"}',
      '\u0000',
      '{"payload":{"payload":{}}}',
    ];
    for (const text of texts) {
      const rawBody = new TextEncoder().encode(text);
      const odd = Object.fromEntries(
        ['signature', 'ashby-signature', 'tt-signature', 'x-hook-signature', 'x-workable-signature'].map(
          (name) => [name, 'sha256=00'],
        ),
      );
      expect(await hooks?.verify({ rawBody, headers: {} }, 'secret', 0)).toBe(false);
      expect(await hooks?.verify({ rawBody, headers: odd }, 'secret', 0)).toBe(false);
      expect(hooks?.read({ rawBody, headers: {} }) ?? null).toBeNull();
    }
  },
);
