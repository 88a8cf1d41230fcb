/** TA operations decide where each value goes and see what it would do before anything is written. */
import { expect, test } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { type Loaded, launchChromium } from './chromium';
import { connect, panelOf, shownIn, signInToAts } from './journey';
import { lookAt, lookInPanel } from './screens';

let sandbox: Sandbox;
let browser: Loaded;
test.beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
  browser = await launchChromium();
  await connect(browser.context, browser.extensionId, sandbox.origins);
  await signInToAts(await browser.context.newPage(), sandbox.origins);
});
test.afterAll(async () => {
  await browser?.context.close();
  await sandbox?.close();
});

const candidatePage = async (candidate: number) => {
  const page = await browser.context.newPage();
  await page.goto(`${sandbox.origins.web}/people/${candidate}?application_id=${candidate + 1000}`);
  const panel = await panelOf(page);
  await shownIn(panel);
  return { page, panel };
};
const mappingPage = async () => {
  const mapping = await browser.context.newPage();
  await mapping.goto(`chrome-extension://${browser.extensionId}/options.html#/mapping`);
  return { mapping, preview: mapping.getByRole('region', { name: 'Preview' }) };
};

test('a mapping is previewed on the candidate seen last, saved, and obeyed by the panel', async () => {
  const page = await browser.context.newPage();
  const address = `${sandbox.origins.web}/people/6001?application_id=7001`;
  await page.goto(address);
  await shownIn(await panelOf(page));

  const mapping = await browser.context.newPage();
  await mapping.goto(`chrome-extension://${browser.extensionId}/options.html#/mapping`);
  const preview = mapping.getByRole('region', { name: 'Preview' });
  await expect(preview.getByText(/^Match score: \d+ → number field “AI Match Score”$/)).toBeVisible();
  await lookAt(mapping, 'mapping');
  const score = mapping.getByRole('combobox', { name: 'Match score' });
  await expect(score.locator('option', { hasText: /e-?mail|phone/i })).toHaveCount(0);
  await score.selectOption({ label: 'Nowhere' });
  await mapping.getByRole('combobox', { name: 'Education' }).selectOption({ label: 'Private note' });
  await expect(preview.getByText(/AI Match Score/)).toBeHidden();
  await mapping.getByRole('button', { name: 'Save' }).click();
  await expect(mapping.getByText('Saved.')).toBeVisible();

  await page.reload();
  const panel = await panelOf(page);
  await shownIn(panel);
  await panel.getByRole('button', { name: 'Write to Greenhouse' }).click();
  await expect(panel.getByText(/^Written/).first()).toBeVisible({ timeout: 60_000 });
  const { rows } = await sandbox.db.query<{ body: string }>(
    "SELECT body FROM notes WHERE body LIKE '%CND-%'",
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.body).toContain('Education: ');
});

test('a test is written to a candidate who is picked by address, and taken back', async () => {
  const stored = async () => {
    const { rows } = await sandbox.db.query<{ fields: object; body: string | null }>(
      `SELECT custom_fields AS fields, (SELECT string_agg(body, '---' ORDER BY notes.id) FROM notes
       WHERE candidate_id = candidates.id AND body LIKE '%CND-%') AS body FROM candidates WHERE id = 6004`,
    );
    return rows[0];
  };
  const before = await stored();
  expect(before?.body).toBeNull();
  const { mapping } = await mappingPage();
  await mapping
    .getByRole('combobox', { name: 'Match score' })
    .selectOption({ label: 'AI Match Score (number, candidate)' });
  await mapping.getByRole('button', { name: 'Save' }).click();
  await expect(mapping.getByText('Saved.')).toBeVisible();
  await mapping
    .getByLabel('Address of the candidate’s page')
    .fill(`${sandbox.origins.web}/people/6004?application_id=7004`);
  await mapping.getByRole('button', { name: 'Write a test' }).click();
  const written = mapping.getByRole('list', { name: 'What is written' });
  await expect(written.getByText(/^Match score → /)).toBeVisible({ timeout: 60_000 });
  await expect(mapping.getByText(/^Written/).first()).toBeVisible({ timeout: 60_000 });
  expect((await stored())?.body).toContain('Education: ');
  expect((await stored())?.fields).toMatchObject({ ai_match_score: expect.any(Number) });
  await lookAt(mapping, 'mapping-test-written');

  await mapping.getByRole('button', { name: 'Undo' }).click();
  const kept = async () => Object.values((await stored())?.fields ?? {}).filter((value) => value !== null);
  await expect.poll(kept, { timeout: 60_000 }).toEqual([]);
  await expect
    .poll(async () => (await stored())?.body, { timeout: 60_000 })
    .toMatch(/---(?:.|\n)*withdrawn/i);
  await lookAt(mapping, 'mapping-test-undone');
});

