/** TA operations decide where each value goes and see what it would do before anything is written. */
import AxeBuilder from '@axe-core/playwright';
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

test('a mapping is previewed on the candidate seen last, saved, and obeyed by the panel', async () => {
  const page = await browser.context.newPage();
  const address = `${sandbox.origins.web}/people/6001?application_id=7001`;
  await page.goto(address);
  await shownIn(await panelOf(page));

  const mapping = await browser.context.newPage();
  await mapping.goto(`chrome-extension://${browser.extensionId}/options.html#/mapping`);
  const preview = mapping.getByRole('region', { name: 'Preview' });
  await expect(preview.getByText(/^.*AI Match Score: \d+/)).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await mapping.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page: mapping }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    if (process.env.CANDOR_SHOTS)
      await mapping.screenshot({
        path: `${process.env.CANDOR_SHOTS}/mapping-${colorScheme}.png`,
        fullPage: true,
      });
  }
  const score = mapping.getByRole('combobox', { name: 'Match score' });
  await expect(score.locator('option', { hasText: /e-?mail|phone/i })).toHaveCount(0);
  await score.selectOption({ label: 'Nowhere' });
  await mapping.getByRole('combobox', { name: 'Education' }).selectOption({ label: 'Private note' });
  await expect(preview.getByText(/AI Match Score/)).toBeHidden();
  await mapping.getByRole('button', { name: 'Save' }).click();
  await expect(mapping.getByText('Saved.')).toBeVisible();

  await page.reload();
  const panel = await panelOf(page);
  await shownIn(panel);
  await panel.getByRole('button', { name: 'Write to Greenhouse' }).click();
  await expect(panel.getByText(/^Written/).first()).toBeVisible({ timeout: 30_000 });
  const { rows } = await sandbox.db.query<{ body: string }>(
    "SELECT body FROM notes WHERE body LIKE '%CND-%'",
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.body).toContain('Education: ');
});
