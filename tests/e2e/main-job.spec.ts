/** The main job against the production build: connect, open, see why, write back once, take back. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { apiCaller } from '../../sandbox/testing';
import { type Loaded, launchChromium } from './chromium';
import { connect, panelOf, shownIn, signInToAts } from './journey';
import { scoresInNode } from './scores-in-node';

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

test('a score is the same, byte for byte, in Chromium and in Node', async () => {
  const page = await browser.context.newPage();
  // All fifty in both browsers: same-bytes.spec.ts. Here the production build answers.
  const ids = [6001, 6017, 6033, 6049];
  for (const [id, inNode] of await scoresInNode(sandbox, ids)) {
    await page.goto(`${sandbox.origins.web}/people/${id}`);
    const panel = await panelOf(page);
    await shownIn(panel);
    const scored = await panel.evaluate(
      `chrome.runtime.sendMessage({ name: 'openCandidate', input: {} }).then((answer) => JSON.stringify(answer.value.score))`,
    );
    expect(scored, `candidate ${id}`).toBe(inNode);
  }
});

test('the panel follows the page without a reload and leaves where there is no candidate', async () => {
  const page = await browser.context.newPage();
  await page.goto(`${sandbox.origins.web}/people/6005`);
  await expect((await panelOf(page)).getByRole('heading', { level: 1 })).toHaveText('Thomas Hargreaves');
  await page.evaluate(() => history.pushState(null, '', '/people/6009'));
  await expect
    .poll(async () => (await panelOf(page)).getByRole('heading', { level: 1 }).textContent())
    .toBe('Fatima Al-Sayed');
  await page.evaluate(() => history.pushState(null, '', '/dashboard'));
  await expect
    .poll(() => page.frames().filter((frame) => frame.url().includes('/panel.html')).length)
    .toBe(0);
});

test('closing the browser in the middle of a write-back gives one note', async () => {
  const profile = await mkdtemp(path.join(tmpdir(), 'candor-'));
  const first = await launchChromium(profile);
  await connect(first.context, first.extensionId, sandbox.origins);
  const page = await first.context.newPage();
  await signInToAts(page, sandbox.origins);
  await page.goto(`${sandbox.origins.web}/people/6005`);
  const panel = await panelOf(page);
  await shownIn(panel);
  const noteSent = new Promise<void>((resolve) => {
    sandbox.faults.plan(({ method, path: asked }) => {
      if (method !== 'POST' || asked !== '/v3/notes') return undefined;
      resolve();
      return { kind: 'slow', delayMs: 1500 };
    });
  });
  await panel.getByRole('button', { name: 'Write to Greenhouse' }).click();
  await noteSent;
  await first.context.close();
  sandbox.faults.clear();
  await expect.poll(async () => (await notesOf(6005)).length).toBe(1);

  const second = await launchChromium(profile);
  const again = await second.context.newPage();
  await signInToAts(again, sandbox.origins);
  await again.goto(`${sandbox.origins.web}/people/6005`);
  const reopened = await panelOf(again);
  await shownIn(reopened);
  await expect(reopened.getByText(/^Written/).first()).toBeVisible({ timeout: 90_000 });
  expect(await notesOf(6005)).toHaveLength(1);
  await second.context.close();
  await rm(profile, { recursive: true, force: true });
});
