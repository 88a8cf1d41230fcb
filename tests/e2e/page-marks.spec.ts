/** Quotes stand out where the recruiter reads: in the ATS's own resume text, whose elements stay as they are, and in the panel's. */
import { expect, test } from '@playwright/test';
import { type CriteriaRig, startCriteria } from './criteria-page';
import { lookInPanel } from './screens';

let rig: CriteriaRig;
test.beforeAll(async () => {
  rig = await startCriteria();
});
test.afterAll(() => rig?.close());

test('quotes are marked in the ATS’s own resume text, without a change to its elements', async () => {
  const { rows } = await rig.sandbox.db.query<{ candidate_id: number }>(
    "SELECT candidate_id FROM attachments WHERE filename LIKE '%.txt' AND type = 'resume' ORDER BY candidate_id",
  );
  const { page, panel } = await rig.openCandidate(Number(rows[0]?.candidate_id));
  const markup = () => page.locator('main').innerHTML();
  const marks = () =>
    page.evaluate(() => [...(CSS.highlights.get('candor-quote') ?? [])].map((range) => String(range)));
  const before = await markup();
  expect(await marks()).toEqual([]);
  const mark = panel.getByRole('switch', { name: 'Mark quotes in the ATS’s page' });
  await mark.click();
  await expect(panel.getByText(/^[1-9]\d* places? marked in this page/)).toBeVisible();
  const marked = await marks();
  expect(marked.length).toBeGreaterThan(0);
  const resume = (await page.locator('pre.resume-text').textContent()) ?? '';
  for (const text of marked) expect(resume).toContain(text);
  expect(await markup()).toBe(before);
  await lookInPanel(page, panel, 'page-marks');
  // The page draws its resume anew: the marks come back by themselves.
  await page.evaluate(() => {
    const shown = document.querySelector('pre.resume-text');
    if (shown) shown.replaceWith(shown.cloneNode(true));
  });
  await expect.poll(marks).toEqual(marked);
  await mark.click();
  await expect.poll(marks).toEqual([]);
});

test('the panel’s resume view marks every quote, and leads from one to the next by key', async () => {
  const { page, panel } = await rig.openCandidate(6001);
  await panel.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('r');
  const text = panel.getByRole('region', { name: 'Resume text' });
  await expect(text.locator('mark').first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(panel.getByText(/^Quote 1 of \d+: /)).toBeVisible();
  await expect(text.locator('mark[aria-current]')).toBeVisible();
  await page.keyboard.press('j');
  await expect(panel.getByText(/^Quote 2 of \d+: /)).toBeVisible();
  await lookInPanel(page, panel, 'panel-resume');
});
