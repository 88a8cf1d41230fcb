/** The sync log: what was read and written, a refused write mended by a person, and a record that others can check. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { verifyPacket } from '../../lib/audit/packet';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { type Loaded, launchChromium } from './chromium';
import { connect, panelOf, shownIn, signInToAts } from './journey';
import { lookAt } from './screens';

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

test('a refused write waits for a person, is mended, and the whole story can be checked elsewhere', async () => {
  const page = await browser.context.newPage();
  await page.goto(`${sandbox.origins.web}/people/6001?application_id=7001`);
  const panel = await panelOf(page);
  await shownIn(panel);
  sandbox.faults.plan(({ method, path }) =>
    method === 'POST' && path === '/v3/notes'
      ? { kind: 'status', status: 422, body: { errors: ['Notes are locked for this candidate'] } }
      : undefined,
  );
  await panel.getByRole('button', { name: 'Write to Greenhouse' }).click();
  await expect(panel.getByText('1 needs you')).toBeVisible({ timeout: 30_000 });

  const log = await browser.context.newPage();
  await log.goto(`chrome-extension://${browser.extensionId}/options.html#/log`);
  await expect(log.getByRole('heading', { name: '1 write needs you' })).toBeVisible();
  await expect(log.getByText('Notes are locked for this candidate').first()).toBeVisible();
  await expect(log.getByRole('row').filter({ hasText: 'Private note' }).first()).toBeVisible();

  await lookAt(log, 'log');
  const inTheAts = browser.context.waitForEvent('page');
  await log.getByRole('link', { name: /^Open in Greenhouse: Reason/ }).click();
  await expect(inTheAts.then((opened) => opened.url())).resolves.toBe(
    `${sandbox.origins.web}/people/6001?application_id=7001`,
  );
  await (await inTheAts).close();
  await log.bringToFront();

  await log.getByRole('button', { name: 'Failed' }).click();
  // One below the names of the columns.
  await expect(log.getByRole('row')).toHaveCount(2);
  await log.getByRole('button', { name: 'All', exact: true }).click();
  await log.getByRole('searchbox').fill('no such thing');
  await expect(log.getByText('Nothing in the log fits')).toBeVisible();
  await log.getByRole('searchbox').fill('');

  sandbox.faults.clear();
  await log.getByRole('button', { name: /^Try again: Reason/ }).click();
  await expect(log.getByRole('heading', { name: /needs you/ })).toBeHidden({ timeout: 20_000 });
  // It is in line again, and arrives a moment later.
  const notes = async () =>
    (await sandbox.db.query("SELECT body FROM notes WHERE body LIKE '%CND-%'")).rows.length;
  await expect.poll(notes, { timeout: 20_000 }).toBe(1);

  const saved = log.waitForEvent('download');
  await log.getByRole('button', { name: 'Save the signed log' }).click();
  const packet: unknown = JSON.parse(await readFile(await (await saved).path(), 'utf8'));
  expect(await verifyPacket(packet)).toMatchObject({ ok: true, signedBy: expect.any(String) });
  const text = JSON.stringify(packet);
  expect(await verifyPacket(JSON.parse(text.replace('"kind":"dead"', '"kind":"sent"')))).toMatchObject({
    ok: false,
    why: expect.stringMatching(/^Entry \d+ /),
  });

  const packetSaved = log.waitForEvent('download');
  await log.getByRole('button', { name: 'All about candidate 6001' }).first().click();
  await log.getByRole('menuitem', { name: 'The same as JSON, to check' }).click();
  const own: unknown = JSON.parse(await readFile(await (await packetSaved).path(), 'utf8'));
  expect(await verifyPacket(own)).toMatchObject({ ok: true });

  const pageSaved = log.waitForEvent('download');
  await log.getByRole('button', { name: 'All about candidate 6001' }).first().click();
  await log.getByRole('menuitem', { name: 'All about this candidate, to read' }).click();
  const file = test.info().outputPath('packet.html');
  await (await pageSaved).saveAs(file);
  const packetPage = await browser.context.newPage();
  await packetPage.goto(`file://${file}`);
  await expect(packetPage.getByRole('heading', { name: 'What was written' })).toBeVisible();
  await expect(packetPage.getByRole('cell', { name: 'Written to the ATS' }).first()).toBeVisible();
  await lookAt(packetPage, 'packet');
});
