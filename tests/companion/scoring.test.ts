import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maskResume, readRequirements, scoreCandidate, scoreJob, withOriginalWords } from '../../lib/engine';
import { parseResume } from '../../lib/engine/read';
import type { Resume } from '../../lib/engine/types';
import { generatePeople } from '../../sandbox/people';
import { startTestCompanion, type TestCompanion } from './start';

let companion: TestCompanion;
let token: string;
const samples: { resume: Resume; bytes: Uint8Array; job: { title: string; description: string } }[] = [];

beforeAll(async () => {
  companion = await startTestCompanion();
  token = await companion.pair();
  const { candidates, jobs } = await generatePeople();
  for (const candidate of candidates.slice(0, 8)) {
    const file = candidate.files[0];
    const [job] = jobs;
    if (!file || !job) continue;
    const read = await parseResume(file.bytes);
    const description = job.descriptionHtml.replace(/<\/?(?:li|h2|p)[^>]*>/g, '\n').replace(/<[^>]+>/g, '');
    if (read.ok)
      samples.push({ resume: read.value, bytes: file.bytes, job: { title: job.title, description } });
  }
  expect(samples.length).toBeGreaterThan(4);
}, 180_000);
afterAll(() => companion.close());

const post = (path: string, body: unknown) => companion.call(token, 'POST', path, body);

describe('remote scoring', () => {
  test('gives the same Score as this device, byte for byte, from the masked resume alone', async () => {
    for (const { resume, job } of samples) {
      const masked = maskResume(resume);
      const requirements = readRequirements(job);
      const answer = await (await post('/v1/score', { resume: masked, requirements })).json();
      expect(JSON.stringify(answer.score)).toBe(JSON.stringify(scoreCandidate(masked, requirements)));
      expect(JSON.stringify(withOriginalWords(answer.score, resume))).toBe(
        JSON.stringify(scoreJob(resume, job)),
      );
    }
  });

  test('masks what was not masked before it was sent', async () => {
    const [sample] = samples;
    if (!sample) throw new Error('no sample');
    const text = await (await post('/v1/score', { resume: sample.resume, job: sample.job })).text();
    expect(JSON.parse(text).score.inputHash).toBe(scoreJob(sample.resume, sample.job).inputHash);
    expect(text).not.toContain(sample.resume.name?.text ?? 'no name');
  });

  test('reads files, jobs, and orders resumes; every answer names engine and version', async () => {
    const [sample] = samples;
    if (!sample) throw new Error('no sample');
    const parsed = await fetch(`${companion.url}/v1/parse`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(sample.bytes),
    });
    const named = { engine: 'candor', version: expect.stringMatching(/^candor-/) };
    expect(await parsed.json()).toMatchObject({ ...named, resume: { text: sample.resume.text } });
    const read = await (await post('/v1/requirements', sample.job)).json();
    expect(read).toEqual({ ...named, requirements: readRequirements(sample.job) });
    const resumes = samples.map((one, i) => ({ id: String(i), text: one.resume.text }));
    const ranked = await (await post('/v1/rank', { job: sample.job, resumes, top: 3 })).json();
    expect(ranked).toMatchObject({ ...named, leftOut: [] });
    const scores = ranked.ranked.map((one: { score: number }) => one.score);
    expect(scores).toHaveLength(3);
    expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
  });

  test.each([
    ['/v1/score', { resume: {}, requirements: [] }],
    ['/v1/score', {}],
    ['/v1/rank', { job: { title: 'x', description: 'y' }, resumes: [] }],
    ['/v1/requirements', { title: 'x' }],
  ])('%s says what is missing', async (path, body) => {
    const answer = await post(path, body);
    expect(answer.status).toBe(400);
    expect((await answer.json()).error).toMatchObject({
      kind: 'invalid',
      message: expect.stringMatching(/\w+: /),
    });
  });

  test('a file that is none, and one that is too long', async () => {
    const send = (bytes: Uint8Array<ArrayBuffer>) =>
      fetch(`${companion.url}/v1/parse`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: bytes,
      });
    const broken = await send(new TextEncoder().encode('%PDF-1.7 nothing of a PDF'));
    expect([broken.status, (await broken.json()).error.kind]).toEqual([422, 'unreadable-resume']);
    expect((await send(new Uint8Array(21 * 2 ** 20))).status).toBe(413);
  });

  test('is described as OpenAPI 3.1, with a page to read it', async () => {
    const doc = await (await companion.call(token, 'GET', '/openapi.json')).json();
    expect(doc.openapi).toBe('3.1.0');
    expect(Object.keys(doc.paths)).toEqual(
      expect.arrayContaining(['/v1/score', '/v1/parse', '/v1/requirements', '/v1/rank', '/v1/pair']),
    );
    expect(JSON.stringify(doc.paths['/v1/score'])).toContain('inputHash');
    const basic = Buffer.from(`docs:${token}`).toString('base64');
    const page = await fetch(`${companion.url}/docs`, { headers: { authorization: `Basic ${basic}` } });
    expect(await page.text()).toContain('swagger-ui-bundle.js');
    const script = await fetch(`${companion.url}/docs/swagger-ui-bundle.js`, {
      headers: { authorization: `Basic ${basic}` },
    });
    expect(script.status).toBe(200);
  });

  test('no word of a resume and no name stands in the log', () => {
    expect(companion.logged().length).toBeGreaterThan(0);
    for (const { resume } of samples) {
      if (resume.name) expect(companion.logged()).not.toContain(resume.name.text);
      expect(companion.logged()).not.toContain(resume.text.slice(0, 60));
    }
  });
});
