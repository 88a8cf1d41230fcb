/** TA operations set how people decide, which tags Candor sets, and what each source is called. */
import { expect, test } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { type Loaded, launchChromium } from './chromium';
import { connect, panelOf, shownIn, signInToAts } from './journey';
import { lookAt, lookInPanel } from './screens';

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

async function open(candidate: number) {
  const page = await browser.context.newPage();
  await page.goto(`${sandbox.origins.web}/people/${candidate}?application_id=${candidate + 1000}`);
  const panel = await panelOf(page);
  return { page, panel };
}

test('reasons, judge first, tags and source channels are set by hand and obeyed by the panel', async () => {
  await sandbox.db.query("UPDATE applications SET source = 'Project Blue Heron' WHERE id = 7001");
  const first = await open(6001);
  await shownIn(first.panel);
  const tags = first.panel.getByRole('region', { name: 'Tags' });
  await expect(tags.getByText('Willing To Relocate: yes')).toBeVisible();
  await expect(tags.getByText('Urgent')).toBeHidden();
  await tags.scrollIntoViewIfNeeded();
  await lookInPanel(first.page, first.panel, 'tags');

  const settings = await browser.context.newPage();
  await settings.goto(`chrome-extension://${browser.extensionId}/options.html#/decisions`);
  await expect(settings.getByText('1 name that Candor does not know')).toBeVisible();
  await lookAt(settings, 'decision-settings');
  await settings.getByRole('combobox', { name: 'Channel of Project Blue Heron' }).selectOption('Agency');
  await expect(settings.getByText('1 name that Candor does not know')).toBeHidden();
  await settings.getByRole('checkbox', { name: 'Registered Nurse' }).check();
  await settings.getByRole('switch', { name: 'Open to relocation' }).click();
  const reasons = settings.getByRole('textbox', { name: 'Reasons for Approve' });
  await reasons.fill('Knows our wards\n\nKnows our wards\n');
  await reasons.blur();
  await expect(settings.getByText('Saved.')).toBeVisible();
  await settings.reload();
  await expect(settings.getByRole('textbox', { name: 'Reasons for Approve' })).toHaveValue('Knows our wards');
  await settings.getByRole('switch', { name: 'Judge first' }).click();
  await expect(settings.getByText('Saved.')).toBeVisible();

  const { panel } = await open(6001);
  await expect(panel.getByText('Read, then decide')).toBeVisible();
  await panel.getByRole('button', { name: 'Approve' }).click();
  await panel.getByRole('radio', { name: 'Knows our wards' }).click();
  await panel.getByRole('form').getByRole('button', { name: 'Approve' }).click();
  await shownIn(panel);
  const now = panel.getByRole('region', { name: 'Tags' });
  await expect(now.getByText('The job is marked as a priority')).toBeVisible();
  await expect(now.getByText('Open to relocation')).toBeHidden();
  await panel.getByRole('button', { name: 'Write to Greenhouse' }).click();
  await expect(panel.getByText(/^Written/).first()).toBeVisible({ timeout: 30_000 });
  const { rows } = await sandbox.db.query<{ channel: string }>(
    `SELECT options.name AS channel FROM candidates JOIN custom_field_options options
     ON options.id::text = custom_fields->>'source_channel' WHERE candidates.id = 6001`,
  );
  expect(rows).toEqual([{ channel: 'agency' }]);
});
