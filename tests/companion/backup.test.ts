/** A backup of the embedded database comes back in PostgreSQL, and the companion goes on there. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkLog } from '../../lib/audit/export';
import { backup, restore } from '../../server/backup/backup';
import { readConfig } from '../../server/config';
import { SANDBOX_HOSTS, sendHook, startAts, unhurried } from './ats';
import { postgres, stopPostgresAfterwards } from './databases';
import { startTestCompanion } from './start';

stopPostgresAfterwards();

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

  const second = await startTestCompanion({ config: { ...config, databaseUrl }, connectorOf: unhurried });
  expect((await second.call(token, 'GET', '/v1/engine')).status).toBe(200);
  await sendHook(second.url, one, { action: 'application_updated' });
  await sendHook(second.url, { candidateId: 10_001, applicationId: 500_001 });
  await expect.poll(() => ats.notes(10_001), { timeout: 30_000 }).toHaveLength(1);
  expect(await ats.notes(one.candidateId)).toHaveLength(1);
  expect(await checkLog(second.parts.store.audit)).toMatchObject({ broken: null });
  await second.close();
  await ats.close();
  await rm(dataDir, { recursive: true, force: true });
}, 120_000);
