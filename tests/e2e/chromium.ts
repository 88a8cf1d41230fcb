/** A real Chromium with the production build loaded. */
import path from 'node:path';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import { findChromium } from '../../scripts/browsers';

export interface Loaded {
  context: BrowserContext;
  worker: Worker;
  extensionId: string;
}

/**
 * Starts Chromium with the extension. `profile` keeps state between launches; an empty string is a fresh one.
 * Headless unless told otherwise.
 */
export async function launchChromium(profile = '', headless = true): Promise<Loaded> {
  const extension = path.resolve('.output/chrome-mv3');
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
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return { context, worker, extensionId: new URL(worker.url()).host };
}
