/** A client's secret at the companion, as browsers use it: an administrator's tells it once, a recruiter's works with what it gives out. */
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { companionHandlers } from '../../entrypoints/background/companion';
import { companionAccess } from '../../entrypoints/background/companion-access';
import { connectionIdOf } from '../../entrypoints/background/connection-id';
import type { Services } from '../../entrypoints/background/services';
import { companionHolds, obtainAtCompanion } from '../../entrypoints/background/sign-in-at-companion';
import { shareWriteBack } from '../../entrypoints/background/write-back-there';
import { createAtsClient } from '../../lib/ats/client';
import { greenhouse } from '../../lib/ats/greenhouse';
import { createRecorder } from '../../lib/audit/recorder';
import { createVault } from '../../lib/auth/vault';
import { type Connection, settingsSchema } from '../../lib/messages';
import { pairingLink } from '../../lib/remote/pairing';
import { CandorDb } from '../../lib/store/db';
import { createDexieStore } from '../../lib/store/sync-store';
import { createOutbox } from '../../lib/sync/outbox';
import { createWorkflow } from '../../lib/workflow/store';
import { SANDBOX_APP } from '../../sandbox/auth/client';
import { localFetch } from '../../sandbox/local-fetch';
import { newCode } from '../../server/pairing/codes';
import { SANDBOX_HOSTS, startAts, type TestAts } from './ats';
import { dumpOf, formsOf } from './dump';
import { startTestCompanion, type TestCompanion } from './start';
import { unhurried } from './unhurried';

let ats: TestAts;
let companion: TestCompanion;
beforeAll(async () => {
  Object.assign(Reflect.get(globalThis, 'chrome'), {
    storage: { managed: { get: async () => ({}) } },
  });
  Object.defineProperty(globalThis, 'navigator', {
    value: { locks: { request: (_name: string, work: () => Promise<unknown>) => work() } },
    configurable: true,
  });
  ats = await startAts();
  companion = await startTestCompanion({
    config: { allowPrivate: SANDBOX_HOSTS },
    connectorOf: unhurried,
  });
}, 180_000);
afterAll(async () => {
  await companion?.close();
  await ats?.close();
});

/** A browser that is paired as `role`. */
async function browser(role: 'admin' | 'recruiter'): Promise<Services> {
  const db = new CandorDb(`candor-${crypto.randomUUID()}`);
  const nowMs = () => Date.now();
  const recorder = createRecorder({ nowMs, newSalt: () => crypto.randomUUID() });
  const outbox = createOutbox(createDexieStore(db), recorder, nowMs);
  const workflow = createWorkflow(db, outbox, nowMs);
  const services = { db, outbox, workflow, nowMs, vault: createVault(db) } as unknown as Services;
  const code = await newCode(companion.parts.database.db, role, Date.now());
  const link = pairingLink(companion.url, code);
  const paired = await companionHandlers(services).pairCompanion({ link, name: role });
  expect(paired).toMatchObject({ ok: true, value: { paired: { role } } });
  return services;
}
const connection = (): Connection => ({
  ...{ id: connectionIdOf('greenhouse', ats.sandbox.origins.web), ats: 'greenhouse', name: 'Greenhouse' },
  ...{ origins: ats.sandbox.origins, auth: 'clientCredentials', via: 'companion' },
  ...{ writes: ['note', 'field', 'tag'], status: 'disconnected', email: 'riley@sandbox.test' },
});
const signIn = (services: Services, app?: { clientId: string; clientSecret: string }) =>
  obtainAtCompanion(services, greenhouse, connection(), {
    kind: 'companion',
    method: 'clientCredentials',
    app,
  });
const clientOf = (services: Services, user?: { id: string; name: string }) =>
  createAtsClient({
    ats: greenhouse,
    ...{ writes: ['note'], user },
    authorizer: companionAccess(services, greenhouse, connection()),
    fetch: localFetch,
    nowMs: Date.now,
  });
const { clientId, clientSecret } = SANDBOX_APP;
const about = { ats: 'greenhouse', web: '' };

