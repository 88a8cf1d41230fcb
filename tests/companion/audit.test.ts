/** The companion's log is signed while it grows and once a day, by one key for all its processes, and can be checked elsewhere. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SIGN_EVERY } from '../../lib/audit/checkpoints';
import { DEVICE_KEY } from '../../lib/audit/kinds';
import { verifyText } from '../../lib/audit/packet';
import { logKeysOf } from '../../server/audit/keys';
import { createDailySigner } from '../../server/audit/sign';
import { startTestCompanion, type TestCompanion } from './start';

const DAY_MS = 86_400_000;
let companion: TestCompanion;
let admin: string;
let clock = Date.parse('2026-11-24T10:00:00Z');
beforeAll(async () => {
  companion = await startTestCompanion({ nowMs: () => clock });
  admin = await companion.pair('admin');
}, 120_000);
afterAll(() => companion.close());

const grow = (entries: number, applicationKey = DEVICE_KEY) =>
  companion.parts.outbox.record(
    ...Array.from({ length: entries }, () => ({ kind: 'erased' as const, applicationKey, data: {} })),
  );
const signatures = async () => {
  const last = (await companion.parts.store.audit.last())?.seq ?? 0;
  return companion.parts.store.audit.checkpoints(0, last);
};
const exported = async (path: string, token = admin) => companion.call(token, 'GET', path);

test('every so many entries it is signed by itself', async () => {
  await grow(SIGN_EVERY - 1);
  expect(await signatures()).toEqual([]);
  await grow(2);
  await expect.poll(signatures).toMatchObject([{ seq: SIGN_EVERY + 1, atMs: clock }]);
});

test('a quiet log is signed once a day, by whichever process is first, and not while nothing is new', async () => {
  const daily = createDailySigner(companion.parts);
  await daily();
  await grow(1);
  await daily();
  expect(await signatures()).toHaveLength(1);
  clock += DAY_MS;
  await Promise.all([daily(), daily()]);
  await daily();
  clock += DAY_MS;
  await daily();
  expect(await signatures()).toHaveLength(2);
});

test('an administrator takes the whole log elsewhere, or one candidate’s part, and both hold there', async () => {
  const key = 'greenhouse%3Ax/17/4';
  await grow(3, key);
  const text = await (await exported('/v1/audit')).text();
  const verdict = await verifyText(text);
  expect(verdict).toMatchObject({ ok: true, entries: expect.any(Number) });
  if (verdict.ok) expect(verdict.checkpoints.length).toBeGreaterThan(2);
  expect(await verifyText(text.replace('"erased"', '"sent"'))).toMatchObject({ ok: false });
  const packet = await (await exported('/v1/audit/greenhouse%3Ax/17')).text();
  // Three, and that it was handed out.
  expect(JSON.parse(packet).entries.filter((one: { kind: string }) => one.kind === 'erased')).toHaveLength(3);
  expect(await verifyText(packet)).toMatchObject({ ok: true });
  const recruiter = await companion.pair('recruiter');
  expect((await exported('/v1/audit', recruiter)).status).toBe(403);
});

test('every process signs with the same key, and nobody learns it from the companion', async () => {
  const [one, two] = await Promise.all([0, 1].map(() => logKeysOf(companion.parts.ring).get('log public')));
  const bytes = async (key: CryptoKey | undefined) =>
    key && Buffer.from(await crypto.subtle.exportKey('spki', key)).toString('base64');
  expect(await bytes(one?.key)).toBe(await bytes(two?.key));
  expect((await signatures())[0]?.publicKey).toBe(await bytes(one?.key));
  const secret = await companion.parts.logKeys.get('log private');
  expect(secret?.key.extractable).toBe(false);
});
