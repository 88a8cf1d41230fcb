/** Job descriptions that are no ground for criteria: the panel says why, and criteria set by hand give a score. */
import { expect, test } from '@playwright/test';
import { type CriteriaRig, scoreIn, startCriteria } from './criteria-page';
import { lookAt, lookInPanel } from './screens';

let rig: CriteriaRig;
test.beforeAll(async () => {
  rig = await startCriteria();
});
test.afterAll(() => rig?.close());

const POLISH =
  'Szukamy osoby do pracy w naszym zespole. Praca jest w Krakowie i dla nas ważne jest doświadczenie z tymi narzędziami oraz chęć do nauki. Mile widziane są też języki, które będą przydatne w pracy z klientami od początku.';
const BAD_TEXTS = [
  {
    name: 'empty',
    html: '',
    says: /has no description in the ATS/,
    editor: /has no description in Greenhouse/,
  },
  {
    name: 'of 100 KB',
    html: `<p>${'Experience with Kubernetes is required. '.repeat(2500)}</p>`,
    says: /has \d+ characters, more than an advertisement can/,
    editor: /has [\d.,]+ characters, more than an advertisement can/,
  },
  {
    name: 'that is a PDF',
    html: '%PDF-1.7 1 0 obj &lt;&lt; /Type /Catalog &gt;&gt; endobj xref trailer startxref 9 %%EOF',
    says: /is a file and not text/,
    editor: /is a file and not text/,
  },
  { name: 'in Polish', html: `<p>${POLISH}</p>`, says: /does not read \(Polish\)/, editor: /is in Polish/ },
];

test('each says what is wrong with it in panel and editor', async () => {
  const say = (html: string) =>
    rig.sandbox.db.query('UPDATE job_posts SET content = $1 WHERE job_id = $2', [html, rig.jobId]);
  await say('');
  const { page, panel } = await rig.openCandidate(6001);
  for (const { name, html, says, editor } of BAD_TEXTS) {
    await say(html);
    await panel.getByRole('button', { name: 'Read again' }).click();
    await expect(panel.getByText(says), name).toBeVisible();
    const opened = rig.browser.context.waitForEvent('page');
    await panel.getByRole('button', { name: 'Edit criteria' }).click();
    const edit = await opened;
    await expect(edit.getByText(editor), name).toBeVisible();
    await expect(edit.getByText('No criteria yet. Add the first one.')).toBeVisible();
    await edit.close();
  }
  await lookInPanel(page, panel, 'panel-job-unreadable');
});

test('criteria that were set by hand stand in for it', async () => {
  await rig.sandbox.db.query("UPDATE job_posts SET content = '' WHERE job_id = $1", [rig.jobId]);
  const { panel } = await rig.openCandidate(6001);
  const opened = rig.browser.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Edit criteria' }).click();
  const edit = await opened;
  for (const words of ['Wound care', '3 years of experience as a registered nurse']) {
    await edit.getByRole('textbox', { name: 'Add a criterion' }).fill(words);
    await edit.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(edit.getByRole('listitem').filter({ hasText: words }).first()).toBeVisible();
  }
  await lookAt(edit, 'criteria-by-hand');
  await edit.getByRole('button', { name: 'Save as version 1' }).click();
  await expect(edit.getByText('Saved as version 1.')).toBeVisible();
  await panel.getByRole('button', { name: 'Read again' }).click();
  await expect(panel.getByText('Criteria version 1')).toBeVisible();
  expect(await scoreIn(panel)).toBeGreaterThan(0);
});
