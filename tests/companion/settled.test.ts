/** Criteria that a recruiter saved hold for newcomers, too. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRequirements } from '../../lib/engine';
import { SANDBOX_HOSTS, sendHook, startAts, type TestAts } from './ats';
import { startTestCompanion, type TestCompanion } from './start';
import { unhurried } from './unhurried';

let ats: TestAts;
let companion: TestCompanion;
let token: string;
beforeAll(async () => {
  ats = await startAts();
  companion = await startTestCompanion({
    config: { allowPrivate: SANDBOX_HOSTS },
    connectorOf: unhurried,
    laneLimit: { burst: 1_000_000, perSecond: 1_000_000 },
  });
  await ats.connect(companion);
  token = await companion.pair('recruiter');
}, 120_000);
afterAll(async () => {
  await companion.close();
  await ats.close();
});

const ONLY = readRequirements({
  title: '',
  description: 'Requirements\n- Forklift licence\n- Welding\n- Excel\n',
});
async function share(jobId: string, atMs: number, version: number, api = ats.sandbox.origins.api) {
  const saved = { connectionId: 'greenhouse:elsewhere', jobId, version, atMs, by: 'Riley Morgan' };
  const answer = await companion.call(token, 'PUT', '/v1/criteria', {
    ats: 'greenhouse',
    api,
    saved: { ...saved, criteria: ONLY, reading: [], jobTextHash: 'x' },
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as { current: boolean };
}

test('a newcomer is scored by the criteria saved last, and the log says which', async () => {
  const { json } = await ats.call('GET', '/applications?per_page=100');
  const { candidate_id: candidateId, id: applicationId, job_id } = json[0];
  expect(await share(String(job_id), 2_000, 3)).toEqual({ current: true });
  expect(await share(String(job_id), 1_000, 2)).toEqual({ current: false });
  expect(await share(String(job_id), 9_000, 9, 'https://elsewhere.example')).toEqual({ current: true });
  await sendHook(companion.url, { candidateId, applicationId });
  await expect.poll(() => ats.notes(candidateId), { timeout: 30_000, interval: 200 }).toHaveLength(1);
  const details = await companion.parts.store.audit.detailsUnder('greenhouse%3Atest/');
  const said = JSON.stringify(details.map(({ content }) => content));
  for (const { label } of ONLY) expect(said).toContain(label);
  const { rows } = await companion.parts.database.execute('select entry from audit');
  expect(JSON.stringify(rows)).toMatch(/requirementSetVersion\W+3\b/);
});

test('what lies in the database of them is sealed', async () => {
  const { rows } = await companion.parts.database.execute('select * from criteria');
  expect(rows).toHaveLength(2);
  const all = JSON.stringify(rows, (_key, value) =>
    value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
  );
  expect(all).not.toMatch(/Forklift|Morgan/);
});
