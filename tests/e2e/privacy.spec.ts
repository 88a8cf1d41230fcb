/** A person sees what is kept of candidates, decides for how long, and can be rid of one or of all. */
import { expect, type Page, test } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { type Loaded, launchChromium } from './chromium';
import { connect, panelOf, shownIn, signInToAts } from './journey';
import { lookAt } from './screens';
import { age, kept } from './tables';

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

const PERSONAL = [
  'details',
  'subjects',
  'scores',
  'masked',
  'overrides',
  'outbox',
  'decisions',
  'resumeChoices',
];
const addressOf = (candidate: number) =>
  `${sandbox.origins.web}/people/${candidate}?application_id=${candidate + 1000}`;
async function open(candidate: number): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(addressOf(candidate));
  await shownIn(await panelOf(page));
  return page;
}
async function openPrivacy(): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html#/privacy`);
  await expect(page.getByRole('region', { name: 'What is kept, and for how long' })).toBeVisible();
  return page;
}
/** All that is kept of people, as text. */
async function personal(page: Page): Promise<string> {
  const tables = await kept(page);
  return PERSONAL.flatMap((name) => tables[name] ?? []).join('\n');
}
const hasPanel = (page: Page) => page.frames().some((frame) => frame.url().includes('panel.html'));

test('what is kept can be seen and shortened by keyboard, and what is older goes with the day', async () => {
  const candidate = await open(6001);
  await candidate.close();
  const page = await openPrivacy();
  const region = page.getByRole('region', { name: 'What is kept, and for how long' });
  const line = (words: string) => region.getByRole('listitem').filter({ hasText: words });
  await expect(line('Resumes as read').getByText(/[1-9]\d* entr(y|ies) · \d+ kB/)).toBeVisible();
  const days = line('Resumes as read').getByRole('combobox');
  await days.focus();
  await page.keyboard.type('30 d');
  await expect(days).toHaveValue('30');
  await expect(days).toBeFocused();
  await lookAt(page, 'privacy');

  const before = await kept(page);
  expect(before.details).not.toEqual([]);
  expect(before.scores).toHaveLength(1);
  for (const table of ['audit', 'traffic', 'scores'])
    expect(await age(page, table, 31)).toBe(before[table]?.length);
  // The same alarm that comes once a day, brought forward.
  await page.evaluate(() => chrome.alarms.create('daily', { when: Date.now() + 100 }));
  await expect.poll(async () => (await kept(page)).details, { timeout: 60_000 }).toEqual([]);
  const after = await kept(page);
  // Scores and exchanges may stay for longer, and the chain itself stays: it says that something went.
  expect(after.scores).toHaveLength(1);
  expect(after.traffic).toHaveLength(before.traffic?.length ?? 0);
  expect(after.audit).toHaveLength((before.audit?.length ?? 0) + 1);
  expect(after.subjects?.join()).not.toContain('6001');
  await page.reload();
  // The salt of this device's own entries.
  await expect(line('Resumes as read').getByText(/^1 entry/)).toBeVisible();
  await page.close();
});

test('a site and an ATS can be paused: their pages get no panel until they are used again', async () => {
  const candidate = await open(6001);
  const page = await openPrivacy();
  for (const name of [/^Pause on/, 'Use Candor with Greenhouse']) {
    await page.getByRole('switch', { name }).click();
    await expect.poll(() => hasPanel(candidate)).toBe(false);
    await page.getByRole('switch', { name }).click();
    await shownIn(await panelOf(candidate));
  }
  await candidate.close();
  await page.close();
});

test('one person is deleted with all that is kept of them, and nobody else; then everything', async () => {
  for (const candidate of [6001, 6002]) await (await open(candidate)).close();
  const page = await openPrivacy();
  const search = page.getByRole('searchbox');
  const none = page.getByText('Nothing is kept of such a candidate.');
  await search.fill(addressOf(6001));
  expect(await personal(page)).toContain('/6001/');
  await page.getByRole('button', { name: 'Delete', exact: true }).focus();
  await page.keyboard.press('Enter');
  await lookAt(page, 'privacy-sure');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).press('Enter');
  await expect(page.getByText(/^Deleted: [1-9]\d* entries/)).toBeVisible();
  // Whoever deleted by keyboard stands beside what they did, not at the top of the page.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-labelledby')))
    .toBe('erase-one');
  const left = await personal(page);
  expect(left).not.toContain('6001');
  expect(left).toContain('/6002/');

  await search.fill('6001');
  await expect(none).toBeVisible();
  await expect(page.getByText(/^Deleted/)).toHaveCount(0);
  await search.fill('6002');
  await expect(none).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Delete', exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByText('Everything is deleted.')).toBeVisible();
  const rows = Object.entries(await kept(page));
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter(([, found]) => found.length > 0)).toEqual([]);
  expect(await page.evaluate(() => chrome.storage.local.get())).toEqual({});
  await page.goto(`chrome-extension://${browser.extensionId}/options.html#/connections`);
  await expect(page.getByText('Connect your ATS to begin')).toBeVisible();
});
