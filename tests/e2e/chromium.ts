/** A real Chromium with the production build loaded. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { findChromium } from '../../scripts/browsers';

export interface Loaded {
  context: BrowserContext;
  worker: Worker;
  extensionId: string;
}

/**
 * Starts Chromium with the extension. `profile` keeps state between launches; an empty string is a fresh one.
 * Headless unless told otherwise; `extension` is the folder of another build.
 */
export async function launchChromium(
  profile = '',
  headless = true,
  extension = path.resolve('.output/chrome-mv3'),
): Promise<Loaded> {
  const fresh = profile === '' || !existsSync(profile) || readdirSync(profile).length === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    headless,
    viewport: { width: 1440, height: 900 },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  // The first set-up opens by itself once; closed here, so that no test takes it for a page of its own.
  if (fresh) await closeWelcome(context);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return { context, worker, extensionId: new URL(worker.url()).host };
}

async function closeWelcome(context: BrowserContext): Promise<void> {
  for (let i = 0; i < 300; i++) {
    const shown = context.pages().find((page: Page) => page.url().endsWith('#/start'));
    if (shown) return shown.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The first set-up did not open by itself.');
}
