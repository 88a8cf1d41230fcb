/** A recruiter pairs with a companion and scores there; when it goes away, this browser scores and says so. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { expect, test } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { type Loaded, launchChromium } from './chromium';
import { connect, panelOf, shownIn, signInToAts } from './journey';
import { lookAt, lookInPanel } from './screens';

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
  await expect(page.getByRole('radio', { name: 'This device' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'The companion' })).toBeDisabled();
  await page.getByLabel('Pairing link').fill('https://example.com/nothing');
  await page.getByRole('button', { name: 'Pair' }).click();
  await expect(page.getByText(/This is no pairing link/)).toBeVisible();
  await lookAt(page, 'companion-unpaired');

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
  await lookAt(page, 'companion-paired');
  const byItself = page.getByRole('switch', { name: 'Score new applications as they arrive' });
  await expect(byItself).toBeChecked();
  await byItself.focus();
  await page.keyboard.press('Space');
  await expect(byItself).not.toBeChecked();
  await expect(byItself).toBeEnabled();
  await expect(byItself).toBeFocused();
  await page.reload();
  await expect(byItself).not.toBeChecked();
  await byItself.click();
  await expect(byItself).toBeChecked();
  const secret = page.getByLabel('Secret of the webhooks');
  await secret.fill('signed with this');
  await secret.press('Enter');
  await expect(secret).toHaveValue('');
  await expect(page.getByText('Kept at the companion. A new one takes its place.')).toBeVisible();

  const candidate = await browser.context.newPage();
  await candidate.goto(`${sandbox.origins.web}/people/6001?application_id=7001`);
  const there = await panelOf(candidate);
  await shownIn(there);
  await expect(there.getByText('Scored by The companion.')).toBeVisible();

  await secondLook();

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
  await lookAt(page, 'companion-gone');
  await page.getByRole('button', { name: 'Unpair' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Unpair' }).click();
  await expect(page.getByLabel('Pairing link')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'This device' })).toBeChecked();
});

/** The companion's language model points at words; they count once a person says so. */
async function secondLook(): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(`${sandbox.origins.web}/people/6002?application_id=7002`);
  const panel = await panelOf(page);
  const before = await shownIn(panel);
  const help = panel.getByRole('region', { name: 'A second look' });
  await expect(help.getByText(/language model “small”/)).toBeVisible();
  await help.getByRole('button', { name: /^Look again at \d+ requirement/ }).click();
  const count = help.getByRole('button', { name: 'Count as met' });
  await expect(count.first()).toBeVisible();
  await expect(help.getByText(/on the moon/)).toBeHidden();
  await lookInPanel(page, panel, 'model-help');
  await count.first().click();
  await expect(panel.getByText(/Your own verdicts stay on this device/)).toBeVisible();
  expect((await shownIn(panel)).score).not.toBe(before.score);
  await page.close();
}
