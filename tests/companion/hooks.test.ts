/** What vendors send, and how the companion goes through an ATS by itself: times and clocks, hostile names, sync, backfill, numbers. */
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hmacHex } from '../../lib/ats/hooks';
import { connectorOf } from '../../lib/ats/registry';
import { heldSchema } from '../../server/connections/store';
import { createRuns } from '../../server/runs/runs';
import { createSync } from '../../server/work/sync';
import { crowd } from '../faults/crowd';
import { HOOK_SECRET, SANDBOX_HOSTS, sendHook, startAts, type TestAts } from './ats';
import { startTestCompanion, type TestCompanion } from './start';
import { unhurried } from './unhurried';

const MINUTE_MS = 60_000;
const EVIL = '../../../../../../tmp/candor-climbed-out.pdf';
/** Three pages of the ATS. */
const MANY = 1_050;
let ats: TestAts;
/** Answers and keeps, and works only where a test says so. */
let companion: TestCompanion;
let clock = Date.now();

beforeAll(async () => {
  ats = await startAts(async () => {
    const people = await crowd(MANY);
    const [first] = people.candidates;
    if (first) first.files = first.files.map((file) => ({ ...file, filename: EVIL }));
    return people;
  });
  companion = await startTestCompanion({
    role: 'web',
    config: { allowPrivate: SANDBOX_HOSTS },
    connectorOf: (id) => unhurried(id) ?? connectorOf(id),
    nowMs: () => clock,
  });
  await ats.connect(companion);
}, 240_000);
afterAll(async () => {
  await companion?.close();
  await ats?.close();
});

const rows = async (sql: string): Promise<Record<string, unknown>[]> =>
  (await companion.parts.database.execute(sql)).rows;

test('where the vendor signs a time, a replay and a time ahead are refused, and a clock that is four minutes off is not', async () => {
  const origins = {
    web: 'https://hire.lever.co',
    api: 'https://api.lever.co',
    auth: 'https://auth.lever.co',
  };
  const held = heldSchema.parse({
    ...{
      id: 'lever:x',
      ats: 'lever',
      name: 'Lever',
      origins,
      auth: 'oauth',
      writes: [],
      status: 'connected',
    },
  });
  await companion.parts.connections.put(held, { hookSecret: HOOK_SECRET, nowMs: clock });
  const send = async (triggeredAt: number, token: string) => {
    const body = {
      ...{ event: 'applicationCreated', triggeredAt, token },
      signature: await hmacHex(HOOK_SECRET, `${token}${triggeredAt}`),
      data: { opportunityId: '0d1f2a3b-1234-4cde-8f00-0123456789ab' },
    };
    return fetch(`${companion.url}/hooks/lever%3Ax`, { method: 'POST', body: JSON.stringify(body) });
  };
  expect((await send(clock, 'now')).status).toBe(202);
  expect((await send(clock - 4 * MINUTE_MS, 'slow clock')).status).toBe(202);
  expect((await send(clock + 4 * MINUTE_MS, 'fast clock')).status).toBe(202);
  expect((await send(clock - 6 * MINUTE_MS, 'replay')).status).toBe(401);
  expect((await send(clock + 6 * MINUTE_MS, 'ahead')).status).toBe(401);
});

test('what is answered is kept, and only ids of it', async () => {
  expect((await sendHook(companion.url, { candidateId: 10_001, applicationId: 500_001 })).status).toBe(202);
  const [kept] = await rows("select * from events where application_id = '500001'");
  expect(kept).toMatchObject({ state: 'waiting', candidate_id: '10001', kind: 'new_candidate_application' });
  expect(JSON.stringify(kept)).not.toMatch(/Zoë|Ünal/);
});