test('skills go to the ATS’s own options; what has none is listed by how many have it', async () => {
  await sandbox.db.query(
    `INSERT INTO custom_fields (id, name, name_key, field_type, value_type)
     VALUES (7020, 'Skill List', 'skill_list', 'candidate', 'multi_select')`,
  );
  await sandbox.db.query(
    `INSERT INTO custom_field_options (id, custom_field_id, name)
     VALUES (7901, 7020, 'Wound Care'), (7902, 7020, 'Clinical basics'), (7903, 7020, 'Rapid IV')`,
  );
  await candidatePage(6002);
  const { panel } = await candidatePage(6001);
  await panel.getByRole('button', { name: 'Read again' }).click();
  await shownIn(panel);
  const { mapping, preview } = await mappingPage();
  await mapping
    .getByRole('combobox', { name: 'Skills', exact: true })
    .selectOption({ label: 'Skill List (multi select, candidate)' });
  const skills = mapping.getByRole('region', { name: 'Skills and the options of “Skill List”' });
  await expect(skills.getByText(/^\d+ skills of the candidates scored so far have no option/)).toBeVisible();
  await expect(skills.getByRole('listitem').first()).toContainText('2 candidates');
  await expect(preview.getByText('Skills: Wound Care → multi select field “Skill List”')).toBeVisible();
  await skills
    .getByRole('combobox', { name: 'Option for Infection prevention' })
    .selectOption('Clinical basics');
  await expect(preview.getByText('Skills: Clinical basics, Wound Care → multi select')).toBeVisible();
  await expect(preview.getByText(/of \d+ have no option in Skill List and are left out/)).toBeVisible();
  await lookAt(mapping, 'mapping-skills');
  await mapping.getByRole('button', { name: 'Save' }).click();
  await expect(mapping.getByText('Saved.')).toBeVisible();

  const again = await candidatePage(6002);
  await again.panel.getByRole('button', { name: 'Write to Greenhouse' }).click();
  await expect(again.panel.getByText(/^Written/).first()).toBeVisible({ timeout: 60_000 });
  const { rows } = await sandbox.db.query<{ list: number[] }>(
    "SELECT custom_fields->'skill_list' AS list FROM candidates WHERE id = 6002",
  );
  expect(rows).toEqual([{ list: [7902] }]);
});

test('a field that was deleted or became another type is said on the page and in the panel', async () => {
  const { mapping, preview } = await mappingPage();
  const score = mapping.getByRole('combobox', { name: 'Match score' });
  await score.selectOption({ label: 'Match Score (number, application)' });
  await mapping.getByRole('button', { name: 'Save' }).click();
  await expect(mapping.getByText('Saved.')).toBeVisible();
  await sandbox.db.query('DELETE FROM custom_fields WHERE id = 7011');
  const { page, panel } = await candidatePage(6003);
  await panel.getByRole('button', { name: 'Read again' }).click();
  await expect(panel.getByText(/the field “match_score” is not in the ATS any more/)).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Open the mapping' })).toBeVisible();
  await lookInPanel(page, panel, 'panel-field-gone');
  await mapping.reload();
  await expect(score).toHaveValue(/"key":"match_score"/);
  await expect(score.locator('option:checked')).toHaveText('A field that is gone or has another type');
  await expect(preview.getByText(/the field “match_score” is not in the ATS any more/)).toBeVisible();
  await lookAt(mapping, 'mapping-field-gone');

  await score.selectOption({ label: 'AI Match Score (number, candidate)' });
  await mapping.getByRole('button', { name: 'Save' }).click();
  await expect(mapping.getByText('Saved.')).toBeVisible();
  await sandbox.db.query("UPDATE custom_fields SET value_type = 'yes_no' WHERE id = 7001");
  await panel.getByRole('button', { name: 'Read again' }).click();
  const other = /Candor cannot write to a field of the type of AI Match Score/;
  await expect(panel.getByText(other)).toBeVisible();
  await mapping.reload();
  await expect(score.locator('option:checked')).toHaveText('A field that is gone or has another type');
  await expect(preview.getByText(other)).toBeVisible();
});
