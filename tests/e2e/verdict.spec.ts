/** A person knows better than a resume: the score follows, the note and the log say who said so and why. */
import { expect, test } from '@playwright/test';
import { type CriteriaRig, scoreIn, startCriteria } from './criteria-page';
import { lookInPanel } from './screens';

let rig: CriteriaRig;
test.beforeAll(async () => {
  rig = await startCriteria();
});
test.afterAll(() => rig?.close());

const REASON = 'She showed it in the interview';

test('a verdict moves the score, stands by name in note and log, and can be taken back', async () => {
  const { page, panel } = await rig.openCandidate(6006);
  const before = await scoreIn(panel);
  const missing = panel.getByRole('region', { name: 'Not found' });
  const first = missing.locator('[data-requirement]').first();
  const label = (await first.locator('[title]').textContent()) ?? '';
  await first.click();
  await missing.getByRole('button', { name: 'Set to met' }).click();
  await missing.getByRole('button', { name: 'Cancel' }).focus();
  await page.keyboard.press('Enter');
  await expect(missing.getByRole('textbox')).toHaveCount(0);
  // Beside what was given up, not at the top of the panel.
  await expect(missing.locator(':focus')).toHaveCount(1);
  await missing.getByRole('button', { name: 'Set to met' }).click();
  await missing.getByRole('button', { name: 'Set to met' }).click();
  await expect(missing.getByText('Say how you know.')).toBeVisible();
  await missing.getByRole('textbox', { name: /How do you know/ }).fill(REASON);
  await lookInPanel(page, panel, 'verdict-form');
  await missing.getByRole('button', { name: 'Set to met' }).focus();
  await page.keyboard.press('Enter');
  await expect(panel.getByText('set by Riley').first()).toBeVisible();
  // The row has moved to what is met, and the focus with it.
  await expect(panel.locator('[data-requirement]', { hasText: 'set by Riley' })).toBeFocused();
  await expect.poll(() => scoreIn(panel)).toBeGreaterThan(before);
  await lookInPanel(page, panel, 'verdict-set');

  await panel.getByRole('button', { name: 'Write to Greenhouse' }).focus();
  await page.keyboard.press('Enter');
  await expect(panel.getByText(/^Written/).first()).toBeVisible();
  await expect(panel.locator('footer:focus, footer :focus')).toHaveCount(1);
  const { rows } = await rig.sandbox.db.query<{ body: string }>(
    "SELECT body FROM notes WHERE candidate_id = 6006 AND body LIKE '%CND-%'",
  );
  expect(rows[0]?.body).toContain('Riley Morgan');
  expect(rows[0]?.body).toContain(`set “${label}” to met: ${REASON}`);
  const packet = await rig.options.evaluate(`(async () => {
    const ask = (name, input) => chrome.runtime.sendMessage({ name, input });
    const [connection] = (await ask('listConnections', {})).value;
    const about = { connectionId: connection.id, candidateId: '6006', form: 'json' };
    return (await ask('exportPacket', about)).value;
  })()`);
  expect(packet).toContain(REASON);
  expect(packet).toContain('Riley Morgan');

  const set = panel.locator('[data-requirement]', { hasText: 'set by Riley' }).first();
  if ((await set.getAttribute('aria-expanded')) === 'false') await set.click();
  await panel.getByRole('button', { name: /^Take back what Riley/ }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => scoreIn(panel)).toBe(before);
  await expect(panel.getByText(/set by/)).toHaveCount(0);
  await expect(missing.locator('[data-requirement]', { hasText: label })).toBeFocused();
});
