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

test('files of ESCO are looked at, taken into use, named by each score, and taken out again', async () => {
  const { page, panel } = await rig.openCandidate(6001);
  const engine = panel.getByText('Scored on this device', { exact: false }).first();
  await expect(engine).toHaveAttribute('title', /^candor-[\d.]+\+tax-\d+$/);

  const taxonomy = await rig.browser.context.newPage();
  await taxonomy.goto(`chrome-extension://${rig.browser.extensionId}/options.html#/taxonomy`);
  await expect(taxonomy.getByText('Nothing is imported.')).toBeVisible();
  const choose = (text: string) =>
    taxonomy
      .getByLabel('Files of ESCO or O*NET')
      .setInputFiles({ name: 'skills_en.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await choose('id,name\n1,2\n');
  await expect(taxonomy.getByRole('alert')).toHaveText(
    /^skills_en\.csv is none of these files: ESCO skills,/,
  );
  const head = 'conceptUri,skillType,reuseLevel,preferredLabel,altLabels\n';
  await choose(`${head}http://data.europa.eu/esco/skill/a1,knowledge,,"glaze bisque ware,`);
  await expect(taxonomy.getByRole('alert')).toHaveText(
    /The quoted cell that begins in line 2 is not closed\./,
  );
  await choose(
    `${head}http://data.europa.eu/esco/skill/a1,skill/competence,sector-specific,glaze bisque ware,apply glaze\n,knowledge,,zymurgy,\n`,
  );
  await expect(taxonomy.getByText('New: 1 skill and 0 occupations')).toBeVisible();
  await expect(taxonomy.getByText('skills_en.csv, line 3: “conceptUri” is empty.')).toBeVisible();
  await lookAt(taxonomy, 'taxonomy-found');
  await taxonomy.getByRole('button', { name: 'Use them' }).click();
  await expect(taxonomy.getByText(/^Beside them since .*: 1 skill and 0 occupations\.$/)).toBeVisible();
  await lookAt(taxonomy, 'taxonomy-used');

  await page.bringToFront();
  await panel.getByRole('button', { name: 'Read again' }).click();
  await expect(engine).toHaveAttribute('title', /^candor-[\d.]+\+tax-\d+\+esco-[0-9a-f]{8}$/, {
    timeout: 30_000,
  });
  await taxonomy.bringToFront();
  await taxonomy.getByRole('button', { name: 'Take out of use' }).click();
  await taxonomy.getByRole('alertdialog').getByRole('button', { name: 'Take out of use' }).click();
  await expect(taxonomy.getByText('Nothing is imported.')).toBeVisible();
  await taxonomy.close();
  await page.bringToFront();
  await panel.getByRole('button', { name: 'Read again' }).click();
  await expect(engine).toHaveAttribute('title', /\+tax-\d+$/, { timeout: 30_000 });
  await page.close();
});
