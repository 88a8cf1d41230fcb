/** What only a real browser can do to a write-back: two windows, no room left, a wrong clock, a worker stopped in mid-write. */
import { expect, test } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { type Loaded, launchChromium } from './chromium';
import { connect, panelOf, shownIn, signInToAts } from './journey';
import { lookInPanel } from './screens';

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
  return { page, panel };
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
    panels.map(({ panel }) => panel.getByRole('button', { name: 'Write to Greenhouse' }).click()),
  );
  for (const { panel } of panels)
    await expect(panel.getByText(/^Written/).first()).toBeVisible({ timeout: 30_000 });
  expect(await notesOf(6001)).toBe(1);
});

test('a browser without room says so and changes nothing; with room again the press writes once', async () => {
  const { page, panel } = await openPanel(6003);
  // The disk is not filled for it: from here on the browser's own storage answers as it does when there is no room.
  const room = (left: boolean) =>
    browser.worker.evaluate(
      `globalThis.roomy ??= { ...Object.getOwnPropertyDescriptors(IDBObjectStore.prototype) };
       for (const name of ['put', 'add'])
         IDBObjectStore.prototype[name] = ${left} ? globalThis.roomy[name].value
           : () => { throw new DOMException('The disk is full.', 'QuotaExceededError'); };`,
    );
  await room(false);
  await panel.getByRole('button', { name: 'Write to Greenhouse' }).click();
  await expect(panel.getByRole('alert').filter({ hasText: 'The browser has no room left' })).toBeVisible();
  await panel.getByRole('button', { name: 'Read again' }).click();
  await expect(panel.getByRole('heading', { name: 'The browser has no room left' })).toBeVisible();
  await lookInPanel(page, panel, 'panel-no-room');
  expect(await notesOf(6003)).toBe(0);
  await room(true);
  await panel.getByRole('button', { name: 'Read again' }).click();
  await shownIn(panel);
  await panel.getByRole('button', { name: 'Write to Greenhouse' }).click();
  await expect(panel.getByText(/^Written/).first()).toBeVisible({ timeout: 60_000 });
  expect(await notesOf(6003)).toBe(1);
});

test('a clock that is days behind is told, and what is written is written once; one that is ahead does no harm', async () => {
  await sandbox.db.query('UPDATE applications SET applied_at = now() WHERE id IN (7004, 7005)');
  const wrongBy = (days: number) =>
    browser.worker.evaluate(
      `globalThis.rightNow ??= Date.now; Date.now = () => globalThis.rightNow() + ${days} * 86_400_000`,
    );
  for (const [days, candidate] of [
    [-3, 6004],
    [3, 6005],
  ] as const) {
    await wrongBy(days);
    const { page, panel } = await openPanel(candidate);
    const told = panel.getByText(/^This device’s clock is behind the ATS’s dates: set it right/);
    await expect(told).toHaveCount(days < 0 ? 1 : 0);
    if (days < 0) await lookInPanel(page, panel, 'panel-clock-behind');
    await panel.getByRole('button', { name: 'Write to Greenhouse' }).click();
    await expect(panel.getByText(/^Written/).first()).toBeVisible({ timeout: 60_000 });
    expect(await notesOf(candidate)).toBe(1);
  }
  await wrongBy(0);
});

test('a worker that is stopped in the middle of a write-back goes on by itself and writes once', async () => {
  // The browser may take its time with the alarm that wakes the worker: a minute at least, more where it is busy.
  test.setTimeout(300_000);
  const { panel } = await openPanel(6002);
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
