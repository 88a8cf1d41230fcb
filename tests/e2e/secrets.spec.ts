/** After a whole day's work no token and no secret lies anywhere but encrypted in the vault. */
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { SANDBOX_APP } from '../../sandbox/auth/client';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { scorablePeople } from '../contract/people';
import { type Loaded, launchChromium } from './chromium';
import { connect, panelOf, shownIn, signInToAts } from './journey';

const SLOW = { timeout: 30_000 };
let sandbox: Sandbox;
let browser: Loaded;
test.beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, people: scorablePeople });
  browser = await launchChromium();
});
test.afterAll(async () => {
  await browser?.context.close();
  await sandbox?.close();
});

/** Every record of the extension's databases and its storage, bytes read as text, so that nothing hides in a buffer. */
const EVERYTHING = `(async () => {
  const readable = (key, value) =>
    value instanceof ArrayBuffer || ArrayBuffer.isView(value)
      ? String.fromCharCode(...new Uint8Array(value.buffer ?? value))
      : value;
  const asked = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const found = {};
  for (const { name } of await indexedDB.databases()) {
    const db = await asked(indexedDB.open(name));
    for (const store of db.objectStoreNames)
      found[store] = JSON.stringify(await asked(db.transaction(store).objectStore(store).getAll()), readable);
    db.close();
  }
  for (const area of ['local', 'session', 'sync'])
    found[area] = JSON.stringify(await chrome.storage[area].get(null));
  return found;
})()`;

async function saved(page: Page, name: string): Promise<string> {
  const arriving = page.waitForEvent('download', SLOW);
  await page.getByRole('button', { name }).first().click();
  return readFile(await (await arriving).path(), 'utf8');
}

test('tokens and secrets are in no log, no export, no message and no page', async () => {
  const said: string[] = [];
  browser.context.on('console', (message) => said.push(message.text()));
  const options = await connect(browser.context, browser.extensionId, sandbox.origins);
  const page = await browser.context.newPage();
  await signInToAts(page, sandbox.origins);
  await page.goto(`${sandbox.origins.web}/people/6101?application_id=7101`);
  const panel = await panelOf(page);
  await shownIn(panel);
  const bearer = await currentTokens();
  // A refusal that repeats the credential, as a careless server's would.
  sandbox.faults.plan(({ method, path }) =>
    method === 'POST' && path === '/v3/notes'
      ? {
          kind: 'status',
          status: 422,
          body: { errors: [`Bearer ${bearer[0]} and ${SANDBOX_APP.clientSecret} may not`] },
        }
      : undefined,
  );
  await panel.getByRole('button', { name: 'Write to Greenhouse' }).click();
  await expect(panel.getByText('1 needs you')).toBeVisible(SLOW);
  sandbox.faults.clear();

  await options.bringToFront();
  await options.goto(`chrome-extension://${browser.extensionId}/options.html#/log`);
  await expect(options.getByRole('heading', { name: '1 write needs you' })).toBeVisible(SLOW);
  const exports = [
    await saved(options, 'CSV'),
    await saved(options, 'JSON'),
    await saved(options, 'Save the signed log'),
  ];
  for (const one of exports) expect(one.length).toBeGreaterThan(50);

  const secrets = [SANDBOX_APP.clientSecret, ...(await currentTokens())];
  expect(secrets.length).toBeGreaterThanOrEqual(3);
  const kept: Record<string, string> = await options.evaluate(EVERYTHING);
  expect(Object.keys(kept)).toEqual(expect.arrayContaining(['outbox', 'audit', 'traffic', 'connections']));
  const places: Record<string, string> = {
    ...kept,
    ...Object.fromEntries(exports.map((text, nth) => [`export ${nth}`, text])),
    console: said.join('\n'),
    'settings page': await options.content(),
    panel: await panel.content(),
    'the ATS’s page': await page.content(),
  };
  for (const [place, text] of Object.entries(places))
    for (const secret of secrets) expect(text.includes(secret), `a secret lies in ${place}`).toBe(false);
});

/** The living tokens as the authorization server knows them. */
async function currentTokens(): Promise<string[]> {
  const { rows } = await sandbox.db.query<{ id: string }>(
    `SELECT id FROM oauth WHERE model IN ('AccessToken', 'RefreshToken')`,
  );
  return rows.map((row) => row.id);
}
