/** An ATS that no connector knows: a click on the icon, what was read, the job, the score with quotes, the clipboard. */
import { type BrowserContext, expect, type Frame, type Page, test } from '@playwright/test';
import { generatePeople } from '../../sandbox/people';
import { type PlainAts, startPlainAts } from '../../sandbox/plain-ats';
import { launchChromium } from './chromium';
import { panelOf } from './journey';
import { JOB, RESUME } from './plain-texts';
import { fits, lookAt, lookInPanel, scrollsInside } from './screens';
import { clickIcon } from './toolbar';

const SOON = { timeout: 30_000 };

let ats: PlainAts;
let context: BrowserContext;
let extensionId: string;
test.beforeAll(async () => {
  const { candidates } = await generatePeople();
  const file = candidates.flatMap((one) => one.files).find((one) => one.mime === 'application/pdf');
  if (!file) throw new Error('None of the invented people has a PDF.');
  ats = await startPlainAts({ name: file.filename, mime: file.mime, bytes: file.bytes }, RESUME);
  ({ context, extensionId } = await launchChromium());
});
test.afterAll(async () => {
  await context?.close();
  await ats?.close();
});

/** On a site for which this build has no permission: only the click lets Candor in. */
async function open(which: string): Promise<{ page: Page; panel: Frame }> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${ats.origin}/${which}`);
  const before = context.pages().length;
  await clickIcon(context, extensionId, page);
  const panel = await panelOf(page);
  expect(context.pages(), 'a click opens the panel in the page and no tab').toHaveLength(before);
  return { page, panel };
}

test('a linked resume and then a page’s text are scored for a pasted job, the note goes to the clipboard', async () => {
  test.setTimeout(120_000);
  const { page, panel } = await open('people/file');
  await expect(panel.getByText(/linked on this page · \d+ words/)).toBeVisible(SOON);
  await panel.getByRole('button', { name: 'Score for this job' }).click();
  await expect(panel.getByText('Give the job’s title')).toBeVisible();
  await lookInPanel(page, panel, 'any-page-job');
  await panel.getByRole('textbox', { name: 'Job title' }).fill(JOB.title);
  await panel.getByRole('textbox', { name: 'Job description' }).fill(JOB.text);
  await panel.getByRole('switch', { name: 'Keep this job' }).click();
  await panel.getByRole('button', { name: 'Score for this job' }).click();
  await expect(panel.getByRole('img', { name: /^Score \d+ of 100/ })).toBeVisible(SOON);
  await expect(panel.getByText('Saved on this device')).toBeVisible();
  await fits(panel);
  await scrollsInside(panel);
  await lookInPanel(page, panel, 'any-page-score');

  await context.grantPermissions(['clipboard-read']);
  await panel.getByRole('button', { name: 'Copy the note' }).click();
  await expect(panel.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^Candor match score: \d+ of 100[\s\S]+input [0-9a-f]{12}$/,
  );
  await panel.getByRole('button', { name: /^Note and \d+ fields/ }).click();
  await expect(panel.getByRole('button', { name: 'Copy Match score' })).toBeVisible();
  await lookInPanel(page, panel, 'any-page-fields');

  await clickIcon(context, extensionId, page);
  await expect(page.locator('candor-panel')).toHaveCount(0);
  await page.close();
  await nextCandidate();
});

/** The job is remembered: one click, and the text of the page is scored, with quotes that lead to their place. */
async function nextCandidate() {
  const { page, panel } = await open('people/text');
  await expect(panel.getByText(/what a reader sees of it · \d+ words/)).toBeVisible(SOON);
  await expect(panel.getByRole('img', { name: /^Score \d+ of 100/ })).toBeVisible(SOON);
  await panel
    .getByRole('button', { name: /Medication administration, wound care/ })
    .first()
    .click();
  const read = panel.getByRole('region', { name: 'Resume text' });
  await expect(read.locator('mark[aria-current]')).toBeVisible();
  // The page's navigation and footer are not the candidate's.
  await expect(read).not.toContainText(/Kubernetes|twelve customers/);
  await page.close();
}

for (const [which, title] of [
  ['people/nothing', 'Nothing here looks like a resume'],
  ['people/elsewhere', 'The resume lies on another site'],
  ['people/frame', 'Nothing here looks like a resume'],
] as const)
  test(`${which}: says why there is nothing to score, and takes a text in its place`, async () => {
    const { page, panel } = await open(which);
    await expect(panel.getByRole('heading', { name: title })).toBeVisible(SOON);
    if (which === 'people/frame')
      await expect(panel.getByText(/is a frame of files\.tinyhire\.localhost/)).toBeVisible();
    await lookInPanel(page, panel, which.replace('/', '-'));
    await panel.getByRole('button', { name: 'Paste text' }).click();
    await panel.getByRole('textbox', { name: 'Text of the resume' }).fill(RESUME);
    await panel.getByRole('button', { name: 'Read this text' }).click();
    await expect(panel.getByRole('heading', { name: 'Pasted text' })).toBeVisible(SOON);
    await page.close();
  });

test('a click where the browser lets nobody in: the panel in a tab of its own takes what is pasted', async () => {
  const page = await context.newPage();
  // Chromium keeps every extension out of its error pages; the address is one as any other.
  const address = 'http://127.0.0.1:1/resume';
  await page.goto(address).catch(() => {});
  const before = context.pages().length;
  const [panel] = await Promise.all([
    context.waitForEvent('page'),
    clickIcon(context, extensionId, page, address),
  ]);
  await expect(panel).toHaveURL(`chrome-extension://${extensionId}/panel.html#page`);
  await expect(panel.getByRole('heading', { name: 'There is no page to read here' })).toBeVisible(SOON);
  await panel.getByRole('button', { name: 'Paste text' }).click();
  await panel.getByRole('textbox', { name: 'Text of the resume' }).fill(RESUME);
  await panel.getByRole('button', { name: 'Read this text' }).click();
  await panel.getByRole('textbox', { name: 'Job title' }).fill(JOB.title);
  await panel.getByRole('textbox', { name: 'Job description' }).fill(JOB.text);
  await panel.getByRole('button', { name: 'Score for this job' }).click();
  await expect(panel.getByRole('img', { name: /^Score \d+ of 100/ })).toBeVisible(SOON);
  await lookAt(panel, 'any-page-own-tab');
  await panel.getByRole('button', { name: 'Copy the note' }).click();
  await expect(panel.getByRole('button', { name: 'Copied' })).toBeVisible();
  // One click, one tab: the settings do not come along.
  expect(context.pages()).toHaveLength(before + 1);
  await panel.close();
  await page.close();
});

test('frames of the site’s own, enormous pages and a PDF in the tab are read', async () => {
  test.setTimeout(120_000);
  const frame = await open('people/own-frame');
  await expect(frame.panel.getByRole('heading', { name: 'Ama Boateng' })).toBeVisible(SOON);
  const enormous = await open('people/enormous');
  await expect(enormous.panel.getByText('The page is longer than Candor reads')).toBeVisible(SOON);
  await enormous.page.goto(`${ats.origin}/files/1`);
  await clickIcon(context, extensionId, enormous.page);
  const pdf = await panelOf(enormous.page);
  await expect(pdf.getByText(/the file in this tab · \d+ words/)).toBeVisible(SOON);
});
