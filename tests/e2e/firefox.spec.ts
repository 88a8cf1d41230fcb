/** The main job in real Firefox: connect through the consent page, see the score, write it back. */
import { expect, test } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { SANDBOX_APP } from '../../sandbox/auth/client';
import { startPlainAts } from '../../sandbox/plain-ats';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { launchFirefox, openExtensionPage, panelFrame, pressToolbarButton, until } from './firefox';
import { JOB, RESUME } from './plain-texts';
import { scoresInNode } from './scores-in-node';

let sandbox: Sandbox;
let browser: Browser;
test.beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
  browser = await launchFirefox();
});
test.afterAll(async () => {
  await browser?.close();
  await sandbox?.close();
});

async function press(page: Page, name: string): Promise<void> {
  await page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
}

async function signIn(page: Page): Promise<void> {
  await page.locator('input[type="email"]').fill('riley@sandbox.test');
  await page.locator('input[type="password"]').fill('sandbox');
  await press(page, 'Sign in');
}

test('a recruiter connects, sees the same score as anywhere else, and writes it back once', async () => {
  const prefill = new URLSearchParams({
    ats: 'greenhouse',
    ...sandbox.origins,
    clientId: SANDBOX_APP.clientId,
  });
  const options = await openExtensionPage(browser, `/options.html#/connections?${prefill}`);
  await options.locator('::-p-aria([name="Client secret"][role="textbox"])').fill(SANDBOX_APP.clientSecret);
  await press(options, 'Connect Greenhouse');
  const consent = await until('The consent page', async () =>
    (await browser.pages()).find(
      (page) => page.url().startsWith(sandbox.origins.auth) || /sign/.test(page.url()),
    ),
  );
  await signIn(consent);
  await press(consent, 'Allow access');
  await options.locator('::-p-aria([name="Disconnect"][role="button"])').wait();

  const page = await browser.newPage();
  await page.goto(new URL('/dashboard', sandbox.origins.web).href);
  if (await page.$('input[type="email"]')) {
    await signIn(page);
    await page.waitForSelector('nav');
  }
  await page.goto(`${sandbox.origins.web}/people/6001?application_id=7001`);
  const panel = await panelFrame(page);
  const scored = await panel.evaluate(
    `browser.runtime.sendMessage({ name: 'openCandidate', input: {} }).then((answer) => JSON.stringify(answer.value.score))`,
  );
  expect(scored).toBe((await scoresInNode(sandbox, [6001])).get(6001));

  await panel.locator('::-p-aria([name="Write to Greenhouse"][role="button"])').click();
  await until('Written', async () =>
    (await panel.evaluate(() => document.body.innerText)).includes('Written') ? true : null,
  );
  const { rows } = await sandbox.db.query<{ body: string }>(
    `SELECT body FROM notes WHERE candidate_id = 6001 AND body LIKE '%CND-%'`,
  );
  expect(rows).toHaveLength(1);
});

test('a press of the button on a page of no connected ATS: its text is read and scored for a pasted job', async () => {
  const ats = await startPlainAts({ name: '', mime: '', bytes: new Uint8Array() }, RESUME);
  try {
    const page = await browser.newPage();
    await page.goto(`${ats.origin}/people/text`);
    await pressToolbarButton(browser, page);
    const panel = await until('The panel', async () => {
      for (const frame of page.frames().slice(1)) {
        const form = await frame.$('textarea').catch(() => null);
        if (form) return frame;
      }
      return null;
    });
    // The driver's own filling in speaks to the page, not to a frame of another process; keys follow the focus.
    for (const [field, text] of [
      ['Job title', JOB.title],
      ['Job description', JOB.text],
    ] as const) {
      await panel.locator(`::-p-aria([name="${field}"][role="textbox"])`).click();
      await page.keyboard.type(text);
    }
    await panel.locator('::-p-aria([name="Score for this job"][role="button"])').click();
    const scored = await panelFrame(page);
    const words = await scored.evaluate(() => document.body.textContent);
    expect(words).toContain('what a reader sees of it');
    expect(words).toContain('Medication administration, wound care and care planning');
    await scored.locator('::-p-aria([name="Copy the note"][role="button"])').click();
    await scored.locator('::-p-aria([name="Copied"][role="button"])').wait();
    // A second press takes the panel away.
    await pressToolbarButton(browser, page);
    await until('The page without a panel', async () => (page.frames().length === 1 ? true : null));
  } finally {
    await ats.close();
  }
});
