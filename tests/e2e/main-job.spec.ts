/** The main job against the production build: connect, open, see why, write back once, take back. */
import { expect, test } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { apiCaller } from '../../sandbox/testing';
import { type Loaded, launchChromium } from './chromium';
import { connect, panelOf, shownIn, signInToAts } from './journey';

let sandbox: Sandbox;
let browser: Loaded;
test.beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
  browser = await launchChromium();
  await connect(browser.context, browser.extensionId, sandbox.origins);
  await signInToAts(await browser.context.newPage(), sandbox.origins);
});
test.afterAll(async () => {
  await browser?.context.close();
  await sandbox?.close();
});

async function notesOf(candidateId: number): Promise<string[]> {
  const call = apiCaller(sandbox, await sandbox.tokens.issue());
  const { json } = await call('GET', `/notes?candidate_ids=${candidateId}`);
  return json.map((note: { body: string }) => note.body).filter((body: string) => body.includes('CND-'));
}

async function fieldOf(candidateId: number, key: string): Promise<unknown> {
  const call = apiCaller(sandbox, await sandbox.tokens.issue());
  const { json } = await call('GET', `/candidates?ids=${candidateId}`);
  return json[0].custom_fields[key].value;
}

test('a recruiter connects, sees a score with quotes, writes it back once and takes it back', async () => {
  const page = await browser.context.newPage();
  await page.goto(`${sandbox.origins.web}/people/6001?application_id=7001`);
  const panel = await panelOf(page);
  const shown = await shownIn(panel);
  expect(shown.score).toMatch(/^Score \d+ of 100/);
  const value = Number(/\d+/.exec(shown.score ?? '')?.[0]);

  const write = panel.getByRole('button', { name: 'Write to Greenhouse' });
  await write.click();
  await expect(panel.getByText(/^Written/).first()).toBeVisible({ timeout: 30_000 });
  expect(await notesOf(6001)).toHaveLength(1);
  expect(await fieldOf(6001, 'ai_match_score')).toBe(value);

  await page.reload();
  await shownIn(await panelOf(page));
  expect(await notesOf(6001)).toHaveLength(1);

  await (await panelOf(page)).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => fieldOf(6001, 'ai_match_score')).toBeNull();
  await expect.poll(async () => (await notesOf(6001)).length).toBe(2);
});

test('an answer that breaks off after the note was made gives one note', async () => {
  const page = await browser.context.newPage();
  await page.goto(`${sandbox.origins.web}/people/6003?application_id=7003`);
  const panel = await panelOf(page);
  await shownIn(panel);
  let lost = false;
  sandbox.faults.plan(({ method, path }) => {
    if (lost || method !== 'POST' || path !== '/v3/notes') return undefined;
    lost = true;
    return { kind: 'truncated' };
  });
  await panel.getByRole('button', { name: 'Write to Greenhouse' }).click();
  await expect(panel.getByText(/^Written/).first()).toBeVisible({ timeout: 60_000 });
  expect(lost).toBe(true);
  expect(await notesOf(6003)).toHaveLength(1);
  sandbox.faults.clear();
});

test('each resume that cannot be read gets its own plain message and no score', async () => {
  const page = await browser.context.newPage();
  for (const [candidate, words] of [
    [6013, /password/],
    [6024, /scan/],
    [6032, /damaged/],
    [6040, /empty/],
  ] as const) {
    await page.goto(`${sandbox.origins.web}/people/${candidate}`);
    const panel = await panelOf(page);
    expect((await shownIn(panel)).score).toBeNull();
    await expect(panel.getByText(words).first()).toBeVisible();
  }
});
