/** A hiring manager without the extension decides on a phone; the ATS has their notes once; the companion has read nothing. */
import { expect, test } from '@playwright/test';
import { fits, LAPTOP, type LinksRig, MANAGER, startLinks } from './links-rig';
import { lookAt } from './screens';

const COMMENT = 'Ask about the on-call rota';
/** What the companion must never have seen. */
const secrets: string[] = [COMMENT, MANAGER];

let rig: LinksRig;
test.beforeAll(async () => {
  rig = await startLinks();
});
test.afterAll(() => rig?.close());

test('approves two and skips one on a phone: three notes by the manager, once', async () => {
  const address = await rig.makeLink((page) => lookAt(page, 'links-new'));
  let page = await rig.openAs(address);
  await expect(page.getByText(`${MANAGER}, `)).toBeVisible();
  await page.getByRole('button', { name: 'Start' }).tap();
  await expect(page.getByText('1 of 3', { exact: true })).toBeVisible();
  secrets.push((await page.locator('q').first().textContent()) ?? '');
  await page.getByRole('button', { name: 'Comment' }).tap();
  await page.getByRole('textbox', { name: /^Comment/ }).fill(COMMENT);
  await page.getByRole('button', { name: 'Skip', exact: true }).tap();
  await page.getByRole('button', { name: 'Undo' }).tap();
  await expect(page.getByText('0 of 3 decided')).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Comment/ })).toHaveValue(COMMENT);
  await page.getByRole('button', { name: 'Approve', exact: true }).tap();
  await expect(page.getByText('2 of 3', { exact: true })).toBeVisible();

  // On the train: the page is gone and comes back.
  await page.reload();
  await expect(page.getByText('1 of 3 decided')).toBeVisible();
  await page.getByRole('button', { name: 'Approve', exact: true }).tap();
  await expect(page.getByText('3 of 3', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Skip', exact: true }).tap();
  await expect(page.getByRole('heading', { name: /^All decided/ })).toBeVisible();
  // Said, and past the moment in which it can be taken back without a trace.
  await expect(page.getByText('Your decisions are on their way to')).toBeVisible();
  await lookAt(page, 'review-done');
  await fits(page);
  await page.close();

  await rig.options.goto(`chrome-extension://${rig.recruiter.extensionId}/options.html#/links`);
  await expect(rig.options.getByText('3 of 3 decided')).toBeVisible({ timeout: 60_000 });
  await expect(rig.options.getByText('2 approved, 1 skipped')).toBeVisible();
  await expect.poll(rig.allNotes, { timeout: 60_000 }).toHaveLength(3);
  for (const { candidate_id } of rig.people) expect(await rig.notesOf(candidate_id)).toHaveLength(1);

  // A reload of the manager's page says nothing again, and neither does the recruiter's list.
  page = await rig.openAs(address);
  await expect(page.getByRole('heading', { name: /^All decided/ })).toBeVisible();
  await page.close();
  await rig.options.reload();
  await expect(rig.options.getByText('3 of 3 decided')).toBeVisible();
  const notes = (await rig.allNotes()).join('\n');
  expect(await rig.allNotes()).toHaveLength(3);
  expect(notes.match(new RegExp(`^Approve by ${MANAGER}, by review link, `, 'gm'))).toHaveLength(2);
  expect(notes.match(new RegExp(`^Skip by ${MANAGER}, by review link, `, 'gm'))).toHaveLength(1);
  expect(notes.match(new RegExp(COMMENT, 'g'))).toHaveLength(1);

  await lookAt(rig.options, 'links-list');
  await rig.options.getByRole('button', { name: /^End link/ }).click();
  await rig.options.getByRole('alertdialog').getByRole('button', { name: 'End link' }).click();
  await expect(rig.options.getByText('Ended', { exact: true })).toBeVisible();
  page = await rig.openAs(address);
  await expect(page.getByRole('heading', { name: 'This link has been ended' })).toBeVisible();
  await lookAt(page, 'review-ended');
  await page.close();
});

