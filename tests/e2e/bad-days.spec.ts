/** What only a real browser can do to a write-back: two windows at once, a worker stopped in mid-write. */
import { expect, test } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../sandbox/server';
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

async function openPanel(candidate: number) {
  const page = await browser.context.newPage();
  await page.goto(`${sandbox.origins.web}/people/${candidate}?application_id=${candidate + 1000}`);
  const panel = await panelOf(page);
  await shownIn(panel);
  return panel;
}

async function notesOf(candidate: number): Promise<number> {
  const { rows } = await sandbox.db.query<{ body: string }>(
    "SELECT body FROM notes WHERE candidate_id = $1 AND body LIKE '%CND-%'",
    [candidate],
  );
  return rows.length;
}

test('two windows on the same candidate, both pressed, make one note', async () => {
  const panels = [await openPanel(6001), await openPanel(6001)];
  await Promise.all(
    panels.map((panel) => panel.getByRole('button', { name: 'Write to Greenhouse' }).click()),
  );
  for (const panel of panels)
    await expect(panel.getByText(/^Written/).first()).toBeVisible({ timeout: 30_000 });
  expect(await notesOf(6001)).toBe(1);
});

test('a worker that is stopped in the middle of a write-back goes on by itself and writes once', async () => {
  // The browser may take its time with the alarm that wakes the worker: a minute at least, more where it is busy.
  test.setTimeout(300_000);
  const panel = await openPanel(6002);
  const options = await browser.context.newPage();
  await options.goto(`chrome-extension://${browser.extensionId}/options.html#/log`);
  const devTools = await browser.context.newCDPSession(options);
  await devTools.send('ServiceWorker.enable');
  let stopped = false;
  sandbox.faults.plan(({ method, path }) => {
    if (stopped || method !== 'POST' || path !== '/v3/notes') return undefined;
    stopped = true;
    void devTools.send('ServiceWorker.stopAllWorkers');
    return { kind: 'slow', delayMs: 300 };
  });
  await panel.getByRole('button', { name: 'Write to Greenhouse' }).click();
  await expect.poll(() => stopped, { timeout: 20_000 }).toBe(true);
  await expect(panel.getByText(/^Written/).first()).toBeVisible({ timeout: 200_000 });
  expect(await notesOf(6002)).toBe(1);
  sandbox.faults.clear();
});
