/** The first set-up, by keyboard alone: it opens by itself once, can be left, and ends with a candidate scored and written. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { SANDBOX_APP } from '../../sandbox/auth/client';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { type Loaded, launchChromium } from './chromium';
import { RECRUITER } from './journey';
import { pressOn, typeInto } from './keyboard';
import { lookAt } from './screens';

let sandbox: Sandbox;
let browser: Loaded;
test.beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
  browser = await launchChromium();
});
test.afterAll(async () => {
  await browser?.context.close();
  await sandbox?.close();
});

/** Moves the focus by Tab to a control with this name, then presses Enter. */
async function press(page: Page, role: 'link' | 'button', name: string | RegExp): Promise<void> {
  await reach(page, role, name);
  await page.keyboard.press('Enter');
}
async function reach(page: Page, role: 'link' | 'button' | 'textbox', name: string | RegExp): Promise<void> {
  const control = page.getByRole(role, { name }).first();
  await expect(control).toBeVisible();
  for (let i = 0; i < 80; i++) {
    if (await control.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches the ${role} ${name}.`);
}

/** The vendor's own pages, also without a mouse: sign in, allow. */
async function allowByKeyboard(page: Page): Promise<void> {
  await typeInto(page, 'textbox', 'E-mail', RECRUITER.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(RECRUITER.password);
  await page.keyboard.press('Enter');
  await pressOn(page, 'button', 'Allow access');
}

test('the set-up opens by itself after the installation, and never again', async () => {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'candor-welcome-'));
  // Throws where it does not open in a fresh profile.
  await (await launchChromium(profile)).context.close();
  const { context, extensionId } = await launchChromium(profile);
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html#/connections`);
  await expect(page.getByText('Connect your ATS to begin')).toBeVisible();
  // The background has answered by now, and so it has started: what opens at a start would be there.
  expect(context.pages().filter((one) => one.url().endsWith('#/start'))).toEqual([]);
  await context.close();
  await rm(profile, { recursive: true });
});

test('from the installation to a score in the ATS with the keyboard alone', async () => {
  const page = await browser.context.newPage();
  const options = `chrome-extension://${browser.extensionId}/options.html`;
  await page.goto(`${options}#/start`);
  await expect(page.getByRole('heading', { name: 'Set Candor up' })).toBeVisible();
  await lookAt(page, 'start-connect');
  await press(page, 'link', 'Choose your ATS');
  await press(page, 'link', /^Greenhouse/);

  // The sandbox lies at addresses of its own, which a link of an administrator would carry.
  const prefill = new URLSearchParams({
    ats: 'greenhouse',
    ...sandbox.origins,
    clientId: SANDBOX_APP.clientId,
  });
  await page.goto(`${options}#/connections?${prefill}`);
  await reach(page, 'textbox', 'Client secret');
  await page.keyboard.type(SANDBOX_APP.clientSecret);
  const consent = browser.context.waitForEvent('page');
  await press(page, 'button', 'Connect Greenhouse');
  await allowByKeyboard(await consent);
  await press(page, 'link', /^Go on with the set-up/);

  await expect(page.getByText('AI Match Score')).toBeVisible();
  await lookAt(page, 'start-fields');
  await press(page, 'button', 'Looks right');
  await page.reload();
  await reach(page, 'textbox', 'Address of the candidate’s page');
  await page.keyboard.type(`${sandbox.origins.web}/people/6001?application_id=7001`);
  await page.keyboard.press('Enter');
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByText(/Match score: \d+ → number field “AI Match Score”/)).toBeVisible();
  const notes = () =>
    sandbox.db.query("SELECT id FROM notes WHERE candidate_id = 6001 AND body LIKE '%CND-%'");
  expect((await notes()).rows).toHaveLength(0);
  await lookAt(page, 'start-try');
  await press(page, 'button', 'Write to Greenhouse');
  await expect(preview.getByRole('status')).toHaveText(/^Written/, { timeout: 30_000 });
  expect((await notes()).rows).toHaveLength(1);
  await press(page, 'button', 'Next');
  await expect(page.getByRole('button', { name: 'Finish' })).toBeVisible();
  await lookAt(page, 'start-done');
  await press(page, 'button', 'Finish');
  await expect(page.getByRole('link', { name: /^Go on with the set-up/ })).toBeHidden();
});
