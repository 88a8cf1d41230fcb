/** A hiring manager decides: once, with who and when in the ATS, changeable, and before the score if so wished. */
import { expect, type Frame, type Page, test } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { type Loaded, launchChromium } from './chromium';
import { connect, panelOf, shownIn, signInToAts } from './journey';
import { fits, lookInPanel } from './screens';

let sandbox: Sandbox;
let browser: Loaded;
let options: Page;
test.beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
  browser = await launchChromium();
  options = await connect(browser.context, browser.extensionId, sandbox.origins);
  await signInToAts(await browser.context.newPage(), sandbox.origins);
});
test.afterAll(async () => {
  await browser?.context.close();
  await sandbox?.close();
});

async function open(candidate: number): Promise<{ page: Page; panel: Frame }> {
  const page = await browser.context.newPage();
  await page.goto(`${sandbox.origins.web}/people/${candidate}?application_id=${candidate + 1000}`);
  return { page, panel: await panelOf(page) };
}

async function notesOf(candidate: number): Promise<string[]> {
  const { rows } = await sandbox.db.query<{ body: string; visibility: string }>(
    "SELECT body, visibility FROM notes WHERE candidate_id = $1 AND body LIKE '%Candor decision%' ORDER BY id",
    [candidate],
  );
  for (const { visibility } of rows) expect(visibility).toBe('private');
  return rows.map(({ body }) => body);
}

test('approve by keyboard with a reason, change to skip, take back: three notes, one for each', async () => {
  const { page, panel } = await open(6001);
  await shownIn(panel);
  await lookInPanel(page, panel, 'decision-open');
  await panel.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('a');
  const form = panel.getByRole('form', { name: 'Approve' });
  await expect(form.getByRole('button', { name: 'Approve' })).toBeFocused();
  await lookInPanel(page, panel, 'decision-form');
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  const bar = panel.getByRole('region', { name: 'Your decision' });
  await expect(bar.getByText('Approved · Worth a conversation')).toBeVisible();
  await expect(bar).toBeFocused();
  await expect.poll(() => notesOf(6001)).toHaveLength(1);
  expect((await notesOf(6001))[0]).toMatch(
    /^Decision: Approve \(Worth a conversation\)\nApprove by .+ UTC\n/,
  );

  await bar.getByRole('button', { name: 'Change' }).click();
  await panel.getByRole('textbox', { name: 'Comment' }).fill('Nights only');
  await panel.getByRole('button', { name: 'Skip' }).click();
  await expect(bar.getByText('Skipped', { exact: true })).toBeVisible();
  await expect(bar.getByText('1 earlier decision')).toBeVisible();
  await lookInPanel(page, panel, 'decision-decided');
  await expect.poll(() => notesOf(6001)).toHaveLength(2);
  expect((await notesOf(6001))[1]).toContain('not a rejection');
  expect((await notesOf(6001))[1]).toContain('It replaces: Approve by');

  // By keyboard, which keeps its place: what was pressed is gone, the bar around it is not.
  await bar.getByRole('button', { name: 'Take the decision back' }).focus();
  await page.keyboard.press('Enter');
  await expect(bar.getByRole('button', { name: 'Approve' })).toBeVisible();
  await expect(bar).toBeFocused();
  await expect.poll(() => notesOf(6001)).toHaveLength(3);
  const { rows } = await sandbox.db.query<{ status: string }>(
    'SELECT status FROM applications WHERE id = 7001',
  );
  expect(rows).toEqual([{ status: 'active' }]);
});

