import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixturePeople } from '../fixture-people';
import { localFetch } from '../local-fetch';
import { type Sandbox, startSandbox } from '../server';
import { firstRow } from '../store/open';
import { apiCaller, browser } from '../testing';

const PAGE = '/people/6101';
const RILEY = { email: 'riley@sandbox.test', password: 'sandbox' };

let sandbox: Sandbox;
let applicationId: number;
let jobId: number;
beforeAll(async () => {
  sandbox = await startSandbox({ people: fixturePeople, port: 0 });
  const row = await firstRow<{ id: number; job_id: number }>(
    sandbox.db,
    'SELECT id, job_id FROM applications WHERE candidate_id = 6101 ORDER BY applied_at DESC, id DESC LIMIT 1',
  );
  applicationId = row?.id ?? 0;
  jobId = row?.job_id ?? 0;
});
afterAll(() => sandbox.close());

const at = (path: string) => new URL(path, sandbox.origins.web);

async function signedIn() {
  const visit = browser();
  await visit(at('/users/sign_in'), RILEY);
  return visit;
}

async function cookie(): Promise<string> {
  const answer = await localFetch(at('/users/sign_in'), {
    method: 'POST',
    headers: { origin: sandbox.origins.web },
    body: new URLSearchParams(RILEY),
  });
  return answer.headers.getSetCookie().join(';').split(';')[0] ?? '';
}

it('asks who you are first, refuses a wrong password and leads back to the page that was wanted', async () => {
  const visit = browser();
  const wanted = at(`${PAGE}?application_id=${applicationId}`).href;
  const away = await visit(wanted);
  expect(away.next).toContain('/users/sign_in?back=');
  const signIn = await visit(away.next ?? '');
  const back = /name="back" value="([^"]+)"/.exec(signIn.text)?.[1]?.replaceAll('&amp;', '&') ?? '';

  const wrong = await visit(at('/users/sign_in'), { ...RILEY, password: 'guess', back });
  expect(wrong).toMatchObject({ status: 401, text: expect.stringContaining('do not belong together') });
  expect((await visit(wanted)).status).toBe(303);
  expect((await visit(at('/users/sign_in'), { ...RILEY, back })).next).toBe(wanted);
  expect((await visit(wanted)).text).toContain('Ama');

  const lured = await visit(at('/users/sign_in'), { ...RILEY, back: '//thief.example/' });
  expect(lured.next).toBe(at('/dashboard').href);
  await visit(at('/users/sign_out'), {});
  expect((await visit(wanted)).status).toBe(303);
});

it('leads from the jobs over the pipeline to the candidate', async () => {
  const visit = await signedIn();
  expect((await visit(at('/dashboard'))).text).toContain(`href="/jobs/${jobId}"`);
  const link = `href="${PAGE}?application_id=${applicationId}"`;
  expect((await visit(at(`/jobs/${jobId}`))).text).toContain(link);
  expect((await visit(at(`/jobs/${jobId}?q=ama`))).text).toContain(link);
  expect((await visit(at(`/jobs/${jobId}?q=nobody`))).text).not.toContain(link);
  expect((await visit(at('/people?q=AMA'))).text).toContain(link);
  const other = await visit(at(`${PAGE}/applications/${applicationId}`));
  expect(other.next).toBe(at(`${PAGE}?application_id=${applicationId}`).href);
  const page = await visit(other.next ?? '');
  expect(page.text).toMatch(/<h1>Ama /);
  expect(page.text).toContain('4 weeks');
  expect(page.text).toContain('night shifts');
  expect(await visit(at('/people/1'))).toMatchObject({ status: 404 });
  expect(await visit(at(`${PAGE}?application_id=1`))).toMatchObject({ status: 404 });
});

it('serves a resume byte for byte, to people who are signed in', async () => {
  const file = await firstRow<{ id: number; bytes: Uint8Array }>(
    sandbox.db,
    'SELECT id, bytes FROM attachments WHERE candidate_id = 6101 ORDER BY id LIMIT 1',
  );
  const url = at(`${PAGE}/attachments/${file?.id}`);
  const answer = await localFetch(url, { headers: { cookie: await cookie() } });
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(file?.bytes ?? []))).toBe(true);
  expect((await browser()(url)).status).toBe(303);
});

it('takes notes, values and stages from people and shows what an app writes', async () => {
  const visit = await signedIn();
  const page = at(`${PAGE}?application_id=${applicationId}`);
  const send = (action: string, form: Record<string, string>) =>
    visit(at(`${PAGE}/${action}`), { application_id: String(applicationId), ...form });

  const body = '<b>Called</b> her.\nShe is free on Monday.';
  expect((await send('notes', { body, private: 'yes' })).next).toBe(page.href);
  const noted = (await visit(page)).text;
  expect(noted).toContain('&lt;b&gt;Called&lt;/b&gt; her.\nShe is free on Monday.');
  expect(noted).toContain('private</span>');

  const field = { owner: 'candidate', name_key: 'ai_match_score' };
  expect((await send('fields', { ...field, value: 'many' })).status).toBe(422);
  expect((await send('fields', { ...field, value: '71' })).status).toBe(303);
  const live = at(`${PAGE}/live?application_id=${applicationId}`);
  expect((await visit(live)).text).toContain('<span class="value">71</span>');
  await apiCaller(sandbox, await sandbox.tokens.issue())('PATCH', '/candidates/6101', {
    custom_fields: [{ name_key: 'ai_match_score', value: 84 }],
  });
  const written = (await visit(live)).text;
  expect(written).toContain('<span class="value">84</span>');
  expect(written).toContain('Riley Morgan via Candor');

  const stage = await firstRow<{ id: number; name: string }>(
    sandbox.db,
    'SELECT id, name FROM stages WHERE job_id = $1 ORDER BY position DESC LIMIT 1',
    [jobId],
  );
  expect((await send('stage', { stage_id: '1' })).status).toBe(422);
  await send('stage', { stage_id: String(stage?.id) });
  expect((await visit(page)).text).toContain(`Moved to ${stage?.name}`);
});

it('refuses a form that another site sends', async () => {
  const answer = await localFetch(at(`${PAGE}/notes`), {
    method: 'POST',
    headers: { cookie: await cookie(), origin: 'https://thief.example' },
    body: new URLSearchParams({ application_id: String(applicationId), body: 'From afar' }),
  });
  expect(answer.status).toBe(403);
  expect(await firstRow(sandbox.db, `SELECT id FROM notes WHERE body = 'From afar'`)).toBeUndefined();
});

it('shows what an app needs to connect, and answers scripts that ask whether it runs', async () => {
  const visit = await signedIn();
  const page = (await visit(at('/configure/dev_center'))).text;
  for (const text of ['candor-sandbox', 'sandbox-only-secret', sandbox.origins.api, sandbox.origins.auth])
    expect(page).toContain(text);
  expect(await browser()(at('/healthz'))).toMatchObject({ status: 200, text: 'ok\n' });
});
