/** An organisation's policy, laid down on the computer as administrators do: what it fixes holds on every page and in the background. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { connectInFirefox, launchFirefox, layDownPolicy, openExtensionPage, panelFrame } from './firefox';

let sandbox: Sandbox;
let browser: Browser;
let home: string;
test.beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
  home = await mkdtemp(path.join(tmpdir(), 'candor-home-'));
  await layDownPolicy(home, {
    allowedOrigins: [sandbox.origins.web],
    offConnectors: ['lever'],
    mappings: { greenhouse: { match_score: { kind: 'note' } } },
    remoteEngineOff: true,
    advanceOff: true,
    retentionDays: { traffic: 30 },
  });
  browser = await launchFirefox(home);
});
test.afterAll(async () => {
  await browser?.close();
  await sandbox?.close();
  if (home) await rm(home, { recursive: true, force: true });
});

/** What the background answers to a page of the extension, even if the page itself would not ask. */
async function ask(page: Page, name: string, input: unknown) {
  const answer = await page.evaluate(
    `browser.runtime.sendMessage(${JSON.stringify({ name, input })}).then(JSON.stringify)`,
  );
  return JSON.parse(String(answer));
}
const refused = (message: RegExp) => ({
  ok: false,
  error: expect.objectContaining({ message: expect.stringMatching(message) }),
});

test('addresses, connectors, mapping, place of scoring, moves and retention are as the organisation says', async () => {
  const options = await connectInFirefox(browser, sandbox);
  const elsewhere = {
    web: 'https://hire.lever.co',
    api: 'https://api.lever.co',
    auth: 'https://auth.lever.co',
  };
  const connect = (ats: string, origins: unknown) =>
    ask(options, 'connect', { ats, origins, credentials: { kind: 'apiKey', key: 'k' } });
  expect(await connect('lever', elsewhere)).toMatchObject(refused(/has switched this ATS off/));
  expect(await connect('ashby', elsewhere)).toMatchObject(refused(/only with its own ATS addresses/));

  const [{ id }] = (await ask(options, 'listConnections', {})).value;
  const toField = { kind: 'field', owner: 'candidate', key: 'ai_match_score' };
  await ask(options, 'saveSettings', {
    mappings: { [id]: { match_score: toField } },
    retention: { traffic: 365 },
  });
  const kept = (await ask(options, 'inventory', {})).value.categories;
  expect(kept).toContainEqual(expect.objectContaining({ id: 'traffic', keepDays: 30, mostDays: 30 }));
  expect(
    await ask(options, 'setScoring', { place: 'server', server: { url: sandbox.origins.web, token: 'k' } }),
  ).toMatchObject(refused(/on this device only/));
  const actions = [{ kind: 'advance', stage: 'Offer' }];
  await ask(options, 'saveRule', {
    id: 'm',
    draft: { name: 'Mover', trigger: 'opened', conditions: [], actions },
  });
  await ask(options, 'tryRule', { id: 'm' });
  expect(await ask(options, 'turnRule', { id: 'm', on: true, warned: true })).toMatchObject(
    refused(/lets no rule move a candidate/),
  );

  const page = await browser.newPage();
  await page.goto(`${sandbox.origins.web}/people/6001?application_id=7001`);
  const panel = await panelFrame(page);
  await panel.locator('::-p-aria([name="Write to Greenhouse"][role="button"])').click();
  await panel.locator('::-p-text(Written)').wait();
  const { rows } = await sandbox.db.query<{ score: unknown; body: string }>(
    `SELECT custom_fields->'ai_match_score' AS score, body FROM candidates JOIN notes ON candidate_id = candidates.id
     WHERE candidates.id = 6001 AND body LIKE '%CND-%'`,
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.score ?? null).toBeNull();
});

test('the pages say what is laid down, and offer nothing else', async () => {
  const said = async (at: string, words: string) => {
    const page = await openExtensionPage(browser, `/options.html#/${at}`);
    await page.locator(`::-p-text(${words})`).wait();
    return page;
  };
  const privacy = await said('privacy', 'Your organisation has laid down some of this');
  await privacy.locator('::-p-aria([name="Sync log"][role="combobox"])').wait();
  const days = await privacy.$$eval('select[aria-labelledby="kept-traffic"] option', (all) =>
    all.map((one) => Number(one.getAttribute('value'))),
  );
  expect(Math.max(...days)).toBe(30);
  const mapping = await said('mapping', 'Your organisation has laid down where values go');
  const locked = await mapping.$$eval('select[aria-labelledby^="row-"]', (all) =>
    all.map((one) => one.matches(':disabled')),
  );
  expect(locked.length).toBeGreaterThan(8);
  expect(locked).not.toContain(false);
  const companion = await said('companion', 'scored on this device only');
  const places = await companion.$$eval('[role="radio"]', (all) =>
    all.map((one) => one.matches(':disabled')),
  );
  expect(places).toEqual([false, true, true]);
});
