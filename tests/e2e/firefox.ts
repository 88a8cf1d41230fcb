/** A real Firefox with the production build loaded, driven over WebDriver BiDi. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { z } from 'zod';
import { SANDBOX_APP } from '../../sandbox/auth/client';
import type { Sandbox } from '../../sandbox/server';
import { findFirefox } from '../../scripts/browsers';

const ID = 'candor@candor.example';
/** Fixed, so that the options page has a known address. */
const UUID = '5d6f3c0e-6f3b-4c5e-9a53-0c8f6f1a7c11';

export const FIREFOX_PAGES = `moz-extension://${UUID}`;

/** `home` is the home folder that Firefox sees: an organisation's policy for extensions can lie there. */
export async function launchFirefox(home?: string): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    ...(home && { env: { ...process.env, HOME: home } }),
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      'network.dns.localDomains':
        'greenhouse.localhost,harvest.greenhouse.localhost,auth.greenhouse.localhost',
    },
  });
  await browser.installExtension(path.resolve('.output/firefox-mv3'));
  return browser;
}

/** Lays down an organisation's policy, as its administrators do on each computer. */
export async function layDownPolicy(home: string, data: unknown): Promise<void> {
  const folder = path.join(home, '.mozilla', 'managed-storage');
  await mkdir(folder, { recursive: true });
  const manifest = { name: ID, description: 'Policy for Candor', type: 'storage', data };
  await writeFile(path.join(folder, `${ID}.json`), JSON.stringify(manifest));
}

export const press = (page: Page, name: string): Promise<void> =>
  page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

export async function signIn(page: Page): Promise<void> {
  await page.locator('input[type="email"]').fill('riley@sandbox.test');
  await page.locator('input[type="password"]').fill('sandbox');
  await press(page, 'Sign in');
}

/** Connects the sandbox ATS through its consent page, and signs in to its own pages. Answers the options page. */
export async function connectInFirefox(browser: Browser, { origins }: Sandbox): Promise<Page> {
  const prefill = new URLSearchParams({ ats: 'greenhouse', ...origins, clientId: SANDBOX_APP.clientId });
  const options = await openExtensionPage(browser, `/options.html#/connections?${prefill}`);
  await options.locator('::-p-aria([name="Client secret"][role="textbox"])').fill(SANDBOX_APP.clientSecret);
  await press(options, 'Connect Greenhouse');
  const consent = await until('The consent page', async () =>
    (await browser.pages()).find((page) => page.url().startsWith(origins.auth) || /sign/.test(page.url())),
  );
  await signIn(consent);
  await press(consent, 'Allow access');
  await options.locator('::-p-aria([name="Disconnect"][role="button"])').wait();

  const page = await browser.newPage();
  await page.goto(new URL('/dashboard', origins.web).href);
  if (await page.$('input[type="email"]')) {
    await signIn(page);
    await page.waitForSelector('nav');
  }
  await page.close();
  return options;
}

/** Waits until `look` finds something, because frames of extensions tell nobody when they are ready. */
export async function until<T>(what: string, look: () => Promise<T | null | undefined>): Promise<T> {
  for (let i = 0; i < 300; i++) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not appear.`);
}

/** Opens a page of the extension. Its load event never reaches the driver, so readiness is a matter for `until`. */
export async function openExtensionPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  void page.goto(`${FIREFOX_PAGES}${address}`).catch((error: Error) => {
    if (!/closed|detached|Navigation|aborted|timeout/i.test(error.message)) throw error;
  });
  return page;
}

/** The frame of this page in which the score's gauge or a problem stands. */
export const panelFrame = (page: Page): Promise<Frame> =>
  until('The panel', async () => {
    for (const frame of page.frames().slice(1)) {
      const ready = await frame.$('[role="img"][aria-label^="Score"]').catch(() => null);
      if (ready) return frame;
    }
    return null;
  });

const treeSchema = z.object({
  result: z.object({ contexts: z.array(z.object({ context: z.string() })).min(1) }),
});
/** The protocol below the driver, which has no words for the browser's own window. */
const bidiSchema = z.object({
  connection: z.custom<{ send(method: string, params: object): Promise<unknown> }>(
    (value) => typeof value === 'object' && value !== null && 'send' in value,
  ),
});

/** A real press of Candor's button in the browser's own window, with the access to that one tab that comes with it. */
export async function pressToolbarButton(browser: Browser, page: Page): Promise<void> {
  await page.bringToFront();
  const { connection } = bidiSchema.parse({ connection: Reflect.get(browser, 'connection') });
  const tree = treeSchema.parse(await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' }));
  const [window] = tree.result.contexts;
  // Out of the menu of extensions and onto the bar, as a person would put it there.
  const expression = `(() => {
    const id = '${ID.replace(/\W/g, '_')}-browser-action';
    CustomizableUI.addWidgetToArea(id, 'nav-bar');
    document.getElementById(id).querySelector('.unified-extensions-item-action-button').click();
  })()`;
  const pressed = await connection.send('script.evaluate', {
    expression,
    target: { context: window?.context },
    awaitPromise: true,
  });
  z.object({ result: z.object({ type: z.literal('success') }) }).parse(pressed);
}
