/** A hiring manager without the extension decides on a phone; the ATS has their notes once; the companion has read nothing. */
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  expect,
  type Page,
  test,
} from '@playwright/test';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { findChromium } from '../../scripts/browsers';
import { type Loaded, launchChromium } from './chromium';
import { type CompanionProcess, startCompanionProcess } from './companion-process';
import { connect, panelOf, shownIn, signInToAts } from './journey';
import { lookAt } from './screens';

const MANAGER = 'Dana Reed';
const COMMENT = 'Ask about the on-call rota';
/** What the companion must never have seen. */
const secrets: string[] = [COMMENT, MANAGER];
/** Errors of the manager's pages. */
const wrong: string[] = [];
/** A small phone; a laptop. */
const PHONE: BrowserContextOptions = {
  viewport: { width: 320, height: 640 },
  hasTouch: true,
  isMobile: true,
};
const LAPTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

let sandbox: Sandbox;
let companion: CompanionProcess;
let recruiter: Loaded;
let manager: Browser;
let options: Page;
let people: { candidate_id: number; id: number; first_name: string; last_name: string }[];

test.beforeAll(async () => {
  [sandbox, companion] = await Promise.all([startSandbox({ port: 0 }), startCompanionProcess()]);
  recruiter = await launchChromium();
  options = await connect(recruiter.context, recruiter.extensionId, sandbox.origins);
  await signInToAts(await recruiter.context.newPage(), sandbox.origins);
  manager = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
  const found = await sandbox.db.query<(typeof people)[number]>(
    `SELECT applications.id, candidate_id, first_name, last_name FROM applications
     JOIN candidates ON candidates.id = candidate_id
     WHERE job_id = (SELECT job_id FROM applications WHERE id = 7001) ORDER BY applications.id LIMIT 3`,
  );
  people = found.rows;
  await pair();
  for (const { candidate_id, id } of people) {
    const page = await recruiter.context.newPage();
    await page.goto(`${sandbox.origins.web}/people/${candidate_id}?application_id=${id}`);
    await shownIn(await panelOf(page));
    await page.close();
  }
});
test.afterAll(async () => {
  await manager?.close();
  await recruiter?.context.close();
  await companion?.remove();
  await sandbox?.close();
});

async function pair(): Promise<void> {
  await options.goto(`chrome-extension://${recruiter.extensionId}/options.html#/companion`);
  await options.getByLabel('Pairing link').fill(companion.pairingLink);
  await options.getByRole('button', { name: 'Pair' }).click();
  await expect(options.getByText('Answers.')).toBeVisible();
}

async function notesOf(candidate: number): Promise<string[]> {
  const { rows } = await sandbox.db.query<{ body: string; visibility: string }>(
    "SELECT body, visibility FROM notes WHERE candidate_id = $1 AND body LIKE '%Candor decision%' ORDER BY id",
    [candidate],
  );
  for (const { visibility } of rows) expect(visibility).toBe('private');
  return rows.map(({ body }) => body);
}
const allNotes = async () => (await Promise.all(people.map((one) => notesOf(one.candidate_id)))).flat();

