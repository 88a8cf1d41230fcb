import { expect, it } from 'vitest';
import { ok } from '@/lib/result';
import { createCompanionAccess } from './companion-access';

function setUp(base = 'https://api.vendor.test/v1') {
  let nowMs = 0;
  let token = 'one';
  let asked = 0;
  const access = createCompanionAccess({
    atsName: 'Vendor',
    isAts: ({ origin }) => origin === 'https://api.vendor.test',
    nowMs: () => nowMs,
    async ask() {
      asked += 1;
      return ok({ base, headers: { authorization: `Bearer ${token}` } });
    },
  });
  return {
    access,
    asked: () => asked,
    later: (ms: number) => {
      nowMs += ms;
    },
    renewed: (next: string) => {
      token = next;
    },
  };
}

it('asks the companion once for many requests, and again before what it gave can end', async () => {
  const { access, asked, later } = setUp();
  await Promise.all([access.current(), access.current()]);
  await access.current();
  expect(asked()).toBe(1);
  later(60_000);
  expect(await access.current()).toMatchObject({
    ok: true,
    value: { secrets: expect.arrayContaining(['one']) },
  });
  expect(asked()).toBe(2);
});

it('takes newer access where the ATS refused the old, and says who helps where there is none', async () => {
  const { access, renewed } = setUp();
  const first = await access.current();
  if (!first.ok) throw new Error(first.error.message);
  const refused = await access.renew(first.value);
  expect(refused).toMatchObject({ ok: false, error: { kind: 'token-expired' } });
  expect(!refused.ok && refused.error.message).toContain('An administrator of the companion');
  renewed('two');
  expect(await access.renew(first.value)).toMatchObject({
    ok: true,
    value: { headers: { authorization: 'Bearer two' } },
  });
});

it('follows the companion to the ATS and nowhere else', async () => {
  const { access } = setUp('https://evil.test/v1');
  expect(await access.current()).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
});
