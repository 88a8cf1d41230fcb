/** The browser's access to the ATS, taken away in its own settings in the middle of the work, and given back. */
import { expect, type Page, test } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { scorablePeople } from '../contract/people';
import { type Loaded, launchChromium } from './chromium';
import { connect, panelOf, shownIn, signInToAts } from './journey';
import { lookAt } from './screens';

const SLOW = { timeout: 30_000 };
let sandbox: Sandbox;
let browser: Loaded;
test.beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, people: scorablePeople });
  browser = await launchChromium();
});
test.afterAll(async () => {
  await browser?.context.close();
  await sandbox?.close();
});

/** What a person does in the browser's own page of extensions, under “Site access”. */
async function siteAccess(page: Page, hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  await page.goto('chrome://extensions');
  await page.evaluate(
    `chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify({
      extensionId: browser.extensionId,
      hostAccess,
    })})`,
  );
}

test('is missed in plain words; what waits is kept, and written once access is given back', async () => {
  const options = await connect(browser.context, browser.extensionId, sandbox.origins);
  const page = await browser.context.newPage();
  await signInToAts(page, sandbox.origins);
  await page.goto(`${sandbox.origins.web}/people/6101?application_id=7101`);
  const panel = await panelOf(page);
  expect((await shownIn(panel)).problem).toBeNull();

  const settings = await browser.context.newPage();
  await siteAccess(settings, 'ON_CLICK');
  await page.bringToFront();
  await panel.getByRole('button', { name: 'Write to Greenhouse' }).click();
  await expect(panel.getByText(/does not let Candor reach this ATS/).first()).toBeVisible(SLOW);
  expect(await sandbox.records.notes(6101)).toEqual([]);

  await options.bringToFront();
  await options.reload();
  await expect(options.getByText(/permission for Greenhouse was taken away/)).toBeVisible(SLOW);
  await expect(options.getByRole('button', { name: 'Allow access' })).toBeVisible();
  await lookAt(options, 'host-access-gone');

  await siteAccess(settings, 'ON_ALL_SITES');
  await options.bringToFront();
  await options.reload();
  await expect(options.getByText(/permission for Greenhouse was taken away/)).toHaveCount(0, SLOW);
  await page.bringToFront();
  await panel.getByRole('button', { name: 'Write to Greenhouse' }).click();
  await expect(panel.getByText(/^Written/).first()).toBeVisible(SLOW);
  expect((await sandbox.records.notes(6101)).filter((note) => note.body.includes('CND-'))).toHaveLength(1);
});
