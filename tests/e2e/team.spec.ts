/** A team's settings go from one browser to the next as a file, and nothing is taken over unseen. */
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { type Loaded, launchChromium } from './chromium';
import { lookAt } from './screens';

let browser: Loaded;
test.beforeAll(async () => {
  browser = await launchChromium();
});
test.afterAll(async () => {
  await browser?.context.close();
});

const ask = (page: Page, name: string, input: unknown): Promise<string> =>
  page.evaluate(
    `chrome.runtime.sendMessage(${JSON.stringify({ name, input })}).then((answer) => JSON.stringify(answer.value))`,
  );
const choose = (page: Page, text: string, name = 'team.json') =>
  page
    .getByLabel('File with the team’s settings')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

test('a file is saved, shown line by line, and taken over only by a press', async () => {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html#/team`);
  const connection = 'greenhouse:app.greenhouse.io';
  const actions = [{ kind: 'shortlist' }];
  const draft = { name: 'Strong nurses', trigger: 'opened', conditions: [], actions };
  await ask(page, 'saveRule', { id: 'r1', draft });
  await ask(page, 'saveSettings', {
    mappings: { [connection]: { match_score: { kind: 'note' } } },
    sourceChannels: { 'blue heron': 'agency' },
    retention: { traffic: 30 },
    myName: 'Riley Park',
  });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text).not.toContain('Riley');

  await choose(page, text);
  await expect(
    page.getByText('Nothing would change: team.json says what is set here already.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Leave it' }).click();

  await ask(page, 'removeRule', { id: 'r1' });
  await ask(page, 'saveSettings', { mappings: {}, sourceChannels: {}, retention: {} });
  const before = await ask(page, 'getSettings', {});
  await choose(page, text);
  await expect(page.getByText('4 changes', { exact: true })).toBeVisible();
  await expect(page.getByText('Rule “Strong nurses”')).toBeVisible();
  await expect(page.getByText('When I open a candidate, then put on the shortlist.')).toBeVisible();
  await expect(page.getByText('not set → 30 days')).toBeVisible();
  await lookAt(page, 'team-changes');
  expect(await ask(page, 'getSettings', {})).toBe(before);
  await page.getByRole('button', { name: 'Take over 4 changes' }).click();
  await expect(page.getByText('Taken over: 4 changes. Rules came in switched off')).toBeVisible();
  await lookAt(page, 'team-done');
  expect(JSON.parse(await ask(page, 'getSettings', {}))).toMatchObject({
    sourceChannels: { 'blue heron': 'agency' },
    myName: 'Riley Park',
  });
  expect(JSON.parse(await ask(page, 'listRules', {}))).toMatchObject({ rules: [{ id: 'r1', on: false }] });

  // Somebody changes a setting in another window between the look and the press.
  await ask(page, 'saveSettings', { retention: { traffic: 7 } });
  await choose(page, text, 'again.json');
  await expect(page.getByText('7 days → 30 days')).toBeVisible();
  await ask(page, 'saveSettings', { retention: { traffic: 90 } });
  await page.getByRole('button', { name: 'Take over 1 change' }).click();
  await expect(page.getByText('Settings were changed in another window meanwhile.')).toBeVisible();
});

test('a file that cannot be taken is refused in words, and nothing changes', async () => {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html#/team`);
  const before = await ask(page, 'getSettings', {});
  const text = JSON.parse(await ask(page, 'saveTeamFile', {}));
  const files: [string, RegExp][] = [
    [text.replace('"version": 1', '"version": 7'), /comes from a newer Candor \(format 7/],
    ['{"bookmarks": []}', /This is no file of Candor’s team settings/],
    ['x'.repeat(4_100_000), /too big: team settings stay below 1 MB/],
    [text.slice(0, text.length / 2), /damaged: it was cut off or changed by hand/],
    [text.replace('"judgeFirst": false', '"judgeFirst": "sometimes"'), /“settings → judgeFirst”/],
  ];
  for (const [file, words] of files) {
    await choose(page, file);
    await expect(page.getByRole('alert')).toHaveText(words);
    await expect(page.getByRole('alert')).toContainText('Nothing was changed.');
  }
  await lookAt(page, 'team-refused');
  expect(await ask(page, 'getSettings', {})).toBe(before);
});