test('a passphrase opens it, names are hidden, and half a link opens nothing', async () => {
  const address = await rig.makeLink(async (form) => {
    await form.getByRole('switch', { name: 'Hide names' }).click();
    await form.getByRole('switch', { name: 'Passphrase' }).click();
  });
  const passphrase = (await rig.options.getByText(/^(?:[a-z]{4} ){3}[a-z]{4}$/).textContent()) ?? '';
  secrets.push(passphrase, address.split('#')[1] ?? '');
  const page = await rig.openAs(address);
  await page.getByRole('textbox', { name: 'Passphrase' }).fill('not this one');
  await page.getByRole('button', { name: 'Open' }).tap();
  await expect(page.getByText(/^That is not the passphrase/)).toBeVisible();
  await lookAt(page, 'review-passphrase');
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
  await page.getByRole('button', { name: 'Open' }).tap();
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
  await lookAt(page, 'review-role');
  await page.getByRole('button', { name: 'Start' }).tap();
  await expect(page.getByRole('heading', { name: 'Candidate 1' })).toBeVisible();
  await lookAt(page, 'review-candidate');
  await fits(page);
  await page.getByRole('tab', { name: 'Resume' }).tap();
  await expect(page.getByRole('region', { name: 'Resume text' })).toBeVisible();
  await lookAt(page, 'review-resume');
  await fits(page);
  for (const { first_name, last_name } of rig.people)
    await expect(page.getByText(new RegExp(`${first_name}|${last_name}`))).toHaveCount(0);
  await page.close();
  const half = await rig.openAs(address.slice(0, -3));
  await expect(half.getByRole('heading', { name: 'The link is not complete' })).toBeVisible();
  await half.close();
  expect(rig.wrong).toEqual([]);
});

test('with the companion as writer they are in the ATS while the recruiter’s browser is closed', async () => {
  await rig.companion.connect(rig.sandbox.origins);
  const before = await rig.allNotes();
  const address = await rig.makeLink(async (form) => {
    await expect(form.getByRole('radio', { name: 'The companion' })).toBeChecked();
    await lookAt(form, 'links-new-companion');
  });
  secrets.push(address.split('#')[1] ?? '');
  await rig.recruiter.context.close();

  const page = await rig.openAs(address, LAPTOP);
  await expect(page.getByText('The server in between reads one thing')).toBeVisible();
  await lookAt(page, 'review-role-laptop');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 of 3', { exact: true })).toBeVisible();
  await lookAt(page, 'review-candidate-laptop');
  for (const [key, next] of [
    ['a', '2 of 3'],
    ['s', '3 of 3'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByText(next, { exact: true })).toBeVisible();
  }
  await page.keyboard.press('c');
  await page.keyboard.type(COMMENT);
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { name: /^All decided/ })).toBeVisible();
  await lookAt(page, 'review-done-laptop');
  // Leaving sends what is still being thought over.
  await page.close({ runBeforeUnload: true });
  const fresh = async () => (await rig.allNotes()).filter((note) => !before.includes(note));
  await expect.poll(fresh, { timeout: 60_000 }).toHaveLength(3);
  const notes = (await fresh()).join('\n');
  expect(notes.match(new RegExp(`^Approve by ${MANAGER}, by review link, `, 'gm'))).toHaveLength(2);
  expect(notes.match(new RegExp(`^Skip by ${MANAGER}, by review link, `, 'gm'))).toHaveLength(1);
  expect(notes.match(new RegExp(COMMENT, 'g'))).toHaveLength(1);

  // Back on another day, they think again; the page says nothing else twice.
  const again = await rig.openAs(address, LAPTOP);
  await expect(again.getByRole('heading', { name: /^All decided/ })).toBeVisible();
  await again
    .getByRole('button', { name: /Skipped/ })
    .first()
    .click();
  await again.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(again.getByRole('heading', { name: /^All decided/ })).toBeVisible();
  await again.close({ runBeforeUnload: true });
  await expect.poll(fresh, { timeout: 60_000 }).toHaveLength(4);
  expect((await fresh()).join('\n')).toContain(`It replaces: Skip by ${MANAGER}`);
  expect(rig.wrong).toEqual([]);
});

test('after all that neither the companion’s database nor its files nor its log hold a name or a word of a resume', async () => {
  await rig.companion.stop();
  const [dump, kept] = [await rig.companion.dump(), await rig.companion.files()];
  expect(dump).toMatch(/public\.links \(/);
  const names = rig.people.flatMap(({ first_name, last_name }) => [`${first_name} ${last_name}`, last_name]);
  for (const word of [...names, ...secrets]) {
    expect(word.length).toBeGreaterThan(4);
    for (const form of [
      word,
      Buffer.from(word).toString('hex'),
      Buffer.from(word).toString('base64url').slice(0, -3),
    ]) {
      expect(dump.includes(form), `the database holds “${word}”`).toBe(false);
      expect(rig.companion.printed().includes(form), `the log holds “${word}”`).toBe(false);
      expect(
        kept.some((bytes) => bytes.includes(form)),
        `a file holds “${word}”`,
      ).toBe(false);
    }
  }
});
