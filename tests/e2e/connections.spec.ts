/** The connections page: who has to create what where, a credential tried at once, disconnected, connected again. */
import { expect, type Page, test } from '@playwright/test';
import { DEFAULT_WRITES, scopesFor } from '../../lib/ats/contract';
import { connectors } from '../../lib/ats/registry';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { ADMIN_KEY } from '../../sandbox/vendors/ashby';
import { SANDBOX_KEY } from '../../sandbox/vendors/vendor';
import { scorablePeople } from '../contract/people';
import { type Loaded, launchChromium } from './chromium';
import { lookAt } from './screens';

const SLOW = { timeout: 30_000 };
let sandbox: Sandbox;
let browser: Loaded;
let page: Page;
test.beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, ats: 'lever', people: scorablePeople });
  browser = await launchChromium();
  page = await browser.context.newPage();
});
test.afterAll(async () => {
  await browser?.context.close();
  await sandbox?.close();
});

const open = (hash: string) => page.goto(`chrome-extension://${browser.extensionId}/options.html${hash}`);

test('each ATS is picked by keyboard, and says in its own words who creates what, where and with which scopes', async () => {
  await open('#/connections?ats=');
  for (const { name } of connectors)
    await expect(page.getByRole('link', { name: new RegExp(`^${name}`) })).toBeVisible();
  await lookAt(page, 'connect-picker');
  await page.getByRole('link', { name: /^Ashby/ }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Connect BambooHR');

  for (const ats of connectors)
    for (const { kind, setup, docs } of ats.auth) {
      await open(`#/connections?ats=${ats.id}&kind=${kind}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Connect ${ats.name}`);
      const steps = page.locator('ol > li');
      await expect(steps).toHaveCount(setup.length);
      const words = (await steps.allInnerTexts()).join('\n');
      for (const step of setup) expect(words).toContain(step.split('{scopes}')[0]?.trim());
      if (setup.some((step) => step.includes('{scopes}')))
        for (const scope of Object.keys(scopesFor(ats, ableTo(ats)))) expect(words).toContain(scope);
      await expect(page.getByRole('link', { name: `What ${ats.name} says about it` })).toHaveAttribute(
        'href',
        docs,
      );
    }
});

const ableTo = (ats: (typeof connectors)[number]) => DEFAULT_WRITES.filter((kind) => ats.can[kind].can);

test('the scopes follow what is switched on', async () => {
  await open('#/connections?ats=greenhouse&kind=oauth');
  const scope = (name: string) => page.locator('ol code', { hasText: name });
  await expect(scope('harvest:notes:create')).toBeVisible();
  // Moving is off until somebody wants it.
  await expect(page.getByRole('switch', { name: 'Move forward, never back' })).not.toBeChecked();
  await expect(scope('harvest:applications:move')).toHaveCount(0);
  await page.getByRole('switch', { name: 'Add notes' }).click();
  await expect(scope('harvest:notes:create')).toHaveCount(0);
  await page.getByRole('switch', { name: 'Move forward, never back' }).click();
  await expect(scope('harvest:applications:move')).toBeVisible();
  await lookAt(page, 'connect-greenhouse');
});

test('a key is tried at once: a wrong one is refused, a right one says what it can; it is taken back and entered again', async () => {
  const form = `#/connections?${new URLSearchParams({ ats: 'lever', kind: 'apiKey', ...sandbox.origins })}`;
  const enter = async (key: string) => {
    await open(form);
    await expect(page.getByRole('button', { name: 'Connect Lever' })).toBeEnabled();
    await page.getByRole('textbox', { name: 'API key' }).fill(key);
    const email = page.getByRole('textbox', { name: /^Your e-mail/ });
    await email.fill('riley@sandbox.test');
    await expect(page.getByRole('textbox', { name: 'API key' })).toHaveValue(key);
    await email.press('Enter');
  };
  await enter('not the key');
  await expect(page.getByRole('alert')).toContainText('does not take this key', SLOW);
  await expect(page.getByRole('button', { name: 'Connect Lever' })).toBeEnabled();
  await lookAt(page, 'connect-wrong-key');
  await open('#/connections');
  await expect(page.getByRole('heading', { name: 'Lever' })).toHaveCount(0);

  await enter(SANDBOX_KEY);
  const disconnect = page.getByRole('button', { name: 'Disconnect' });
  await expect(disconnect).toBeVisible(SLOW);
  await expect(page.getByText('Acts as Riley Morgan')).toBeVisible();
  // Open by itself, because something does not work; closed and opened like any other.
  await expect(page.getByText(/^Read notes/)).toBeVisible();
  await expect(page.getByText(/^Read notes/)).toContainText('works');
  await expect(page.getByText(/^List custom fields/)).toContainText('does not work');
  await lookAt(page, 'connected');

  await disconnect.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await disconnect.click();
  await lookAt(page, 'disconnect');
  await dialog.getByRole('button', { name: 'Disconnect' }).click();
  await expect(page.getByRole('heading', { name: 'Lever' })).toHaveCount(0, SLOW);

  await enter(SANDBOX_KEY);
  await expect(disconnect).toBeVisible(SLOW);
  await page.getByRole('button', { name: 'Reconnect' }).click();
  await expect(page.getByText('Acts as Riley Morgan')).toBeVisible(SLOW);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('an access that can do more than Candor needs is said to, where the vendor tells', async () => {
  const ashby = await startSandbox({ port: 0, ats: 'ashby', people: scorablePeople });
  await open(`#/connections?${new URLSearchParams({ ats: 'ashby', kind: 'apiKey', ...ashby.origins })}`);
  await page.getByRole('textbox', { name: 'API key' }).fill(ADMIN_KEY);
  await page.getByRole('textbox', { name: /^Your e-mail/ }).fill('riley@sandbox.test');
  await page.getByRole('button', { name: 'Connect Ashby' }).click();
  await expect(
    page.getByText(/can do more than Candor needs: .*offers:write.* Ask for a smaller one/),
  ).toBeVisible(SLOW);
  await lookAt(page, 'connected-broad');
  await ashby.close();
});