test('client credentials: refused from a recruiter, tried and kept from an administrator, then used by the recruiter', async () => {
  const [admin, recruiter] = [await browser('admin'), await browser('recruiter')];
  about.web = ats.sandbox.origins.web;
  expect(await companionHolds(recruiter, about)).toEqual({
    ok: true,
    value: { paired: true, admin: false, held: false },
  });
  expect(await signIn(recruiter)).toMatchObject({
    ok: false,
    error: { kind: 'not-connected', message: expect.stringContaining('administrators enters') },
  });
  expect(await signIn(recruiter, { clientId, clientSecret })).toMatchObject({
    ok: false,
    error: { kind: 'forbidden' },
  });
  expect(await signIn(admin, { clientId, clientSecret: 'wrong' })).toMatchObject({ ok: false });
  expect(await companionHolds(admin, about)).toMatchObject({ value: { admin: true, held: false } });
  expect(await signIn(admin, { clientId, clientSecret })).toEqual({ ok: true, value: { credentials: null } });

  expect(await companionHolds(recruiter, about)).toMatchObject({ value: { admin: false, held: true } });
  expect(await signIn(recruiter)).toEqual({ ok: true, value: { credentials: null } });
  const listed = await clientOf(recruiter).list(null);
  expect(listed).toMatchObject({ ok: true });
  expect(listed.ok && listed.value.rows.length).toBeGreaterThan(0);
  const me = await clientOf(recruiter).me({ email: connection().email });
  if (!me.ok || !me.value) throw new Error('Nobody is known there under this address.');
  const wrote = await clientOf(recruiter, me.value).writeNote(
    { connectionId: connection().id, candidateId: '10000', applicationId: '500000' },
    'Written with what the companion gave out · CND-0123456789AB',
  );
  expect(wrote).toMatchObject({ ok: true });
  expect(await ats.notes(10_000)).toHaveLength(1);
}, 60_000);

test('what an administrator has chosen for the write-back holds at the companion; from a recruiter it changes nothing', async () => {
  const [admin, second, recruiter] = [
    await browser('admin'),
    await browser('admin'),
    await browser('recruiter'),
  ];
  const { id } = connection();
  const chosen = async (services: Services, noteTemplate: string | undefined) => {
    await services.db.connections.put({ ...connection(), status: 'connected' });
    const mappings = { [id]: { match_score: { kind: 'note' as const } } };
    const mine = noteTemplate === undefined ? {} : { mappings, noteTemplates: { [id]: noteTemplate } };
    await services.db.settings.put({ ...settingsSchema.parse(mine), id: 'settings' });
    await shareWriteBack(services);
    return (await companion.parts.connections.get(id))?.held;
  };
  const held = await chosen(admin, 'Score {score}: {reason}');
  expect(held).toMatchObject({
    mapping: { match_score: { kind: 'note' } },
    noteTemplate: 'Score {score}: {reason}',
  });
  expect(await chosen(recruiter, 'By a recruiter')).toEqual(held);
  expect(await chosen(second, undefined)).toEqual(held);
  expect(await chosen(admin, 'Score {score}')).toMatchObject({ noteTemplate: 'Score {score}' });
  // Signing in again leaves it as it is.
  expect(await signIn(admin, { clientId, clientSecret })).toMatchObject({ ok: true });
  expect((await companion.parts.connections.get(id))?.held.noteTemplate).toBe('Score {score}');
});

test('an administrator switches scoring by itself on and lays down the webhooks’ secret', async () => {
  const admin = await browser('admin');
  const { changeHeld, companionWork } = companionHandlers(admin);
  const { id } = connection();
  expect(
    await changeHeld({ connectionId: id, background: true, hookSecret: 'signed with this' }),
  ).toMatchObject({
    ok: true,
  });
  expect(await companionWork()).toMatchObject({
    ok: true,
    value: { connections: [{ background: true, hasHookSecret: true, status: 'connected' }] },
  });
  expect((await companion.parts.connections.get(id))?.hookSecret).toBe('signed with this');
  const { changeHeld: asRecruiter } = companionHandlers(await browser('recruiter'));
  expect(await asRecruiter({ connectionId: id, background: false })).toMatchObject({
    error: { kind: 'forbidden' },
  });
});

test('the secret lies in no browser, in no answer, in no log, and in the database only sealed', async () => {
  const recruiter = await browser('recruiter');
  const kept = [recruiter.db.secrets, recruiter.db.connections, recruiter.db.audit, recruiter.db.details];
  const here = JSON.stringify(await Promise.all(kept.map((table) => table.toArray())));
  const dump = await dumpOf(companion.parts.database);
  expect(dump).toContain('public.connections');
  for (const form of formsOf(clientSecret))
    for (const text of [here, dump, companion.logged()]) expect(text).not.toContain(form);
});

test('a device that was let go gets no access any more, at once', async () => {
  const recruiter = await browser('recruiter');
  const client = clientOf(recruiter);
  expect(await client.list(null)).toMatchObject({ ok: true });
  const admin = await companion.pair('admin');
  const { devices } = await (await companion.call(admin, 'GET', '/v1/devices')).json();
  const last = devices.filter((one: { name: string }) => one.name === 'recruiter');
  for (const { id } of last) await companion.call(admin, 'DELETE', `/v1/devices/${id}`);
  expect(await clientOf(recruiter).list(null)).toMatchObject({ ok: false, error: { kind: 'token-expired' } });
});
