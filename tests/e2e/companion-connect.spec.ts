/** A vendor that demands a client secret: it goes to the companion, and this browser works with what that hands out. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { expect, test } from '@playwright/test';
import { SANDBOX_APP } from '../../sandbox/auth/client';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { scorablePeople } from '../contract/people';
import { type Loaded, launchChromium } from './chromium';
import { allowAccess, panelOf, shownIn, signInToAts } from './journey';
import { lookAt } from './screens';

const SLOW = { timeout: 30_000 };
let sandbox: Sandbox;
let companion: ChildProcess;
let link: string;
let browser: Loaded;
test.beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, people: scorablePeople });
  companion = spawn('npx', ['tsx', 'tests/companion/serve.ts'], { stdio: ['pipe', 'pipe', 'inherit'] });
  if (!companion.stdout) throw new Error('The companion has no output.');
  for await (const line of createInterface({ input: companion.stdout })) {
    link = line;
    break;
  }
  browser = await launchChromium();
});
test.afterAll(async () => {
  await browser?.context.close();
  companion?.stdin?.end();
  await sandbox?.close();
});

test('is connected with the secret at the companion; a second time nothing has to be entered', async () => {
  const page = await browser.context.newPage();
  const open = (hash: string) => page.goto(`chrome-extension://${browser.extensionId}/options.html${hash}`);
  await open('#/companion');
  await page.getByLabel('Pairing link').fill(link);
  await page.getByRole('button', { name: 'Pair' }).click();
  await expect(page.getByText('Answers.')).toBeVisible(SLOW);

  const form = `#/connections?${new URLSearchParams({ ats: 'greenhouse', kind: 'oauth', ...sandbox.origins })}`;
  await open(form);
  await expect(page.getByRole('radio', { name: /^At the companion/ })).toBeChecked(SLOW);
  await lookAt(page, 'connect-at-companion');
  await page.getByRole('textbox', { name: 'Client ID' }).fill(SANDBOX_APP.clientId);
  await page.getByRole('textbox', { name: 'Client secret' }).fill(SANDBOX_APP.clientSecret);
  await page.getByRole('textbox', { name: /^Your e-mail/ }).fill('riley@sandbox.test');
  const consent = browser.context.waitForEvent('page');
  await page.getByRole('button', { name: 'Connect Greenhouse' }).click();
  await allowAccess(await consent);
  const disconnect = page.getByRole('button', { name: 'Disconnect' });
  await expect(disconnect).toBeVisible(SLOW);
  await expect(page.getByText('Acts as Riley Morgan')).toBeVisible();

  const ats = await browser.context.newPage();
  await signInToAts(ats, sandbox.origins);
  await ats.goto(`${sandbox.origins.web}/people/6101?application_id=7101`);
  const panel = await panelOf(ats);
  expect((await shownIn(panel)).problem).toBeNull();
  await panel.getByRole('button', { name: 'Write to Greenhouse' }).click();
  await expect(panel.getByText(/^Written/).first()).toBeVisible(SLOW);
  expect((await sandbox.records.notes(6101)).filter((note) => note.body.includes('CND-'))).toHaveLength(1);

  await page.bringToFront();
  await disconnect.click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Disconnect' }).click();
  await expect(disconnect).toHaveCount(0, SLOW);
  await open(form);
  await expect(page.getByText(/It is signed in already/)).toBeVisible(SLOW);
  await expect(page.getByRole('textbox', { name: 'Client secret' })).toHaveCount(0);
  await page.getByRole('textbox', { name: /^Your e-mail/ }).fill('riley@sandbox.test');
  await page.getByRole('button', { name: 'Connect Greenhouse' }).click();
  await expect(disconnect).toBeVisible(SLOW);
});
