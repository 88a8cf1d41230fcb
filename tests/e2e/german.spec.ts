/** Settings and panel in German: nothing on them is left in English. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { launchChromium } from './chromium';
import { connect, panelOf, shownIn, signInToAts } from './journey';
import { fits, lookAt, lookInPanel } from './screens';

type Words = { [name: string]: string | Words };
const flat = (words: Words, before = ''): [string, string][] =>
  Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[before + name, value] as [string, string]]
      : flat(value, `${before}${name}.`),
  );
const read = async (file: string): Promise<Words> => JSON.parse(await readFile(file, 'utf8'));

/** Every English line of several words that has another in German. */
async function englishLines(): Promise<Set<string>> {
  const german = new Map(flat(await read('locales/de.json')));
  const ours = flat(await read('locales/en.json')).filter(([key, english]) => german.get(key) !== english);
  const said = await Promise.all(
    ['errors', 'findings', 'rules', 'setup', 'writes'].map((name) =>
      read(`components/ui/said/de/${name}.json`),
    ),
  );
  const lines = [...ours.map(([, english]) => english), ...said.flatMap((one) => Object.keys(one))];
  return new Set(lines.filter((line) => /\s/.test(line) && !/[{|]/.test(line)));
}

/** The build as it is, without its English words: a browser that speaks English alone then takes the German ones. */
async function germanBuild(): Promise<string> {
  const folder = path.join(home, 'extension');
  await cp('.output/chrome-mv3', folder, { recursive: true });
  await rm(path.join(folder, '_locales', 'en'), { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, default_locale: 'de' }));
  return folder;
}

let sandbox: Sandbox;
let home: string;
let english: Set<string>;
test.beforeAll(async () => {
  [sandbox, home, english] = await Promise.all([
    startSandbox({ port: 0 }),
    mkdtemp(path.join(tmpdir(), 'candor-de-')),
    englishLines(),
  ]);
  expect(english.size).toBeGreaterThan(500);
  const first = await launchChromium(path.join(home, 'profile'));
  await connect(first.context, first.extensionId, sandbox.origins);
  const page = await first.context.newPage();
  await signInToAts(page, sandbox.origins);
  await page.goto(`${sandbox.origins.web}/people/6001?application_id=7001`);
  await shownIn(await panelOf(page));
  await first.context.close();
});
test.afterAll(async () => {
  await sandbox?.close();
  if (home) await rm(home, { recursive: true, force: true });
});

/** The lines that people see, once nothing is being read any more. */
async function leftInEnglish(place: Page | Frame): Promise<string[]> {
  await expect(place.locator('[aria-busy=true], .animate-pulse')).toHaveCount(0);
  const lines = await place.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const seen: string[] = [];
    for (let at = walk.nextNode(); at; at = walk.nextNode())
      if (at.parentElement?.checkVisibility()) seen.push(at.textContent?.trim() ?? '');
    return seen;
  });
  return lines.filter((line) => english.has(line));
}

test('settings and panel speak German', async () => {
  const { context, extensionId } = await launchChromium(
    path.join(home, 'profile'),
    true,
    await germanBuild(),
  );
  try {
    const options = await context.newPage();
    const open = async (where: string) => {
      await options.goto('about:blank');
      await options.goto(`chrome-extension://${extensionId}/options.html#/${where}`);
      await expect(options.getByRole('heading').first()).toBeVisible();
    };
    await open('connections');
    await expect(options.locator('html')).toHaveAttribute('lang', 'de');
    const links = options.getByRole('navigation').getByRole('link');
    const paths = await links.evaluateAll((all) =>
      all.map((one) => one.getAttribute('href')?.replace('#/', '') ?? ''),
    );
    expect(paths.length).toBeGreaterThan(10);
    for (const where of [...paths, 'connections?ats=lever', 'connections?ats=bullhorn']) {
      await open(where);
      expect(await leftInEnglish(options), where).toEqual([]);
      await lookAt(options, `german-${where.replace('?ats=', '-')}`);
      // German words are longer: the narrowest window, and so the largest zoom, still holds them.
      const size = options.viewportSize() ?? { width: 1440, height: 900 };
      await options.setViewportSize({ ...size, width: 320 });
      const over = await options.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `${where} at 320 px`).toBeLessThanOrEqual(0);
      await options.setViewportSize(size);
    }

    const [worker] = context.serviceWorkers();
    await worker?.evaluate(`chrome.storage.local.set({ candorDock: { width: 320, collapsed: false } })`);
    const page = await context.newPage();
    await signInToAts(page, sandbox.origins);
    await page.goto(`${sandbox.origins.web}/people/6001?application_id=7001`);
    const panel = await panelOf(page);
    await expect(panel.getByRole('img', { name: /^\d+ von 100 Punkten/ }).first()).toBeVisible();
    expect(await leftInEnglish(panel)).toEqual([]);
    await panel.locator('[data-requirement]').first().click();
    expect(await leftInEnglish(panel)).toEqual([]);
    await fits(panel);
    await lookInPanel(page, panel, 'german-panel');
    await panel.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    await expect(panel.getByRole('dialog')).toBeVisible();
    expect(await leftInEnglish(panel)).toEqual([]);
  } finally {
    await context.close();
  }
});
