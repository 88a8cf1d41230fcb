/** The database goes away and comes back; a second companion may not open the embedded one. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { lockDataDir } from '../../server/db/data-lock';
import { createLocks } from '../../server/db/locks';
import { openDatabase } from '../../server/db/open';
import { openRing } from '../../server/secrets/ring';
import { SANDBOX_HOSTS, sendHook, startAts } from './ats';
import { postgres, stopPostgresAfterwards } from './databases';
import { startTestCompanion } from './start';
import { unhurried } from './unhurried';

stopPostgresAfterwards();

test('while the database is gone a webhook is refused, so that the vendor sends it again; then all goes on', async () => {
  const server = await postgres();
  const ats = await startAts();
  const companion = await startTestCompanion({
    config: { databaseUrl: server.newDatabase(), allowPrivate: SANDBOX_HOSTS },
    connectorOf: unhurried,
  });
  await ats.connect(companion);
  await sendHook(companion.url, { candidateId: 10_000, applicationId: 500_000 });
  await server.kill();
  const during = await sendHook(
    companion.url,
    { candidateId: 10_001, applicationId: 500_001 },
    { eventId: 'e' },
  );
  expect(during.status).toBe(500);
  expect((await companion.call(null, 'GET', '/healthz')).status).toBe(503);
  await new Promise((later) => setTimeout(later, 3_000));
  await server.start();
  await expect
    .poll(async () => (await companion.call(null, 'GET', '/healthz')).status, { timeout: 20_000 })
    .toBe(200);
  const again = await sendHook(
    companion.url,
    { candidateId: 10_001, applicationId: 500_001 },
    { eventId: 'e' },
  );
  expect(again.status).toBe(202);
  for (const candidateId of [10_000, 10_001])
    await expect.poll(() => ats.notes(candidateId), { timeout: 100_000, interval: 300 }).toHaveLength(1);
  await companion.close();
  await ats.close();
}, 240_000);

test('a lock’s connection that breaks while it waits is one failed piece of work, not the end of the companion', async () => {
  const broken: string[] = [];
  const database = await openDatabase({
    url: (await postgres()).newDatabase(),
    onBroken: (error) => broken.push(error.message),
  });
  const locks = createLocks(database);
  const held = locks.alone('a', async () => {
    await sql`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()`.execute(
      database.db,
    );
    await expect.poll(() => broken.length).toBeGreaterThan(0);
  });
  await expect(held).rejects.toThrow();
  expect(await locks.tryAlone('a', async () => 'mine')).toBe('mine');
  await database.close();
});

test('the embedded database belongs to one process; a lock whose process is gone is taken over', async () => {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'candor-lock-'));
  await writeFile(path.join(dataDir, 'companion.pid'), `${process.ppid}\n`);
  await expect(lockDataDir(dataDir)).rejects.toThrow(/in use by process/);
  await writeFile(path.join(dataDir, 'companion.pid'), '999999999\n');
  const unlock = await lockDataDir(dataDir);
  await unlock();
  await rm(dataDir, { recursive: true });
});

test('a key file that others may read is refused, and a wrong key opens nothing', async () => {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'candor-key-'));
  const ring = await openRing({ dataDir });
  const sealed = ring.seal({ secret: 1 }, 'here');
  expect((await openRing({ dataDir })).open(sealed, 'here')).toEqual({ secret: 1 });
  expect(() => ring.open(sealed, 'elsewhere')).toThrow();
  await writeFile(path.join(dataDir, 'open'), 'x', { mode: 0o644 });
  await expect(openRing({ dataDir, keyFile: path.join(dataDir, 'open') })).rejects.toThrow(/chmod 600/);
  await expect(openRing({ dataDir, key: 'short' })).rejects.toThrow(/32 bytes/);
  await rm(dataDir, { recursive: true });
});