/** The recruiter makes a link of all who are scored and answers its address. */
async function makeLink(more: (page: Page) => Promise<void> = async () => {}): Promise<string> {
  await options.goto(`chrome-extension://${recruiter.extensionId}/options.html#/links?new`);
  await options.reload();
  for (const { first_name } of people)
    await options.getByRole('checkbox', { name: new RegExp(first_name) }).check();
  await options.getByRole('textbox', { name: 'Hiring manager' }).fill(MANAGER);
  await more(options);
  await options.getByRole('button', { name: 'Make the link' }).click();
  await expect(options.getByText(`The link for ${MANAGER} is ready`)).toBeVisible();
  return (await options.getByText(/\/review\/[\w-]{22}#[\w-]{43}$/).textContent()) ?? '';
}

async function openAs(address: string, device: BrowserContextOptions = PHONE): Promise<Page> {
  const page = await (await manager.newContext(device)).newPage();
  page.on('pageerror', (error) => void wrong.push(error.message));
  await page.goto(address);
  return page;
}
const fits = async (page: Page) =>
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);

test('approves two and skips one on a phone: three notes by the manager, once', async () => {
  const address = await makeLink((page) => lookAt(page, 'links-new'));
  let page = await openAs(address);
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

  await options.goto(`chrome-extension://${recruiter.extensionId}/options.html#/links`);
  await expect(options.getByText('3 of 3 decided')).toBeVisible({ timeout: 60_000 });
  await expect(options.getByText('2 approved, 1 skipped')).toBeVisible();
  await expect.poll(allNotes, { timeout: 60_000 }).toHaveLength(3);
  for (const { candidate_id } of people) expect(await notesOf(candidate_id)).toHaveLength(1);

  // A reload of the manager's page says nothing again, and neither does the recruiter's list.
  page = await openAs(address);
  await expect(page.getByRole('heading', { name: /^All decided/ })).toBeVisible();
  await page.close();
  await options.reload();
  await expect(options.getByText('3 of 3 decided')).toBeVisible();
  const notes = (await allNotes()).join('\n');
  expect(await allNotes()).toHaveLength(3);
  expect(notes.match(new RegExp(`^Approve by ${MANAGER}, by review link, `, 'gm'))).toHaveLength(2);
  expect(notes.match(new RegExp(`^Skip by ${MANAGER}, by review link, `, 'gm'))).toHaveLength(1);
  expect(notes.match(new RegExp(COMMENT, 'g'))).toHaveLength(1);

  await lookAt(options, 'links-list');
  await options.getByRole('button', { name: /^End link/ }).click();
  await options.getByRole('alertdialog').getByRole('button', { name: 'End link' }).click();
  await expect(options.getByText('Ended', { exact: true })).toBeVisible();
  page = await openAs(address);
  await expect(page.getByRole('heading', { name: 'This link has been ended' })).toBeVisible();
  await lookAt(page, 'review-ended');
  await page.close();
});

test('a link that shows nothing says why, and what helps', async () => {
  const says = async (page: Page, title: string, screen: string) => {
    await expect(page.getByRole('alert').getByRole('heading', { name: title })).toBeVisible();
    await lookAt(page, screen);
    await fits(page);
  };
  const short = await companion.makeLink(1_500);
  const never = short.replace(/\/review\/.{22}/, `/review/${'a'.repeat(22)}`);
  const missing = await openAs(never);
  await says(missing, 'There is nothing at this link', 'review-missing');
  await missing.close();
  await expect
    .poll(async () => {
      const page = await openAs(short);
      const title = await page.getByRole('heading', { level: 1 }).textContent();
      if (title !== 'This link has expired') await page.close();
      else await says(page, title, 'review-expired').then(() => page.close());
      return title;
    })
    .toBe('This link has expired');

  const page = await openAs(
    await makeLink((form) => form.getByRole('switch', { name: 'Passphrase' }).click()),
  );
  const passphrase = (await options.getByText(/^(?:[a-z]{4} ){3}[a-z]{4}$/).textContent()) ?? '';
  secrets.push(passphrase);
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
  expect(wrong).toEqual([]);
});

test('a passphrase opens it, names are hidden, and half a link opens nothing', async () => {
  const address = await makeLink(async (form) => {
    await form.getByRole('switch', { name: 'Hide names' }).click();
    await form.getByRole('switch', { name: 'Passphrase' }).click();
  });
  const passphrase = (await options.getByText(/^(?:[a-z]{4} ){3}[a-z]{4}$/).textContent()) ?? '';
  secrets.push(passphrase, address.split('#')[1] ?? '');
  const page = await openAs(address);
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
  for (const { first_name, last_name } of people)
    await expect(page.getByText(new RegExp(`${first_name}|${last_name}`))).toHaveCount(0);
  await page.close();
  const half = await openAs(address.slice(0, -3));
  await expect(half.getByRole('heading', { name: 'The link is not complete' })).toBeVisible();
  await half.close();
  expect(wrong).toEqual([]);
});

test('with the companion as writer they are in the ATS while the recruiter’s browser is closed', async () => {
  await companion.connect(sandbox.origins);
  const before = await allNotes();
  const address = await makeLink(async (form) => {
    await expect(form.getByRole('radio', { name: 'The companion' })).toBeChecked();
    await lookAt(form, 'links-new-companion');
  });
  secrets.push(address.split('#')[1] ?? '');
  await recruiter.context.close();

  const page = await openAs(address, LAPTOP);
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
  const fresh = async () => (await allNotes()).filter((note) => !before.includes(note));
  await expect.poll(fresh, { timeout: 60_000 }).toHaveLength(3);
  const notes = (await fresh()).join('\n');
  expect(notes.match(new RegExp(`^Approve by ${MANAGER}, by review link, `, 'gm'))).toHaveLength(2);
  expect(notes.match(new RegExp(`^Skip by ${MANAGER}, by review link, `, 'gm'))).toHaveLength(1);
  expect(notes.match(new RegExp(COMMENT, 'g'))).toHaveLength(1);

  // Back on another day, they think again; the page says nothing else twice.
  const again = await openAs(address, LAPTOP);
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
  expect(wrong).toEqual([]);
});

test('after all that neither the companion’s database nor its files nor its log hold a name or a word of a resume', async () => {
  await companion.stop();
  const [dump, kept] = [await companion.dump(), await companion.files()];
  expect(dump).toMatch(/public\.links \(/);
  const names = people.flatMap(({ first_name, last_name }) => [`${first_name} ${last_name}`, last_name]);
  for (const word of [...names, ...secrets]) {
    expect(word.length).toBeGreaterThan(4);
    for (const form of [
      word,
      Buffer.from(word).toString('hex'),
      Buffer.from(word).toString('base64url').slice(0, -3),
    ]) {
      expect(dump.includes(form), `the database holds “${word}”`).toBe(false);
      expect(companion.printed().includes(form), `the log holds “${word}”`).toBe(false);
      expect(
        kept.some((bytes) => bytes.includes(form)),
        `a file holds “${word}”`,
      ).toBe(false);
    }
  }
});
