/** Every page of the settings and every state of the panel: accessible in both themes, at 320 px and 200 % zoom, by keyboard, without motion. */
import { expect, type Page, test } from '@playwright/test';
import { type CriteriaRig, startCriteria } from './criteria-page';
import { panelOf, shownIn } from './journey';
import { fits, lookAt, lookInPanel, scrollsInside } from './screens';

let rig: CriteriaRig;
/** Every page that the navigation leads to. */
let paths: string[];
test.beforeAll(async () => {
  rig = await startCriteria();
  const links = rig.options.getByRole('navigation').getByRole('link');
  paths = await links.evaluateAll((all) =>
    all.map((one) => one.getAttribute('href')?.replace('#/', '') ?? ''),
  );
  expect(paths).toContain('criteria');
});
test.afterAll(() => rig?.close());

/** Opens a page and waits until nothing is being read any more. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${rig.browser.extensionId}/options.html#/${path}`);
  await expect(page.getByRole('heading').first()).toBeVisible();
  await expect(page.locator('[aria-busy=true], .animate-pulse')).toHaveCount(0);
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Tabs through the page: each stop can be seen, and none holds the focus. */
async function tabThrough(page: Page): Promise<string[]> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const stops: string[] = [];
  for (let i = 0; i < 150; i++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === document.body) return null;
      const first = !at.dataset.tabbed;
      at.dataset.tabbed = 'yes';
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      const seen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      return { first, seen, html: at.outerHTML.slice(0, 120) };
    });
    if (!stop?.first) break;
    stops.push(stop.html);
    expect(stop.seen, `focus cannot be seen on ${stop.html}`).toBe(true);
  }
  return stops;
}

test('each page of the settings while nobody is scored yet, and those that change with somebody scored', async () => {
  const page = await rig.browser.context.newPage();
  for (const path of paths) {
    await open(page, path);
    await lookAt(page, `page-${path}-empty`);
  }
  await rig.openCandidate(6001);
  for (const path of ['criteria', 'decisions', 'privacy', 'log']) {
    await open(page, path);
    await lookAt(page, `page-${path}-filled`);
  }
  await page.close();
});

test('each page fits 320 px and 200 % zoom, shows where the focus is, and stands still', async () => {
  const page = await rig.browser.context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of paths) {
    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: 450 });
      await open(page, path);
      expect(await overflow(page), `${path} at ${width} px`).toBeLessThanOrEqual(0);
    }
    expect((await tabThrough(page)).length, path).toBeGreaterThan(paths.length);
    const moving = await page.evaluate(
      () =>
        document.getAnimations().filter((one) => Number(one.effect?.getComputedTiming().activeDuration) > 50)
          .length,
    );
    expect(moving, `${path} moves`).toBe(0);
  }
  await page.close();
});

test('a question mark shows the keys, on the pages and in the panel', async () => {
  const page = await rig.browser.context.newPage();
  await open(page, 'criteria');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await lookAt(page, 'page-keys');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.close();
  const { page: candidate, panel } = await rig.openCandidate(6001);
  await panel.getByRole('heading', { level: 1 }).click();
  await candidate.keyboard.press('?');
  await expect(panel.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await scrollsInside(panel);
  await lookInPanel(candidate, panel, 'panel-keys');
  await candidate.keyboard.press('Escape');
  await expect(panel.getByRole('dialog')).toHaveCount(0);
});

/** What the ATS does, and the heading that the panel shows then. */
const PROBLEMS = [
  { name: 'refused', status: 403, heading: 'Greenhouse refused this to your account' },
  { name: 'not-found', status: 404, heading: 'Greenhouse does not know this candidate' },
  { name: 'down', status: 503, heading: 'Greenhouse is not answering' },
] as const;

test('each problem of the panel says what helps', async () => {
  const page = await rig.browser.context.newPage();
  const visit = async (candidate: number) => {
    await page.goto(`${rig.sandbox.origins.web}/people/${candidate}`);
    return panelOf(page);
  };
  for (const { name, status, heading } of PROBLEMS) {
    rig.sandbox.faults.plan(() => ({ kind: 'status', status }));
    const panel = await visit(6002);
    await expect(panel.getByRole('heading', { name: heading })).toBeVisible();
    await lookInPanel(page, panel, `panel-${name}`);
    await fits(panel);
  }
  rig.sandbox.faults.clear();
  const unreadable = await visit(6013);
  await shownIn(unreadable);
  await lookInPanel(page, unreadable, 'panel-unreadable');
  rig.sandbox.faults.plan(() => ({ kind: 'slow', delayMs: 20_000 }));
  const loading = await visit(6002);
  await expect(loading.locator('[aria-busy=true]')).toBeVisible();
  await lookInPanel(page, loading, 'panel-loading');
  rig.sandbox.faults.clear();
  await page.close();
});
