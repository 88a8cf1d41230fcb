/** A backup of the embedded database comes back in PostgreSQL, and the companion goes on there. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { checkLog } from '../../lib/audit/export';
import { backup, restore, TABLES } from '../../server/backup/backup';
import { readConfig } from '../../server/config';
import { SANDBOX_HOSTS, sendHook, startAts } from './ats';
import { postgres, stopPostgresAfterwards } from './databases';
import { startTestCompanion } from './start';
import { unhurried } from './unhurried';

stopPostgresAfterwards();
const run = promisify(execFile);

/** From PostgreSQL into an embedded database, on the command line as people do it. */
async function backAgain({ databaseUrl }: { databaseUrl: string }, dataDir: string): Promise<void> {
  const [file, folder] = [path.join(dataDir, 'again.gz'), path.join(dataDir, 'again')];
  const candor = (args: string[], env: Record<string, string | undefined>) =>
    run(process.execPath, ['--import', 'tsx', 'server/main.ts', ...args], {
      env: { ...process.env, ...env },
    });
  const key = { CANDOR_KEY_FILE: path.join(dataDir, 'key') };
  const saved = await candor(['backup', file], { DATABASE_URL: databaseUrl, CANDOR_DATA: dataDir, ...key });
  const back = await candor(['restore', file], { DATABASE_URL: undefined, CANDOR_DATA: folder, ...key });
  const rows = /^\d+ rows/.exec(saved.stdout)?.[0];
  expect(rows).toMatch(/\d\d/);
  expect(back.stdout).toContain(`${rows} came back`);
}

test('a companion that was backed up goes on elsewhere: same devices, same log, nothing written twice', async () => {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'candor-backup-'));
  const file = path.join(dataDir, 'backup.gz');
  const ats = await startAts();
  const config = { dataDir, allowPrivate: SANDBOX_HOSTS };
  const first = await startTestCompanion({ config, connectorOf: unhurried });
  await ats.connect(first);
  const token = await first.pair();
  const one = { candidateId: 10_000, applicationId: 500_000 };
  await sendHook(first.url, one);
  await expect.poll(() => ats.notes(one.candidateId), { timeout: 30_000 }).toHaveLength(1);
  await first.close();

  const here = { ...readConfig({}), ...config, port: 0 };
  expect(await backup(here, file)).toBeGreaterThan(10);
  expect((await stat(file)).mode & 0o077).toBe(0);
  const databaseUrl = (await postgres()).newDatabase();
  expect(await restore({ ...here, databaseUrl }, file)).toBeGreaterThan(10);
  await expect(restore({ ...here, databaseUrl }, file)).rejects.toThrow(/in use/);
  await backAgain({ ...here, databaseUrl }, dataDir);

  const second = await startTestCompanion({ config: { ...config, databaseUrl }, connectorOf: unhurried });
  const { rows } = await second.parts.database.execute(
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  );
  // Spent codes, counts of guesses and the queue are left out, and nothing else.
  const left = ['pairing_codes', 'guesses', 'kysely_migration', 'kysely_migration_lock'];
  expect((rows as { name: string }[]).map(({ name }) => name).sort()).toEqual([...TABLES, ...left].sort());
  expect((await second.call(token, 'GET', '/v1/engine')).status).toBe(200);
  await sendHook(second.url, one, { action: 'application_updated' });
  await sendHook(second.url, { candidateId: 10_001, applicationId: 500_001 });
  await expect.poll(() => ats.notes(10_001), { timeout: 30_000 }).toHaveLength(1);
  expect(await ats.notes(one.candidateId)).toHaveLength(1);
  expect(await checkLog(second.parts.store.audit)).toMatchObject({ broken: null });
  await second.close();
  await ats.close();
  await rm(dataDir, { recursive: true, force: true });
}, 240_000);
