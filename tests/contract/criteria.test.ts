/** Saved criteria and a person's verdicts, from the database to the score and into the record. */
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eraseCandidate } from '@/lib/audit/erase';
import { createRecorder } from '@/lib/audit/recorder';
import { jobTextHash } from '@/lib/criteria/job-text';
import type { Criterion } from '@/lib/criteria/types';
import { readRequirements } from '@/lib/engine';
import { loadCandidate } from '@/lib/pipeline/load-candidate';
import { scoreApplication } from '@/lib/pipeline/score-application';
import { scoreRowOf } from '@/lib/scores/row';
import { createCriteriaStore, latestText } from '@/lib/store/criteria';
import { createScoreStore } from '@/lib/store/scores';
import { createDexieStore } from '@/lib/store/sync-store';
import { applicationKeyOf } from '@/lib/sync/plan';
import { freshOutbox, type Rig, startRig } from './rig';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());

const WANTED = { connectionId: 'greenhouse-test', candidateId: '6101' };

function freshStores() {
  const { db } = freshOutbox(rig);
  const nowMs = () => rig.clock.nowMs;
  const recorder = createRecorder({ nowMs, newSalt: () => crypto.randomUUID() });
  const criteria = createCriteriaStore(db, recorder, nowMs);
  const scores = createScoreStore(db, recorder, nowMs);
  const settled = {
    criteria: criteria.standing,
    overrides: (ref: Parameters<typeof applicationKeyOf>[0]) => scores.overrides(applicationKeyOf(ref)),
    optedOut: async () => null,
    resume: async () => null,
  };
  const load = async () => {
    const loaded = await loadCandidate(rig.client, WANTED, { settledBy: settled });
    if (!loaded.ok) throw new Error(loaded.error.message);
    const { score, basis, job, resume, ref, candidate, application } = loaded.value;
    if (!score || !basis || !job || !resume) throw new Error('There is no score.');
    return { score, basis, job, resume, ref, candidate, application };
  };
  return { db, recorder, criteria, scores, load };
}

it('scores by the saved version, cites it, and notices that the job has changed since', async () => {
  const { criteria, load } = freshStores();
  const before = await load();
  expect(before.basis).toMatchObject({ criteriaVersion: 0, jobChanged: false });
  const reading = readRequirements(before.job);
  const kept: Criterion[] = reading.map((one) => ({
    ...one,
    ignored: one.label === 'Mentoring of students',
  }));
  const place = { connectionId: WANTED.connectionId, jobId: before.job.id };
  const made = { criteria: kept, reading, jobTextHash: before.basis.jobTextHash, by: 'Ana Lima' };
  expect(await criteria.save({ ...place, after: 0 }, made)).toMatchObject({
    ok: true,
    value: { version: 1 },
  });
  expect(await criteria.save({ ...place, after: 0 }, made)).toMatchObject({
    ok: false,
    error: { detail: 'version 1' },
  });
  const after = await load();
  expect(after.basis).toMatchObject({ criteriaVersion: 1, jobChanged: false });
  expect(after.score.findings.map(({ requirement }) => requirement.label)).not.toContain(
    'Mentoring of students',
  );
  expect(after.score.value).not.toBe(before.score.value);
  await criteria.save({ ...place, after: 1 }, { ...made, jobTextHash: 'of another text' });
  expect((await load()).basis).toMatchObject({ criteriaVersion: 2, jobChanged: true });
});

it('puts a person’s verdict into the score and on the record, takes it back, and erases it with the person', async () => {
  const { db, recorder, scores, load } = freshStores();
  const first = await load();
  const open = first.score.findings.find(({ verdict }) => verdict === 'not_found');
  if (!open || !first.application) throw new Error('Nothing is open.');
  const key = applicationKeyOf(first.ref);
  const said = { verdict: 'met' as const, by: 'Ana Lima', reason: 'Shown in the interview' };
  await scores.override(key, open, said);
  const second = await load();
  expect(second.score.value).toBe((first.score.value ?? 0) + open.weight);
  const scored = { ...second, ...second.basis, application: first.application, applicationKey: key };
  const row = scoreRowOf({ ...scored, connectionId: WANTED.connectionId, jobId: second.job.id }, 1);
  expect(row).toMatchObject({ value: second.score.value, overridden: [open.requirement.id] });
  await scores.put(row, second.basis.masked);
  await scores.override(key, { ...open, verdict: 'met' }, null);
  expect((await load()).score).toEqual(first.score);
  const kinds = (await db.audit.toArray()).map(({ kind, data }) => [kind, data.from, data.to]);
  expect(kinds).toEqual([
    ['override', 'not_found', 'met'],
    ['override', 'met', null],
  ]);
  await eraseCandidate(createDexieStore(db), recorder, `${key.split('/').slice(0, 2).join('/')}/`);
  expect([await db.scores.count(), await db.masked.count(), await db.overrides.count()]).toEqual([0, 0, 0]);
});

it('asks the ATS for a job again once told to forget, and else remembers it', async () => {
  const { load } = freshStores();
  const { job } = await load();
  const write = (content: string) =>
    rig.sandbox.db.query(`UPDATE job_posts SET content = ${content} WHERE job_id = $1`, [job.id]);
  await write("content || '<p>Experience with Terraform is required.</p>'");
  expect((await load()).job).toEqual(job);
  rig.client.forget();
  expect((await load()).job.description).toContain('Terraform');
  await write("replace(content, '<p>Experience with Terraform is required.</p>', '')");
  rig.client.forget();
  expect((await load()).job).toEqual(job);
});

it('goes on by the criteria first read where nobody has saved any, and offers the changed text', async () => {
  const { criteria, load } = freshStores();
  const { job, resume, score, candidate } = await load();
  const { connectionId } = WANTED;
  expect(await criteria.standing(connectionId, job.id)).toBeNull();
  await criteria.seen(connectionId, job);
  const changed = { ...job, description: `${job.description}\nExperience with Terraform is required.` };
  const seen = await criteria.seen(connectionId, changed);
  expect(latestText(seen).description).toBe(changed.description);
  const standing = await criteria.standing(connectionId, job.id);
  expect(standing).toMatchObject({ version: 0, jobTextHash: jobTextHash(job) });
  const read = { resume, job: changed, knownNames: [candidate.name] };
  const scored = await scoreApplication(read, { criteria: standing, overrides: {} });
  if (!scored.ok) throw new Error(scored.error.message);
  expect(scored.value.score.value).toBe(score.value);
  expect(scored.value.basis).toMatchObject({
    criteriaVersion: 0,
    jobChanged: true,
    jobTextHash: jobTextHash(job),
  });
  // Back to the first text, nothing waits any more.
  expect((await criteria.seen(connectionId, job)).newer).toBeUndefined();
});

it('reads a job anew at once where its text before was none', async () => {
  const { criteria, load } = freshStores();
  const { job } = await load();
  await criteria.seen(WANTED.connectionId, { ...job, description: '' });
  expect(await criteria.standing(WANTED.connectionId, job.id)).toBeNull();
  expect(await criteria.seen(WANTED.connectionId, job)).toMatchObject({ description: job.description });
});