test('without webhooks the ATS is asked every five minutes, with them every half hour, each time from a little before the last', async () => {
  const { parts } = companion;
  const id = 'greenhouse:test';
  const sync = createSync(parts);
  const due = async () => {
    await sync.sweep();
    const size = await parts.queue.size('sync');
    await rows("delete from pgboss.job where name = 'sync'");
    return size;
  };
  const putSecret = async (secret: Uint8Array | null) =>
    parts.database.db.updateTable('connections').set({ hook_secret: secret }).where('id', '=', id).execute();
  const before = await parts.database.db
    .selectFrom('connections')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

  await parts.connections.syncedTo(id, clock);
  clock += 6 * MINUTE_MS;
  expect(await due()).toBe(0);
  await putSecret(null);
  expect(await due()).toBe(1);
  await putSecret(before.hook_secret);
  clock += 25 * MINUTE_MS;
  expect(await due()).toBe(1);

  const since = clock - 31 * MINUTE_MS;
  const asked = ats.sandbox.requests.length;
  await sync.work({ connectionId: id });
  expect((await parts.connections.get(id))?.syncedToMs).toBe(clock);
  const [first] = ats.sandbox.requests.slice(asked).filter(({ url }) => url.includes('/applications'));
  const said = decodeURIComponent(first?.url ?? '');
  expect(said).toContain(new Date(since - 5 * MINUTE_MS).toISOString().slice(0, 16));
});

test('a backfill reads a page at a time, waits while much is in line, pauses, and goes on in another process where it was', async () => {
  const { parts } = companion;
  await rows("update events set state = 'done'");
  const runs = createRuns(parts);
  const id = await runs.start('greenhouse:test');
  const at = async () => (await createRuns(parts).list()).find((one) => one.id === id);
  await runs.work({ runId: id });
  const page = (await at())?.listed ?? 0;
  expect(page).toBe(500);
  // New applicants go first: with so many in line no further page is read.
  await runs.work({ runId: id });
  expect((await at())?.listed).toBe(page);
  await rows(`update events set state = 'done' where run_id = '${id}'`);
  expect(await at()).toMatchObject({ state: 'running', done: page, failed: 0 });

  expect(await runs.pause(id)).toBe(true);
  await runs.work({ runId: id });
  expect(await at()).toMatchObject({ state: 'paused', listed: page });
  expect(await runs.resume(id)).toBe(true);
  for (let step = 0; step < 10 && (await at())?.state === 'running'; step++) {
    // As a process that was started a moment ago.
    await createRuns(parts).work({ runId: id });
    await rows(`update events set state = 'done' where run_id = '${id}'`);
  }
  expect(await at()).toMatchObject({ state: 'done', listed: MANY, done: MANY });
  const [twice] = await rows(
    `select count(*) - count(distinct application_id) as n from events where run_id = '${id}'`,
  );
  expect(Number(twice?.n)).toBe(0);
}, 120_000);

test('a resume whose name climbs out of its folder is read, and its name is only a name', async () => {
  const working = await startTestCompanion({
    config: { allowPrivate: SANDBOX_HOSTS },
    connectorOf: unhurried,
  });
  await ats.connect(working);
  await sendHook(working.url, { candidateId: 10_000, applicationId: 500_000 });
  await expect.poll(() => ats.notes(10_000), { timeout: 60_000, interval: 200 }).toHaveLength(1);
  expect(existsSync('/tmp/candor-climbed-out.pdf')).toBe(false);
  expect(working.logged()).not.toContain('climbed-out');
  const metrics = await working.call(await working.pair('admin'), 'GET', '/metrics');
  const said = await metrics.text();
  expect(metrics.headers.get('content-type')).toMatch(/^text\/plain; version=/);
  expect(said).toContain('candor_hooks_total{outcome="accepted"} 1');
  expect(said).toContain('candor_applications_total{outcome="scored"} 1');
  expect(said).toMatch(/candor_jobs\{queue="application"\} \d/);
  expect(said).toMatch(
    /candor_http_seconds_bucket\{le="0.05",route="\/hooks\/:connection",method="POST",status="202"\} \d/,
  );
  // Nobody’s id is a label.
  expect(said).not.toMatch(/="[^"]*(?:10000|500000)/);
  await working.close();
}, 180_000);

test.each(['..%2f..%2f..%2fpackage.json', '%2e%2e%2fpackage.json', '....//package.json', '%00'])(
  'the docs and review pages hand out no other file: %s',
  async (name) => {
    const admin = await companion.pair('admin');
    for (const base of ['/docs/', '/review/assets/', '/review/'])
      expect((await companion.call(admin, 'GET', base + name)).status, base).toBe(404);
  },
);
