/** What the linter says of criteria, as a recruiter meets it in the editor, and what its one click makes of them. */
import { expect, type Page, test } from '@playwright/test';
import { type CriteriaRig, listOf, startCriteria } from './criteria-page';
import { lookAt } from './screens';

let rig: CriteriaRig;
test.beforeAll(async () => {
  rig = await startCriteria();
});
test.afterAll(() => rig?.close());

const rowOf = (editor: Page, label: string) =>
  listOf(editor)
    .getByRole('listitem')
    .filter({ has: editor.getByRole('button', { name: `More for ${label}`, exact: true }) });

async function add(editor: Page, words: string): Promise<void> {
  await editor.getByRole('textbox', { name: 'Add a criterion' }).fill(words);
  await editor.getByRole('button', { name: 'Add', exact: true }).click();
}

/** Presses "Apply" at the warning with this reason. */
async function settle(editor: Page, reason: RegExp): Promise<void> {
  const note = listOf(editor).getByRole('note').filter({ hasText: reason });
  await expect(note).toBeVisible();
  await note.getByRole('button', { name: /^Apply/ }).click();
  await expect(note).toHaveCount(0);
}

test('musts that nobody meets are one warning with the numbers, and one click makes the rarest nice to have', async () => {
  const others = await rig.sandbox.db.query<{ candidate_id: number }>(
    'SELECT candidate_id FROM applications WHERE job_id = $1 AND candidate_id <> 6001 ORDER BY id LIMIT 5',
    [rig.jobId],
  );
  for (const { candidate_id } of others.rows)
    await (await rig.openCandidate(Number(candidate_id))).page.close();
  const { panel } = await rig.openCandidate(6001);
  const editor = await rig.openEditor(panel);
  await add(editor, 'Deep sea welding');
  await rowOf(editor, 'Deep sea welding').getByRole('radio', { name: 'Must' }).click();
  const row = rowOf(editor, 'Deep sea welding');
  const note = row.getByRole('note');
  await expect(note).toHaveText(
    /^None of 6 candidates meets all \d+ musts; 0 of them meet this one\.Make it nice to have/,
  );
  await note.getByRole('button', { name: /^Apply/ }).click();
  await expect(row.getByRole('radio', { name: 'Nice' })).toBeChecked();
  // The others may still be too much together; this one is settled.
  await expect(note).toHaveCount(0);
  await editor.close();
});

test('vague, unfair, closed and doubled criteria are named with the reason, and one click settles each', async () => {
  const { panel } = await rig.openCandidate(6001);
  const editor = await rig.openEditor(panel);
  for (const words of [
    'Native Polish speaker',
    'Team player',
    '3 to 5 years of nursing',
    'Degree from a top university',
    'Early warning scores',
  ])
    await add(editor, words);
  await expect(listOf(editor).getByRole('note').filter({ hasText: 'it would count twice' })).toBeVisible();
  await lookAt(editor, 'criteria-warnings');

  await settle(editor, /asks for where somebody was born/);
  await expect(rowOf(editor, 'Fluent Polish (C1)')).toBeVisible();
  await settle(editor, /nobody can show it/);
  await expect(rowOf(editor, 'Team player')).toHaveCount(0);
  await expect(editor.getByRole('paragraph').filter({ hasText: /^Tell us about something/ })).toBeVisible();
  await settle(editor, /shuts out people with more experience/);
  await expect(rowOf(editor, '3+ years of nursing')).toBeVisible();
  await settle(editor, /what parents could pay for/);
  await expect(editor.getByText(/top university/)).toHaveCount(0);
  await settle(editor, /it would count twice/);
  await expect(rowOf(editor, 'Early warning scores')).toHaveCount(1);

  await editor.getByRole('button', { name: 'Save as version 1' }).click();
  await expect(editor.getByText('Saved as version 1.')).toBeVisible();
  await editor.close();
});
