/** The recruiter settles what a job asks for and sees what each edit would change before it is saved. */
import { expect, type Page, test } from '@playwright/test';
import { type CriteriaRig, listOf, scoreIn, startCriteria } from './criteria-page';
import { lookAt, lookInPanel } from './screens';

let rig: CriteriaRig;
test.beforeAll(async () => {
  rig = await startCriteria();
});
test.afterAll(() => rig?.close());

const labelsOf = (editor: Page) =>
  listOf(editor)
    .getByRole('radiogroup', { name: /^Use of / })
    .evaluateAll((groups) =>
      groups.map((one) => (one.getAttribute('aria-label') ?? '').replace('Use of ', '')),
    );

/** Picks from the menu of the criterion with these words. */
async function pick(editor: Page, label: string, ...items: string[]): Promise<void> {
  await editor.getByRole('button', { name: `More for ${label}`, exact: true }).click();
  for (const name of items) await editor.getByRole('menuitem', { name, exact: true }).click();
}

test('criteria are edited with their effect in sight, saved under a number that the score cites, and gone back to', async () => {
  const others = await rig.sandbox.db.query<{ candidate_id: number }>(
    'SELECT candidate_id FROM applications WHERE job_id = $1 AND candidate_id <> 6001 ORDER BY id LIMIT 3',
    [rig.jobId],
  );
  for (const { candidate_id } of others.rows)
    await (await rig.openCandidate(Number(candidate_id))).page.close();
  const { page, panel } = await rig.openCandidate(6001);
  const before = await scoreIn(panel);
  await expect(panel.getByText('Criteria as read from the job')).toBeVisible();

  const editor = await rig.openEditor(panel);
  const list = listOf(editor);
  const preview = editor.getByRole('region', { name: 'What your edits change' });
  await expect(preview.getByText(/^This candidate/)).toBeVisible();
  await expect(preview.getByText('This edit changes no score.')).toBeVisible();
  await lookAt(editor, 'criteria-editor');
  await list.getByRole('listitem').nth(1).getByRole('radio', { name: 'Ignore' }).click();
  await expect(editor.getByText(/Not saved yet/)).toBeVisible();
  await editor.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(editor.getByText(/Not saved yet/)).toHaveCount(0);

  await editor.getByRole('textbox', { name: 'Add a criterion' }).fill('15 years of Kubernetes');
  await editor.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(list.getByText(/has existed since 2014/)).toBeVisible();
  await expect(preview.getByText(/\d+ (up|down)/).first()).toBeVisible();
  await lookAt(editor, 'criteria-warning');
  await list.getByRole('button', { name: /^Apply Write/ }).click();
  await expect(list.getByText(/has existed since 2014/)).toHaveCount(0);
  await editor.getByRole('textbox', { name: 'Question' }).fill('Can you start in January?');
  await editor.getByRole('button', { name: 'Add a question' }).click();
  await editor.getByRole('button', { name: 'Save as version 1' }).click();
  await expect(editor.getByText('Saved as version 1.')).toBeVisible();

  await expect(panel.getByText(/Version 1 of the criteria was saved/)).toBeVisible();
  await lookInPanel(page, panel, 'panel-newer-criteria');
  await page.bringToFront();
  await panel.getByRole('button', { name: 'Score again' }).click();
  await expect(panel.getByText('Criteria version 1')).toBeVisible();
  await expect(panel.getByText('Can you start in January?').first()).toBeVisible();
  expect(await scoreIn(panel)).not.toBe(before);

  await editor.bringToFront();
  await editor.getByText(/^\d+ scored/).click();
  await expect(editor.getByText('Stale: older criteria').first()).toBeVisible();
  await lookAt(editor, 'criteria-stale');
  await editor.getByRole('button', { name: 'Versions' }).click();
  await expect(editor.getByRole('dialog').getByText(/Kubernetes/)).toBeVisible();
  await lookAt(editor, 'criteria-versions');
  await editor.keyboard.press('Escape');
  await editor.goto(`chrome-extension://${rig.browser.extensionId}/options.html#/criteria`);
  await expect(editor.getByText('3 stale')).toBeVisible();
  await lookAt(editor, 'criteria-jobs');
});

test('criteria are moved by keyboard, merged, split and removed from their menu', async () => {
  const { panel } = await rig.openCandidate(6001);
  const editor = await rig.openEditor(panel);
  const [first, second, ...rest] = await labelsOf(editor);
  await editor.getByRole('button', { name: `More for ${first}`, exact: true }).focus();
  await editor.keyboard.press('Enter');
  // A menu takes keys once it is there.
  await expect(editor.getByRole('menuitem').first()).toBeFocused();
  await editor.keyboard.press('ArrowDown');
  await expect(editor.getByRole('menuitem').nth(1)).toBeFocused();
  await editor.keyboard.press('Enter');
  await expect.poll(() => labelsOf(editor)).toEqual([second, first, ...rest]);

  const [wounds, warnings] = ['Wound care or tissue viability training', 'Early warning scores'];
  await pick(editor, wounds, 'Merge with …', warnings);
  await pick(editor, 'Patient assessment and care planning', 'Split');
  await pick(editor, 'Mentoring of students', 'Remove');
  const after = await labelsOf(editor);
  expect(after).toEqual(
    expect.arrayContaining([`${wounds} / ${warnings}`, 'Patient assessment', 'Care planning']),
  );
  expect(after).not.toEqual(expect.arrayContaining([warnings]));
  expect(after).not.toContain('Mentoring of students');
  await editor.getByRole('button', { name: /^Save as version/ }).click();
  await expect(editor.getByText(/^Saved as version/)).toBeVisible();
  await editor.reload();
  await expect(editor.getByText('Order of those scored')).toBeVisible();
  expect(await labelsOf(editor)).toEqual(after);
});
