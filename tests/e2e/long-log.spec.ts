/** The sync log with a hundred thousand exchanges: found, filtered and scrolled without a wait that one would notice. */
import { expect, test } from '@playwright/test';
import { type Loaded, launchChromium } from './chromium';
import { lookAt } from './screens';
import { FAILED_EVERY, NEEDLE, OTHER_ATS, seedTraffic } from './seed-traffic';

const COUNT = 100_000;
const GREENHOUSE = 'greenhouse:app.greenhouse.test';

let browser: Loaded;
test.beforeAll(async () => {
  browser = await launchChromium();
});
test.afterAll(() => browser?.context.close());

test('a hundred thousand exchanges are filtered, searched and scrolled', async () => {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html#/log`);
  await expect(page.getByText('Nothing has been read or written yet')).toBeVisible();
  await seedTraffic(page, GREENHOUSE, COUNT);
  await page.reload();

  const exchanges = page.getByRole('region', { name: 'Exchanges' });
  const status = exchanges.getByRole('status');
  const table = page.getByRole('table', { name: 'Exchanges, newest first' });
  const says = (count: number) =>
    expect(status).toHaveText(`${count.toLocaleString('en')} exchanges`, { timeout: 90_000 });
  await says(COUNT);
  expect(await table.getAttribute('aria-rowcount')).toBe(String(COUNT + 1));
  // However long the list, only what is in sight is drawn.
  expect(await table.getByRole('row').count()).toBeLessThan(60);
  await expect(table.getByRole('row').nth(1)).toContainText('Candidate');
  await lookAt(page, 'log-long');

  await page.getByRole('button', { name: 'Failed' }).click();
  await says(COUNT / FAILED_EVERY);
  await expect(table.getByRole('row').nth(1)).toContainText('Failed: 503 Maintenance');
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await exchanges.getByRole('combobox', { name: 'ATS' }).selectOption(OTHER_ATS);
  await says(COUNT / 10);
  await exchanges.getByRole('combobox', { name: 'ATS' }).selectOption({ label: 'Every ATS' });

  await page.getByRole('searchbox').fill(NEEDLE);
  await expect(status).toHaveText('1 exchange', { timeout: 90_000 });
  await expect(table.getByRole('row').nth(1)).toContainText(NEEDLE);
  await page.getByRole('searchbox').fill('');
  await says(COUNT);

  // From the newest to the oldest in one go, as with the scroll bar, and half-way back.
  const frame = table.locator('xpath=..');
  await frame.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  await expect(page.locator(`[aria-rowindex="${COUNT + 1}"]`)).toContainText('503 Maintenance');
  await frame.evaluate((element) => element.scrollTo({ top: element.scrollHeight / 2 }));
  await expect(page.locator(`[aria-rowindex="${COUNT / 2 + 1}"]`)).toContainText('ms');

  // Screen after screen: the rows in sight are there, and what has gone by is not kept on the page.
  for (let i = 0; i < 20; i++)
    await frame.evaluate((element) => element.scrollBy({ top: element.clientHeight * 2 }));
  await expect(table.getByRole('row').last()).toContainText('ms');
  expect(await table.getByRole('row').count()).toBeLessThan(60);
});
