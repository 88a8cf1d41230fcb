/** A hiring manager without the extension decides on a phone; the ATS has their notes once; the companion has read nothing. */
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { findChromium } from '../../scripts/browsers';
import { type Loaded, launchChromium } from './chromium';
import { type CompanionProcess, startCompanionProcess } from './companion-process';
import { connect, panelOf, shownIn, signInToAts } from './journey';
import { lookAt } from './screens';

const MANAGER = 'Dana Reed';
const COMMENT = 'Ask about the on-call rota';
/** A small phone. */
const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true } as const;

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
});
test.afterAll(async () => {
  await manager?.close();
  await recruiter?.context.close();
  await companion?.remove();
  await sandbox?.close();
});

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

async function openAs(address: string): Promise<Page> {
  const page = await (await manager.newContext(PHONE)).newPage();
  page.on('pageerror', (error) => expect(error.message).toBe(''));
  await page.goto(address);
  return page;
}
const fits = async (page: Page) =>
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);

test('approves two and skips one on a phone: three notes by the manager, once, and a companion that read nothing', async () => {
  await options.goto(`chrome-extension://${recruiter.extensionId}/options.html#/companion`);
  await options.getByLabel('Pairing link').fill(companion.pairingLink);
  await options.getByRole('button', { name: 'Pair' }).click();
  await expect(options.getByText('Answers.')).toBeVisible();
  for (const { candidate_id, id } of people) {
    const page = await recruiter.context.newPage();
    await page.goto(`${sandbox.origins.web}/people/${candidate_id}?application_id=${id}`);
    await shownIn(await panelOf(page));
    await page.close();
  }
  const address = await makeLink((page) => lookAt(page, 'links-new'));
  await lookAt(options, 'links-made');

  let page = await openAs(address);
  await expect(page.getByText(`${MANAGER}, `)).toBeVisible();
  await lookAt(page, 'review-role');
  await fits(page);
  await page.getByRole('button', { name: 'Start' }).tap();
  await expect(page.getByText('1 of 3')).toBeVisible();
  const quote = (await page.locator('q').first().textContent()) ?? '';
  expect(quote.length).toBeGreaterThan(5);
  await lookAt(page, 'review-candidate');
  await fits(page);
  await page.getByRole('button', { name: 'Comment' }).tap();
  await page.getByRole('textbox', { name: /^Comment/ }).fill(COMMENT);
  await page.getByRole('button', { name: 'Skip' }).tap();
  await page.getByRole('button', { name: 'Undo' }).tap();
  await expect(page.getByText('0 of 3 decided')).toBeVisible();
  await page.getByRole('button', { name: 'Comment' }).tap();
  await page.getByRole('textbox', { name: /^Comment/ }).fill(COMMENT);
  await page.getByRole('button', { name: 'Approve' }).tap();
  await expect(page.getByText('2 of 3', { exact: true })).toBeVisible();
  await page.getByRole('tab', { name: 'Resume' }).tap();
  await lookAt(page, 'review-resume');
  await fits(page);

  // On the train: the page is gone and comes back.
  await page.reload();
  await expect(page.getByText('1 of 3 decided')).toBeVisible();
  await page.getByRole('button', { name: 'Approve' }).tap();
  await page.getByRole('button', { name: 'Skip' }).tap();
  await expect(page.getByRole('heading', { name: /^All decided/ })).toBeVisible();
  await lookAt(page, 'review-done');
  await fits(page);
  await page.getByRole('button', { name: 'All candidates' }).tap();
  await lookAt(page, 'review-all');
  await page.close();

  await options.goto(`chrome-extension://${recruiter.extensionId}/options.html#/links`);
  await expect(options.getByText('3 of 3 decided')).toBeVisible({ timeout: 60_000 });
  await expect(options.getByText('2 approved, 1 skipped')).toBeVisible();
  await lookAt(options, 'links-list');
  await expect.poll(allNotes, { timeout: 60_000 }).toHaveLength(3);
  for (const { candidate_id } of people) expect(await notesOf(candidate_id)).toHaveLength(1);
  const notes = (await allNotes()).join('\n');
  expect(notes.match(new RegExp(`^Approve by ${MANAGER}, by review link, `, 'gm'))).toHaveLength(2);
  expect(notes.match(new RegExp(`^Skip by ${MANAGER}, by review link, `, 'gm'))).toHaveLength(1);
  expect(notes.match(new RegExp(COMMENT, 'g'))).toHaveLength(1);

  // A reload of the manager's page says nothing again, and neither does the recruiter's list.
  page = await openAs(address);
  await expect(page.getByRole('heading', { name: /^All decided/ })).toBeVisible();
  await page.close();
  await options.reload();
  await expect(options.getByText('3 of 3 decided')).toBeVisible();
  expect(await allNotes()).toHaveLength(3);

  // Ended, it shows nothing any more.
  await options.getByRole('button', { name: /^End link/ }).click();
  await options.getByRole('alertdialog').getByRole('button', { name: 'End link' }).click();
  await expect(options.getByText('Ended', { exact: true })).toBeVisible();
  page = await openAs(address);
  await expect(page.getByRole('heading', { name: 'This link has been ended' })).toBeVisible();
  await lookAt(page, 'review-ended');
  await page.close();

  // One more stays open, with a passphrase and no names.
  const locked = await makeLink(async (form) => {
    await form.getByRole('switch', { name: 'Hide names' }).click();
    await form.getByRole('switch', { name: 'Passphrase' }).click();
  });
  const passphrase = (await options.getByText(/^(?:[a-z]{4} ){3}[a-z]{4}$/).textContent()) ?? '';
  page = await openAs(locked);
  await page.getByRole('textbox', { name: 'Passphrase' }).fill('not this one');
  await page.getByRole('button', { name: 'Open' }).tap();
  await expect(page.getByText(/^That is not the passphrase/)).toBeVisible();
  await lookAt(page, 'review-passphrase');
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
  await page.getByRole('button', { name: 'Open' }).tap();
  await page.getByRole('button', { name: 'Start' }).tap();
  await expect(page.getByRole('heading', { name: 'Candidate 1' })).toBeVisible();
  for (const { first_name, last_name } of people)
    await expect(page.getByText(new RegExp(`${first_name}|${last_name}`))).toHaveCount(0);
  await page.close();
  page = await openAs(`${locked.slice(0, -3)}`);
  await expect(page.getByRole('heading', { name: 'The link is not complete' })).toBeVisible();
  await page.close();

  await companion.stop();
  const dump = await companion.dump();
  const [, linkId = ''] = /\/review\/([\w-]{22})#/.exec(locked) ?? [];
  expect(dump).toContain(linkId);
  const names = people.flatMap(({ first_name, last_name }) => [first_name, last_name]);
  const words = [...names, quote, COMMENT, MANAGER, passphrase, locked.split('#')[1] ?? ''];
  for (const word of words) {
    expect(dump, `the database holds “${word}”`).not.toContain(word);
    expect(dump, `the database holds “${word}”`).not.toContain(Buffer.from(word).toString('hex'));
    expect(companion.printed(), `the log holds “${word}”`).not.toContain(word);
  }
  const kept = await companion.files();
  expect(kept.some((bytes) => bytes.includes(linkId))).toBe(true);
  for (const word of words)
    expect(
      kept.some((bytes) => bytes.includes(word)),
      `a file holds “${word}”`,
    ).toBe(false);
});
