/** Criteria that change under somebody's hands: by another window, by the ATS. Nothing is lost, nothing read again in silence. */
import { expect, test } from '@playwright/test';
import { type CriteriaRig, scoreIn, startCriteria } from './criteria-page';
import { lookAt, lookInPanel } from './screens';

let rig: CriteriaRig;
test.beforeAll(async () => {
  rig = await startCriteria();
});
test.afterAll(() => rig?.close());

test('a changed job is told, shows its differences, and only what is ticked is taken over', async () => {
  const { page, panel } = await rig.openCandidate(6001);
  const before = await scoreIn(panel);
  await rig.sandbox.db.query(
    `UPDATE job_posts SET content = replace(content, '</ul>',
      '<li>Experience with Terraform</li><li>Experience with Ansible</li></ul>') WHERE job_id = $1`,
    [rig.jobId],
  );
  await panel.getByRole('button', { name: 'Read again' }).click();
  await expect(panel.getByText(/The job description has changed/)).toBeVisible();
  await expect(panel.getByText('Criteria as read from the job')).toBeVisible();
  expect(await scoreIn(panel)).toBe(before);
  await lookInPanel(page, panel, 'panel-job-changed');
  const editor = await rig.openEditor(panel);
  await editor.getByRole('button', { name: 'Look at the differences' }).click();
  const dialog = editor.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /Ansible/ }).uncheck();
  await expect(dialog.getByRole('checkbox', { name: /Terraform/ })).toBeChecked();
  await lookAt(editor, 'criteria-differences');
  await dialog.getByRole('button', { name: 'Take over what is ticked' }).click();
  await editor.getByRole('button', { name: 'Save as version 1' }).click();
  await expect(editor.getByText('Saved as version 1.')).toBeVisible();
  await expect(editor.getByText('The job description has changed')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Score again' }).click();
  await expect(panel.getByText('Criteria version 1')).toBeVisible();
  await expect(panel.getByText(/Terraform/).first()).toBeVisible();
  await expect(panel.getByText(/Ansible/)).toHaveCount(0);
  await expect(panel.getByText(/The job description has changed/)).toHaveCount(0);
  await Promise.all([page, editor].map((window) => window.close()));
});

test('a second window that saves is told of the first, and can join both', async () => {
  const { page, panel } = await rig.openCandidate(6001);
  const [one, two] = [await rig.openEditor(panel), await rig.openEditor(panel)];
  for (const [window, question] of [
    [one, 'Do you have a driving licence?'],
    [two, 'Can you work on Saturdays?'],
  ] as const) {
    await window.getByRole('textbox', { name: 'Question' }).fill(question);
    await window.getByRole('button', { name: 'Add a question' }).click();
    await window.getByRole('button', { name: 'Save as version 2' }).click();
    if (window === one) await expect(one.getByText('Saved as version 2.')).toBeVisible();
  }
  await expect(two.getByText(/was saved in another window/)).toBeVisible();
  await lookAt(two, 'criteria-clash');
  await two.getByRole('button', { name: 'Join both' }).click();
  await expect(two.getByText('Saved as version 3.')).toBeVisible();
  await expect(two.getByText('Do you have a driving licence?').first()).toBeVisible();
  await expect(two.getByText('Can you work on Saturdays?').first()).toBeVisible();
  await Promise.all([page, one, two].map((window) => window.close()));
});