test('two windows, both pressed, make one note; the footer’s undo leaves it alone', async () => {
  const both = [await open(6002), await open(6002)];
  for (const { panel } of both) await shownIn(panel);
  for (const { panel } of both) await panel.getByRole('button', { name: 'Approve' }).click();
  await Promise.all(
    both.map(({ panel }) => panel.getByRole('form').getByRole('button', { name: 'Approve' }).click()),
  );
  for (const { panel } of both) await expect(panel.getByText('Approved', { exact: true })).toBeVisible();
  await expect.poll(() => notesOf(6002)).toHaveLength(1);
  const { page, panel } = both[0] as { page: Page; panel: Frame };
  await page.bringToFront();
  await panel.getByRole('button', { name: 'Write to Greenhouse' }).click();
  await expect(panel.getByText(/^Written/).first()).toBeVisible({ timeout: 30_000 });
  await panel.getByRole('button', { name: 'Undo', exact: true }).focus();
  await page.keyboard.press('Enter');
  // The tag that the resume speaks for stays: Candor takes nothing away.
  await expect(panel.getByText(/^Taken back \d.* · 1 value stays$/)).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Undo', exact: true })).toHaveCount(0);
  await expect(panel.locator('footer:focus, footer :focus')).toHaveCount(1);
  await expect(panel.getByText('Approved', { exact: true })).toBeVisible();
  expect(await notesOf(6002)).toHaveLength(1);
});

test('judge first keeps score and findings back until the person has decided', async () => {
  await options.evaluate(
    `chrome.runtime.sendMessage({ name: 'saveSettings', input: { judgeFirst: true, autoWrite: true } })`,
  );
  const { page, panel } = await open(6003);
  await expect(panel.getByText('Read, then decide')).toBeVisible();
  await expect(panel.getByRole('tab', { name: 'Resume' })).toHaveAttribute('aria-selected', 'true');
  await lookInPanel(page, panel, 'judge-first-resume');
  await panel.getByRole('tab', { name: 'Score' }).click();
  await expect(panel.getByRole('heading', { name: 'Decide first' })).toBeVisible();
  await lookInPanel(page, panel, 'judge-first-score');
  const kept = await panel.evaluate(
    `chrome.runtime.sendMessage({ name: 'openCandidate', input: {} }).then((answer) => JSON.stringify(answer.value))`,
  );
  expect(JSON.parse(String(kept))).toMatchObject({ score: null, concealed: true, plan: [], leftAlone: [] });
  const { rows } = await sandbox.db.query(
    "SELECT 1 FROM notes WHERE candidate_id = 6003 AND body LIKE '%CND-%'",
  );
  expect(rows).toEqual([]);

  await panel.getByRole('button', { name: 'Skip' }).click();
  await panel.getByRole('form').getByRole('button', { name: 'Skip' }).click();
  expect((await shownIn(panel)).score).toMatch(/^Score \d+/);
  await expect(panel.getByText(/^Decided before the score was shown; it is \d+\./)).toBeVisible();
  await lookInPanel(page, panel, 'judge-first-decided');
  await expect.poll(() => notesOf(6003)).toHaveLength(1);
  expect((await notesOf(6003))[0]).toMatch(/Decided before Candor's score \(\d+\) was shown/);
  await options.evaluate(
    `chrome.runtime.sendMessage({ name: 'saveSettings', input: { judgeFirst: false, autoWrite: false } })`,
  );
});

test('a decision stands and its note follows when the ATS does not answer', async () => {
  const { panel } = await open(6005);
  await shownIn(panel);
  sandbox.faults.plan(() => ({ kind: 'status', status: 503 }));
  await panel.getByRole('button', { name: 'Approve' }).click();
  await panel.getByRole('form').getByRole('button', { name: 'Approve' }).click();
  await expect(panel.getByText('Approved', { exact: true })).toBeVisible();
  sandbox.faults.clear();
  await expect.poll(() => notesOf(6005), { timeout: 90_000 }).toHaveLength(1);
});

for (const width of [320, 600])
  test(`decision, footer and score fit a panel of ${width} px`, async () => {
    await browser.worker.evaluate(
      `chrome.storage.local.set({ candorDock: { width: ${width}, collapsed: false } })`,
    );
    const { page, panel } = await open(6004);
    await shownIn(panel);
    await fits(panel);
    await panel.getByRole('button', { name: 'Skip' }).click();
    await lookInPanel(page, panel, `panel-${width}-form`);
    await fits(panel);
    await panel.getByRole('form').getByRole('button', { name: 'Skip' }).click();
    await expect(panel.getByText('Skipped', { exact: true })).toBeVisible();
    await lookInPanel(page, panel, `panel-${width}`);
    await fits(panel);
    await panel.getByRole('button', { name: 'Take the decision back' }).click();
    await expect(panel.getByRole('button', { name: 'Approve' })).toBeVisible();
  });
