/** What a manager sees at a link that shows nothing: never made, run out, or no connection. */
import { expect, type Page, test } from '@playwright/test';
import { fits, type LinksRig, startLinks } from './links-rig';
import { lookAt } from './screens';

let rig: LinksRig;
test.beforeAll(async () => {
  rig = await startLinks();
});
test.afterAll(() => rig?.close());

test('a link that shows nothing says why, and what helps', async () => {
  const says = async (page: Page, title: string, screen: string) => {
    await expect(page.getByRole('alert').getByRole('heading', { name: title })).toBeVisible();
    await lookAt(page, screen);
    await fits(page);
  };
  const short = await rig.companion.makeLink(1_500);
  const never = short.replace(/\/review\/.{22}/, `/review/${'a'.repeat(22)}`);
  const missing = await rig.openAs(never);
  await says(missing, 'There is nothing at this link', 'review-missing');
  await missing.close();
  await expect
    .poll(async () => {
      const page = await rig.openAs(short);
      const title = await page.getByRole('heading', { level: 1 }).textContent();
      if (title !== 'This link has expired') await page.close();
      else await says(page, title, 'review-expired').then(() => page.close());
      return title;
    })
    .toBe('This link has expired');

  const page = await rig.openAs(
    await rig.makeLink((form) => form.getByRole('switch', { name: 'Passphrase' }).click()),
  );
  const passphrase = (await rig.options.getByText(/^(?:[a-z]{4} ){3}[a-z]{4}$/).textContent()) ?? '';
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Open' }).tap();
  await says(page, 'The server cannot be reached', 'review-offline');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).tap();
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
  await page.getByRole('button', { name: 'Open' }).tap();
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
  await page.close();
  expect(rig.wrong).toEqual([]);
});
