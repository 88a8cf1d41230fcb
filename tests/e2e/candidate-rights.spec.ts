/** For the candidate's sake: an explanation to copy, and an opt-out that holds until a person takes it back. */
import { expect, test } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { type Loaded, launchChromium } from './chromium';
import { connect, panelOf, shownIn, signInToAts } from './journey';
import { lookInPanel } from './screens';

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

test('one click makes a text for the candidate, in English and German, with or without points', async () => {
  const page = await browser.context.newPage();
  await page.goto(`${sandbox.origins.web}/people/6001?application_id=7001`);
  const panel = await panelOf(page);
  await shownIn(panel);
  await panel.getByRole('button', { name: 'Explain' }).click();
  const text = panel.getByRole('textbox', { name: 'Text for the candidate' });
  await expect(text).toHaveValue(
    /Dear Siobhán O’Connor,[\s\S]+- Registered nurse: found \(“Senior Staff Nurse”\)[\s\S]+A person decides/,
  );
  await expect(text).not.toHaveValue(/of 100 points/);
  await panel.getByRole('switch', { name: 'Tell the points' }).click();
  await expect(text).toHaveValue(/came to \d+ of 100 points/);
  await lookInPanel(page, panel, 'explain');
  await panel.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await expect(text).toHaveValue(/entscheidet ein Mensch/);
  await panel.getByRole('button', { name: 'Copy', exact: true }).last().click();
  await expect(panel.getByText('Copied. Paste it')).toBeVisible();
});

test('who has opted out is never scored again, for any job, until a person takes it back with a reason', async () => {
  const page = await browser.context.newPage();
  const address = `${sandbox.origins.web}/people/6002?application_id=7002`;
  await page.goto(address);
  const panel = await panelOf(page);
  await shownIn(panel);
  await panel.getByRole('button', { name: 'Opted out' }).click();
  await panel.getByRole('textbox', { name: /What did the candidate say/ }).fill('Asked by phone');
  await panel.getByRole('textbox', { name: /What is done instead/ }).fill('Two colleagues read it');
  await lookInPanel(page, panel, 'opt-out-form');
  await panel.getByRole('button', { name: 'Record the opt-out' }).click();
  await expect(panel.getByRole('heading', { name: 'This candidate is not scored' })).toBeVisible();
  await expect(panel.getByText(/Asked by phone Instead: Two colleagues read it/)).toBeVisible();
  await lookInPanel(page, panel, 'opted-out');
  const notes = async () => {
    const { rows } = await sandbox.db.query<{ body: string }>(
      "SELECT body FROM notes WHERE candidate_id = 6002 AND body LIKE '%Candor consent%' ORDER BY id",
    );
    return rows.map(({ body }) => body);
  };
  await expect.poll(notes).toHaveLength(1);

  await page.goto(address);
  const again = await panelOf(page);
  await expect(again.getByRole('heading', { name: 'This candidate is not scored' })).toBeVisible();
  const view = await again.evaluate(
    `chrome.runtime.sendMessage({ name: 'openCandidate', input: {} }).then(({ value }) => JSON.stringify(value))`,
  );
  expect(JSON.parse(String(view))).toMatchObject({ score: null, plan: [], problem: { kind: 'opted-out' } });

  await again.getByRole('button', { name: 'Take the opt-out back' }).click();
  await again.getByRole('textbox', { name: /Why\?/ }).fill('Changed their mind in writing');
  await again.getByRole('button', { name: 'Take it back' }).click();
  expect((await shownIn(again)).score).toMatch(/^Score/);
  await expect.poll(notes).toHaveLength(2);
  expect((await notes())[1]).toContain('is taken back.\nChanged their mind in writing');
});
