/** What machines do to a companion: a full disk, clocks that disagree, an ATS that is away for an hour, and time going by. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkLog } from '../../lib/audit/export';
import { createRetention } from '../../server/work/retention';
import { SANDBOX_HOSTS, sendHook, startAts, type TestAts } from './ats';
import { postgres, stopPostgresAfterwards } from './databases';
import { startTestCompanion, type TestCompanion } from './start';
import { unhurried } from './unhurried';

stopPostgresAfterwards();
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
let ats: TestAts;
let databaseUrl: string;
let companion: TestCompanion;
/** How far this companion's clock runs ahead. */
let aheadMs = 0;

const start = (nowMs: () => number) =>
  startTestCompanion({
    config: { databaseUrl, allowPrivate: SANDBOX_HOSTS, ...(companion && { dataDir: companion.dataDir }) },
    connectorOf: unhurried,
    laneLimit: { burst: 1_000_000, perSecond: 1_000_000 },
    nowMs,
  });
const person = (i: number) => ({ candidateId: 10_000 + i, applicationId: 500_000 + i });
const notesOf = (i: number) =>
  expect.poll(() => ats.notes(person(i).candidateId), { timeout: 40_000, interval: 200 });
async function run(sql: string): Promise<Record<string, unknown>[]> {
  return (await companion.parts.database.execute(sql)).rows;
}

beforeAll(async () => {
  ats = await startAts();
  databaseUrl = (await postgres()).newDatabase();
  companion = await start(() => Date.now() + aheadMs);
  await ats.connect(companion);
}, 180_000);
afterAll(async () => {
  await companion.close();
  await ats.close();
});

/** The database answers as on a full disk whenever something is added to this table. */
async function fill(table: 'events' | 'outbox'): Promise<() => Promise<void>> {
  await run(`create or replace function no_space() returns trigger language plpgsql as $$ begin
    raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$`);
  await run(`create trigger full_disk before insert on ${table} for each row execute function no_space()`);
  return async () => void (await run(`drop trigger full_disk on ${table}`));
}

test('a webhook that finds the disk full is refused, so that the vendor sends it again', async () => {
  const free = await fill('events');
  expect((await sendHook(companion.url, person(0), { eventId: 'full' })).status).toBe(500);
  await free();
  expect((await sendHook(companion.url, person(0), { eventId: 'full' })).status).toBe(202);
  await notesOf(0).toHaveLength(1);
}, 60_000);

test('a disk that fills up in the middle of the work delays it and loses nothing', async () => {
  const free = await fill('outbox');
  expect((await sendHook(companion.url, person(1))).status).toBe(202);
  // The log holds the database's code and never its words, which could quote data.
  const failed = () =>
    companion
      .logged()
      .split('\n')
      .filter((line) => line.includes('"queue":"application"'));
  await expect.poll(() => failed().join(), { timeout: 20_000 }).toContain('"errorCode":"53100"');
  expect(await ats.notes(person(1).candidateId)).toHaveLength(0);
  await free();
  aheadMs += 2 * 60_000;
  await notesOf(1).toHaveLength(1);
  expect(await checkLog(companion.parts.store.audit)).toMatchObject({ broken: null });
}, 90_000);

test('two workers at the same application, their clocks ten minutes apart, write one note', async () => {
  const late = await start(() => Date.now() - 10 * 60_000);
  await Promise.all(
    [companion.url, late.url, companion.url, late.url].map((url, i) =>
      sendHook(url, person(2), { eventId: `twice ${i}`, action: i % 2 ? 'application_updated' : undefined }),
    ),
  );
  await notesOf(2).toHaveLength(1);
  await new Promise((later) => setTimeout(later, 3_000));
  expect(await ats.notes(person(2).candidateId)).toHaveLength(1);
  await late.close();
}, 90_000);

test('an ATS that is away for an hour gets the score when it is back, once', async () => {
  ats.sandbox.faults.plan(() => ({ kind: 'status', status: 503 }));
  await sendHook(companion.url, person(3));
  const attempts = async () => {
    const [row] = await run(
      `select attempts from events where candidate_id = '${person(3).candidateId}' and state = 'waiting'`,
    );
    return Number(row?.attempts ?? 0);
  };
  await expect.poll(attempts, { timeout: 20_000 }).toBeGreaterThan(0);
  const before = await attempts();
  aheadMs += HOUR_MS;
  await expect.poll(attempts, { timeout: 20_000 }).toBeGreaterThan(before);
  ats.sandbox.faults.clear();
  aheadMs += HOUR_MS;
  await notesOf(3).toHaveLength(1);
}, 90_000);

test('after the agreed time scores and settled writes go, and the log still holds', async () => {
  const { parts } = companion;
  const count = async (table: string) => Number((await run(`select count(*) as n from ${table}`))[0]?.n);
  await expect.poll(async () => count("outbox where state = 'sent'"), { timeout: 20_000 }).toBeGreaterThan(3);
  expect(await count('records')).toBeGreaterThan(3);
  const after = (days: number) => createRetention({ ...parts, nowMs: () => parts.nowMs() + days * DAY_MS })();
  await after(364);
  expect(await count('records')).toBeGreaterThan(3);
  await after(366);
  expect(await count('records')).toBe(0);
  expect(await count("outbox where state = 'sent'")).toBe(0);
  expect(await count('details')).toBe(0);
  expect(await checkLog(parts.store.audit)).toMatchObject({ broken: null });
}, 60_000);
