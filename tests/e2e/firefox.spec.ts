/** The main job in real Firefox: connect through the consent page, see the score, write it back. */
import { expect, test } from '@playwright/test';
import type { Browser } from 'puppeteer-core';
import { generatePeople } from '../../sandbox/people';
import { startPlainAts } from '../../sandbox/plain-ats';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import {
  connectInFirefox,
  FIREFOX_PAGES,
  launchFirefox,
  panelFrame,
  pressToolbarButton,
  until,
} from './firefox';
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

test('a recruiter connects, sees the same score as anywhere else, and writes it back once', async () => {
  await connectInFirefox(browser, sandbox);
  const page = await browser.newPage();
  await page.goto(`${sandbox.origins.web}/people/6001?application_id=7001`);
  const panel = await panelFrame(page);
  const scored = await panel.evaluate(
    `browser.runtime.sendMessage({ name: 'openCandidate', input: {} }).then((answer) => JSON.stringify(answer.value.score))`,
  );
  expect(scored).toBe((await scoresInNode(sandbox, [6001])).get(6001));

  await panel.locator('::-p-aria([name="Write to Greenhouse"][role="button"])').click();
  await panel.locator('::-p-text(Written)').wait();
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

test('a press of the button on a PDF, which Firefox shows to no extension: the panel in a tab of its own', async () => {
  const { candidates } = await generatePeople();
  const file = candidates.flatMap((one) => one.files).find((one) => one.mime === 'application/pdf');
  if (!file) throw new Error('None of the invented people has a PDF.');
  const ats = await startPlainAts({ name: file.filename, mime: file.mime, bytes: file.bytes }, RESUME);
  try {
    const page = await browser.newPage();
    // A file is for those who came by a page.
    await page.goto(`${ats.origin}/people/file`);
    await page.goto(`${ats.origin}/files/1`);
    const before = (await browser.pages()).length;
    await pressToolbarButton(browser, page);
    // The driver is not told where an extension's own tab has gone; the tab itself knows.
    const own = await until('The panel in a tab of its own', async () => {
      for (const one of await browser.pages()) {
        const at = await one.evaluate(() => location.href).catch(() => '');
        if (at === `${FIREFOX_PAGES}/panel.html#page`) return one;
      }
      return undefined;
    });
    const words = () => own.evaluate(() => document.body.textContent ?? '');
    await until('The words of the panel', async () =>
      (await words()).includes('There is no page to read here'),
    );
    expect(await words()).toContain('Paste text');
    expect(await browser.pages()).toHaveLength(before + 1);
  } finally {
    await ats.close();
  }
});
