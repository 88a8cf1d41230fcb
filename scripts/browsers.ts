/** Finds the browsers that the demo and the tests drive, or installs them from Debian's packages. */
import { existsSync } from 'node:fs';
import { install, onPath } from './install';

async function playwrightChromium(): Promise<string | null> {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

/** Path of a Chromium: `CANDOR_CHROMIUM`, the system's, Playwright's, else Debian's, freshly installed. */
export async function findChromium(): Promise<string> {
  const given = process.env.CANDOR_CHROMIUM;
  if (given && !existsSync(given)) throw new Error(`CANDOR_CHROMIUM names ${given}, which does not exist.`);
  const found = given ?? onPath('chromium') ?? onPath('chromium-browser') ?? (await playwrightChromium());
  if (found) return found;
  install('browser', ['chromium', 'fonts-liberation', 'fonts-noto-color-emoji']);
  const installed = onPath('chromium');
  if (!installed) throw new Error('Debian’s chromium was installed but is not on the PATH.');
  return installed;
}

/** Path of a Firefox: `CANDOR_FIREFOX`, the system's, else Debian's ESR, freshly installed. */
export function findFirefox(): string {
  const found = process.env.CANDOR_FIREFOX ?? onPath('firefox-esr') ?? onPath('firefox');
  if (found) return found;
  install('browser', ['firefox-esr']);
  const installed = onPath('firefox-esr');
  if (!installed) throw new Error('Debian’s firefox-esr was installed but is not on the PATH.');
  return installed;
}
