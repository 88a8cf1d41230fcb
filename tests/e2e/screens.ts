/** Looks at a screen in both themes: no accessibility violation, and a picture where `CANDOR_SHOTS` names a folder. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Frame, type Page } from '@playwright/test';

export async function lookAt(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await settled(page);
    // A page may still be changing underneath: what is a fault stays one.
    await expect
      .poll(
        async () => {
          const { violations } = await new AxeBuilder({ page }).analyze();
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        },
        { message: `${name}, ${colorScheme}`, timeout: 15_000 },
      )
      .toEqual([]);
    const folder = process.env.CANDOR_SHOTS;
    // A dialog lies over what is in sight, not over the whole page.
    const fullPage = (await page.getByRole('dialog').or(page.getByRole('alertdialog')).count()) === 0;
    if (folder) await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png`, fullPage });
  }
}

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const AXE_RUN = `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0]?.html))`;

/** The panel sits in a closed shadow root, where axe does not get from outside: it is run inside. */
export async function lookInPanel(page: Page, panel: Frame, name: string): Promise<void> {
  await panel.evaluate(`${await readFile(axeFile, 'utf8')}; undefined`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await settled(page);
    await settled(panel);
    await expect
      .poll(() => panel.evaluate(AXE_RUN), { message: `${name}, ${colorScheme}`, timeout: 15_000 })
      .toEqual([]);
    const folder = process.env.CANDOR_SHOTS;
    if (folder) await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png` });
  }
  await sayTheSizeAgain(page);
}

/**
 * A window is lower than the viewport that Playwright plays in it, by the height of the browser's own bars. A change of
 * theme makes Chromium forget the played one for frames of another process: below the window's edge they take no click
 * until the size is said anew. In a window without a played viewport every click arrives.
 */
async function sayTheSizeAgain(page: Page): Promise<void> {
  const size = page.viewportSize();
  if (!size) return;
  await page.setViewportSize({ ...size, height: size.height + 1 });
  await page.setViewportSize(size);
}

/** Nothing is wider than the place it has. */
export async function fits(place: Frame): Promise<void> {
  const over = await place.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(over).toBeLessThanOrEqual(0);
}

/** The panel scrolls inside, between its header and its footer, and never as a whole. */
export async function scrollsInside(panel: Frame): Promise<void> {
  const over = await panel.evaluate(
    'document.documentElement.scrollHeight - document.documentElement.clientHeight',
  );
  expect(over).toBeLessThanOrEqual(0);
}

/** How long a page has changed nothing before it counts as come to rest. */
const QUIET_MS = 150;

/**
 * Waits until the page has come to rest and the new theme is painted: places and colours measured in the middle of a
 * change belong to neither state. A page that never rests is looked at after five seconds.
 */
async function settled(place: Page | Frame): Promise<void> {
  if ('bringToFront' in place) await place.bringToFront();
  await place.evaluate(async (quietMs) => {
    await new Promise<void>((rested) => {
      let timer = setTimeout(rested, quietMs);
      const watch = new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(rested, quietMs);
      });
      watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      setTimeout(rested, 5_000);
    });
    for (let i = 0; i < 2; i++) await new Promise((painted) => requestAnimationFrame(painted));
    await Promise.allSettled(document.getAnimations().map((one) => one.finished));
  }, QUIET_MS);
}
