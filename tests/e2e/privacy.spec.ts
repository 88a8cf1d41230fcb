/** A person sees what is kept of candidates, decides for how long, and can be rid of one or of all. */
import { expect, test } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { type Loaded, launchChromium } from './chromium';
import { connect, panelOf, shownIn, signInToAts } from './journey';
import { lookAt } from './screens';

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

test('what is kept can be seen, shortened, deleted for one and for all; paused sites get no panel', async () => {
  const candidate = await browser.context.newPage();
  const address = `${sandbox.origins.web}/people/6001?application_id=7001`;
  await candidate.goto(address);
  await shownIn(await panelOf(candidate));

  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html#/privacy`);
  const kept = page.getByRole('region', { name: 'What is kept, and for how long' });
  const readings = kept.getByRole('listitem').filter({ hasText: 'Resumes as read' });
  await expect(readings.getByText(/[1-9]\d* entr(y|ies) · \d+ kB/)).toBeVisible();
  await readings.getByRole('combobox').selectOption({ label: '30 days' });
  await expect(readings.getByRole('combobox')).toHaveValue('30');
  await lookAt(page, 'privacy');

  await page.getByRole('switch', { name: /^Pause on/ }).click();
  await expect.poll(() => candidate.frames().some((frame) => frame.url().includes('panel.html'))).toBe(false);
  await page.getByRole('switch', { name: /^Pause on/ }).click();
  await shownIn(await panelOf(candidate));
  await page.getByRole('switch', { name: 'Use Candor with Greenhouse' }).click();
  await expect.poll(() => candidate.frames().some((frame) => frame.url().includes('panel.html'))).toBe(false);
  await page.getByRole('switch', { name: 'Use Candor with Greenhouse' }).click();
  await shownIn(await panelOf(candidate));

  await page.getByRole('searchbox').fill(address);
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await lookAt(page, 'privacy-sure');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText(/^Deleted: [1-9]\d* entries/)).toBeVisible();
  await expect(
    page.getByText('Nothing is kept of such a candidate.').or(page.getByText(/^Deleted/)),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByText('Everything is deleted.')).toBeVisible();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html#/connections`);
  await expect(page.getByText('Connect your ATS to begin')).toBeVisible();
});
