/** The production builds start in both browsers. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { findFirefox } from '../../scripts/browsers';
import { launchChromium } from './chromium';

const manifest = (browser: 'chrome' | 'firefox') =>
  JSON.parse(readFileSync(`.output/${browser}-mv3/manifest.json`, 'utf8'));

test('Chromium starts the background, under the id that the OAuth redirect address is made of', async () => {
  const { context, extensionId } = await launchChromium();
  try {
    expect(extensionId).toBe('ohceghfamobkcmoblnddpmpllnbgofdc');
  } finally {
    await context.close();
  }
});

test('Firefox takes the extension', async () => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
  });
  try {
    expect(await browser.installExtension(path.resolve('.output/firefox-mv3'))).toBe('candor@candor.example');
  } finally {
    await browser.close();
  }
});

test('both builds ask for the same permissions and for no host at installation but the granted ones', () => {
  expect(manifest('firefox').permissions).toEqual(manifest('chrome').permissions);
  for (const browser of ['chrome', 'firefox'] as const) {
    expect(manifest(browser).manifest_version).toBe(3);
    expect(manifest(browser).host_permissions).toEqual(['http://*.localhost/*']);
  }
});
