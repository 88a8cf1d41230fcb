/** A recruiter pairs with a companion and scores there; when it goes away, this browser scores and says so. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { type Loaded, launchChromium } from './chromium';
import { connect, panelOf, shownIn, signInToAts } from './journey';

let sandbox: Sandbox;
let companion: ChildProcess;
let link: string;
let browser: Loaded;
test.beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
  companion = spawn('npx', ['tsx', 'tests/companion/serve.ts'], { stdio: ['pipe', 'pipe', 'inherit'] });
  if (!companion.stdout) throw new Error('The companion has no output.');
  for await (const line of createInterface({ input: companion.stdout })) {
    link = line;
    break;
  }
  browser = await launchChromium();
  await connect(browser.context, browser.extensionId, sandbox.origins);
  await signInToAts(await browser.context.newPage(), sandbox.origins);
});
test.afterAll(async () => {
  await browser?.context.close();
  companion?.stdin?.end();
  await sandbox?.close();
});

test('pairing, devices, where to score, and what the panel says when the companion is gone', async () => {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html#/companion`);
  const look = async (name: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      if (process.env.CANDOR_SHOTS)
        await page.screenshot({
          path: `${process.env.CANDOR_SHOTS}/companion-${name}-${colorScheme}.png`,
          fullPage: true,
        });
    }
  };
  await expect(page.getByRole('radio', { name: 'This device' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'The companion' })).toBeDisabled();
  await page.getByLabel('Pairing link').fill('https://example.com/nothing');
  await page.getByRole('button', { name: 'Pair' }).click();
  await expect(page.getByText(/This is no pairing link/)).toBeVisible();
  await look('unpaired');

  await page.getByLabel('Pairing link').fill(link);
  await page.getByRole('button', { name: 'Pair' }).click();
  await expect(page.getByText('Answers.')).toBeVisible();
  await expect(page.getByText('this browser', { exact: true })).toBeVisible();
  await page.getByRole('radio', { name: 'The companion' }).click();
  await expect(page.getByRole('radio', { name: 'The companion' })).toBeChecked();
  await page.getByRole('button', { name: 'Invite a recruiter' }).click();
  await expect(page.getByText(/\/pair#[A-Z0-9]{5}-[A-Z0-9]{5}/)).toBeVisible();
  await page.getByRole('button', { name: 'Score everybody' }).click();
  await expect(page.getByText('8 of 8 scored.')).toBeVisible({ timeout: 90_000 });
  await look('paired');

  const candidate = await browser.context.newPage();
  await candidate.goto(`${sandbox.origins.web}/people/6001?application_id=7001`);
  const there = await panelOf(candidate);
  await shownIn(there);
  await expect(there.getByText('Scored by The companion.')).toBeVisible();

  const ended = new Promise((done) => companion.once('exit', done));
  companion.stdin?.end();
  await ended;
  await candidate.reload();
  const here = await panelOf(candidate);
  await shownIn(here);
  await expect(here.getByText('Scored on this device.')).toBeVisible();
  await expect(here.getByText(/The companion could not score, so this device did\./)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/could not be reached/)).toBeVisible();
  await look('gone');
  await page.getByRole('button', { name: 'Unpair' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Unpair' }).click();
  await expect(page.getByLabel('Pairing link')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'This device' })).toBeChecked();
});
