/** The recruiter settles what a job asks for, sees what each edit would change, and knows better than a resume where she does. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { type Loaded, launchChromium } from './chromium';
import { connect, panelOf, shownIn, signInToAts } from './journey';

let sandbox: Sandbox;
let browser: Loaded;
let jobId: string;
test.beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
  browser = await launchChromium();
  await connect(browser.context, browser.extensionId, sandbox.origins);
  await signInToAts(await browser.context.newPage(), sandbox.origins);
  const { rows } = await sandbox.db.query<{ job_id: number }>(
    'SELECT job_id FROM applications WHERE id = 7001',
  );
  jobId = String(rows[0]?.job_id);
});
test.afterAll(async () => {
  await browser?.context.close();
  await sandbox?.close();
});

async function openCandidate(candidate: number): Promise<{ page: Page; panel: Frame }> {
  const page = await browser.context.newPage();
  await page.goto(`${sandbox.origins.web}/people/${candidate}?application_id=${candidate + 1000}`);
  const panel = await panelOf(page);
  await shownIn(panel);
  return { page, panel };
}

async function openEditor(from: Frame): Promise<Page> {
  const opened = browser.context.waitForEvent('page');
  await from.getByRole('button', { name: 'Edit criteria' }).click();
  const editor = await opened;
  await expect(editor.getByRole('region', { name: 'What your edits change' })).toBeVisible();
  await expect(editor.getByText('Order of those scored')).toBeVisible();
  return editor;
}

async function lookAt(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
    if (process.env.CANDOR_SHOTS)
      await page.screenshot({
        path: `${process.env.CANDOR_SHOTS}/${name}-${colorScheme}.png`,
        fullPage: true,
      });
  }
}

const scoreIn = async (panel: Frame) =>
  Number((await shownIn(panel)).score?.match(/^Score (\d+)/)?.[1] ?? Number.NaN);

test('criteria are edited with their effect in sight, saved under a number that the score cites, and gone back to', async () => {
  const others = await sandbox.db.query<{ candidate_id: number }>(
    'SELECT candidate_id FROM applications WHERE job_id = $1 AND candidate_id <> 6001 ORDER BY id LIMIT 3',
    [jobId],
  );
  for (const { candidate_id } of others.rows) await (await openCandidate(candidate_id)).page.close();
  const { panel } = await openCandidate(6001);
  const before = await scoreIn(panel);
  await expect(panel.getByText('Criteria as read from the job')).toBeVisible();

  const editor = await openEditor(panel);
  await lookAt(editor, 'criteria-editor');
  const list = editor.getByRole('region', { name: 'Criteria', exact: true });
  const preview = editor.getByRole('region', { name: 'What your edits change' });
  await expect(preview.getByText(/^This candidate/)).toBeVisible();
  await expect(preview.getByText('This edit changes no score.')).toBeVisible();
  const first = list.getByRole('listitem').nth(1);
  await first.getByRole('radio', { name: 'Ignore' }).click();
  await expect(editor.getByText(/Not saved yet/)).toBeVisible();
  await editor.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(editor.getByText(/Not saved yet/)).toBeHidden();

  await editor.getByRole('textbox', { name: 'Add a criterion' }).fill('15 years of Kubernetes');
  await editor.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(list.getByText(/has existed since 2014/)).toBeVisible();
  await expect(preview.getByText('This edit changes no score.')).toBeHidden();
  await lookAt(editor, 'criteria-warning');
  await list.getByRole('button', { name: /^Apply Write/ }).click();
  await expect(list.getByText(/has existed since 2014/)).toBeHidden();
  await editor.getByRole('textbox', { name: 'Question' }).fill('Can you start in January?');
  await editor.getByRole('button', { name: 'Add a question' }).click();
  await editor.getByRole('button', { name: 'Save as version 1' }).click();
  await expect(editor.getByText('Saved as version 1.')).toBeVisible();

  await expect(panel.getByText(/Version 1 of the criteria was saved/)).toBeVisible();
  await panel.getByRole('button', { name: 'Score again' }).click();
  await expect(panel.getByText('Criteria version 1')).toBeVisible();
  await expect(panel.getByText('Can you start in January?').first()).toBeVisible();
  expect(await scoreIn(panel)).not.toBe(before);

  await editor.getByRole('button', { name: 'Versions' }).click();
  await expect(editor.getByRole('dialog').getByText(/Kubernetes/)).toBeVisible();
  await lookAt(editor, 'criteria-versions');
  await editor.keyboard.press('Escape');
  await editor.goto(`chrome-extension://${browser.extensionId}/options.html#/criteria`);
  await expect(editor.getByText(/stale/)).toBeVisible();
  await lookAt(editor, 'criteria-jobs');
});
