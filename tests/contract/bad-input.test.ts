/** What a recruiter's real ATS holds: twenty files, one of 60 MB, none, people who are gone, private, or there twice. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCandidate } from '../../lib/pipeline/load-candidate';
import { localFetch } from '../../sandbox/local-fetch';
import { APPLICATION, PERSON } from './connected';
import { type Rig, startRig } from './rig';

let rig: Rig;
/** The megabytes of a file that were taken off the wire; null while files are as they are. */
let megabytes: number | null = null;
const HUGE_MB = 60;

beforeEach(async () => {
  megabytes = null;
  rig = await startRig({
    async fetch(input, init) {
      const answer = await localFetch(input, init);
      if (megabytes === null || !new URL(new Request(input).url).pathname.startsWith('/files/'))
        return answer;
      const body = new ReadableStream({
        pull(controller) {
          if (megabytes === HUGE_MB) return controller.close();
          megabytes = (megabytes ?? 0) + 1;
          controller.enqueue(new Uint8Array(2 ** 20));
        },
      });
      return new Response(body, { headers: { 'content-type': 'application/pdf' } });
    },
  });
});
afterEach(() => rig.close());

const wanted = { connectionId: 'greenhouse-test', candidateId: String(PERSON) };
const sql = (text: string, values: unknown[] = []) => rig.sandbox.db.query(text, values);
const load = (chosen: string | null = null, candidateId = wanted.candidateId) =>
  loadCandidate(
    rig.client,
    { ...wanted, candidateId },
    {
      settledBy: {
        criteria: async () => null,
        overrides: async () => ({}),
        optedOut: async () => null,
        resume: async () => chosen,
      },
    },
  );
const loaded = async (...args: Parameters<typeof load>) => {
  const answer = await load(...args);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};
const attach = (id: number, type: string, day: number) =>
  sql(
    `INSERT INTO attachments SELECT $1, candidate_id, application_id, $2, $3, mime, bytes, $4
     FROM attachments WHERE candidate_id = $5 ORDER BY id LIMIT 1`,
    [id, `file ${id}.txt`, type, new Date(Date.UTC(2026, 9, day)), PERSON],
  );

describe('attached files', () => {
  it('of twenty the newest resume is read, and any other where a person chooses it', async () => {
    for (let i = 1; i <= 19; i++) await attach(900 + i, i % 3 === 0 ? 'other' : 'resume', ((i * 7) % 19) + 1);
    const newest = await loaded();
    expect(newest.files.length).toBeGreaterThanOrEqual(20);
    const resumes = newest.files.filter((one) => one.kind === 'resume');
    const times = resumes.map((one) => one.createdAt ?? '');
    expect(newest.file).toMatchObject({ kind: 'resume', createdAt: times.toSorted().at(-1) });
    expect(newest.score).not.toBeNull();

    const other = newest.files.find((one) => one.kind === 'other');
    const chosen = await loaded(other?.id ?? '');
    expect(chosen.file?.id).toBe(other?.id);
    // A file that is gone since it was chosen is nobody's choice.
    expect((await loaded('404')).file?.id).toBe(newest.file?.id);
  });
  it(`of ${HUGE_MB} MB are left where they are, in words, after no more than is allowed was fetched`, async () => {
    megabytes = 0;
    const { problem, candidate, file } = await loaded();
    expect(problem).toMatchObject({ kind: 'unreadable-resume', message: expect.stringContaining('20 MB') });
    expect(candidate.name).toBe('Ama Boateng');
    expect(file).not.toBeNull();
    expect(megabytes).toBeLessThan(25);
  });
  it('none, and none that is a resume, are two different sentences', async () => {
    await sql('UPDATE attachments SET type = $1 WHERE candidate_id = $2', ['other', PERSON]);
    expect((await loaded()).problem).toMatchObject({
      kind: 'no-resume',
      message: expect.stringContaining('is marked as a resume. Choose one here'),
    });
    await sql('DELETE FROM attachments WHERE candidate_id = $1', [PERSON]);
    expect((await loaded()).problem).toMatchObject({
      kind: 'no-resume',
      message: expect.stringContaining('Nobody has attached a resume'),
    });
  });
});

it('a job that was deleted leaves the person to be shown, and says so', async () => {
  rig.sandbox.faults.plan(({ path }) =>
    path === '/v3/jobs' ? { kind: 'status', status: 200, body: [] } : undefined,
  );
  const { problem, candidate, score } = await loaded();
  expect(problem).toMatchObject({
    kind: 'no-job-description',
    message: expect.stringMatching(/^The job .+ is gone/),
  });
  expect(candidate.name).toBe('Ama Boateng');
  expect(score).toBeNull();
});

describe('people', () => {
  it('who were deleted, merged or anonymised are named as such', async () => {
    const answer = await load(null, '999999');
    expect(answer).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(!answer.ok && answer.error.message).toMatch(/deleted, merged with another or anonymised/);
  });
  it('who were merged are read under the id that the ATS answers with', async () => {
    const survivor = String(PERSON);
    const client = {
      ...rig.client,
      candidate: (id: string) => rig.client.candidate(id === '600001' ? survivor : id),
    };
    const answer = await loadCandidate(client, { ...wanted, candidateId: '600001' });
    expect(answer).toMatchObject({
      ok: true,
      value: { ref: { candidateId: survivor }, candidate: { id: survivor }, problem: null },
    });
    expect(answer.ok && answer.value.score).not.toBeNull();
  });
  it('who are private are closed in words, with the vendor’s own for the administrator', async () => {
    rig.sandbox.faults.plan(({ path }) =>
      path === '/v3/candidates'
        ? { kind: 'status', status: 403, body: { message: 'This candidate is private' } }
        : undefined,
    );
    expect(await load()).toMatchObject({
      ok: false,
      error: {
        kind: 'forbidden',
        message: expect.stringContaining('may be private'),
        detail: '403 This candidate is private',
      },
    });
  });
  it('without an application are shown without a score; with two, nobody guesses which is meant', async () => {
    await sql(
      `INSERT INTO jobs SELECT 3999, 'Ward Manager', department, location, created_at FROM jobs LIMIT 1`,
    );
    await sql(`INSERT INTO stages VALUES (3998, 3999, 'Application Review', 0)`);
    await sql(
      `INSERT INTO applications SELECT 7999, candidate_id, j.id, s.id, source, status, '{}', applied_at, a.updated_at
       FROM applications a, jobs j, stages s WHERE a.id = $1 AND j.id <> a.job_id AND s.job_id = j.id LIMIT 1`,
      [APPLICATION],
    );
    const two = await loaded();
    expect(two.applications).toHaveLength(2);
    expect(two).toMatchObject({ application: null, score: null, problem: null });
    for (const { jobTitle } of two.applications) expect(jobTitle).not.toBe('');

    await sql('UPDATE attachments SET application_id = NULL WHERE candidate_id = $1', [PERSON]);
    await sql('DELETE FROM applications WHERE candidate_id = $1', [PERSON]);
    expect(await loaded()).toMatchObject({ applications: [], application: null, score: null });
  });
  it('may be called anything', async () => {
    const name = '<script>alert(1)</script>';
    await sql('UPDATE candidates SET first_name = $1, last_name = $2 WHERE id = $3', [
      name,
      'عمر &amp; 🙂',
      PERSON,
    ]);
    expect((await loaded()).candidate.name).toBe(`${name} عمر &amp; 🙂`);
  });
});
