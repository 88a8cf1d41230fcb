/** Several files are attached: the newest resume is read, and another where a person chooses it. */
import { expect, test } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { scorablePeople } from '../contract/people';
import { type Loaded, launchChromium } from './chromium';
import { connect, panelOf, shownIn, signInToAts } from './journey';
import { fits, lookInPanel } from './screens';

const SLOW = { timeout: 30_000 };
let sandbox: Sandbox;
let browser: Loaded;
test.beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, people: scorablePeople });
  browser = await launchChromium();
  await connect(browser.context, browser.extensionId, sandbox.origins);
});
test.afterAll(async () => {
  await browser?.context.close();
  await sandbox?.close();
});

/** Another file of the same words, attached on a day of January 2027. */
const attach = (id: number, name: string, day: number, type = 'resume') =>
  sandbox.db.query(
    `INSERT INTO attachments SELECT $1, candidate_id, application_id, $2, $3, mime, bytes, $4
     FROM attachments WHERE candidate_id = 6101 ORDER BY id LIMIT 1`,
    [id, name, type, new Date(Date.UTC(2027, 0, day))],
  );

test('a person chooses what is read, is told what cannot be, and finds the choice again', async () => {
  await attach(9001, 'newest.txt', 2);
  await attach(9002, 'letter.txt', 3, 'other');
  await sandbox.db.query(`UPDATE attachments SET bytes = 'Dear team' WHERE id = 9002`);
  const page = await browser.context.newPage();
  await signInToAts(page, sandbox.origins);
  await page.goto(`${sandbox.origins.web}/people/6101?application_id=7101`);
  let panel = await panelOf(page);
  expect(await shownIn(panel)).toMatchObject({ problem: null });
  await panel.getByRole('tab', { name: 'Resume' }).click();
  const choice = panel.getByRole('combobox', { name: 'Which of the 3 attached files is read' });
  await expect(choice.locator('option:checked')).toHaveText('newest.txt');
  await lookInPanel(page, panel, 'resume-choice');
  await fits(panel);

  await choice.selectOption({ label: 'letter.txt (not marked as a resume)' });
  await expect(panel.getByRole('heading', { name: /cannot be read/i })).toBeVisible(SLOW);
  await expect(choice.locator('option:checked')).toHaveText(/letter.txt/);
  await lookInPanel(page, panel, 'resume-choice-unreadable');
  await choice.selectOption({ label: 'Boateng CV.txt' });
  // Back where the person was: in the text.
  await expect(
    panel.getByRole('tabpanel', { name: 'Resume' }).getByText('Leeds General Infirmary').first(),
  ).toBeVisible(SLOW);

  await page.reload();
  panel = await panelOf(page);
  await shownIn(panel);
  await panel.getByRole('tab', { name: 'Resume' }).click();
  const again = panel.getByRole('combobox', { name: /attached files is read/ });
  await expect(again.locator('option:checked')).toHaveText('Boateng CV.txt');
});

test('of several jobs the panel asks which is meant, and remembers', async () => {
  await sandbox.db.query(
    `INSERT INTO jobs SELECT 5999, 'Ward Manager', department, location, created_at FROM jobs LIMIT 1`,
  );
  await sandbox.db.query(
    `INSERT INTO job_posts SELECT 5998, 5999, 'Ward Manager', content FROM job_posts LIMIT 1`,
  );
  await sandbox.db.query(`INSERT INTO stages VALUES (5997, 5999, 'Application Review', 0)`);
  await sandbox.db.query(
    `INSERT INTO applications SELECT 7999, candidate_id, 5999, 5997, source, status, '{}', applied_at, updated_at
     FROM applications WHERE id = 7102`,
  );
  const page = await browser.context.newPage();
  await signInToAts(page, sandbox.origins);
  const address = `${sandbox.origins.web}/people/6102`;
  await page.goto(address);
  const panel = await panelOf(page);
  await expect(panel.getByRole('heading', { name: 'Which job do you have in mind?' })).toBeVisible(SLOW);
  await panel.getByRole('button', { name: 'Ward Manager' }).click();
  expect(await shownIn(panel)).toMatchObject({ problem: null });
  await page.goto('about:blank');
  await page.goto(address);
  const again = await panelOf(page);
  expect(await shownIn(again)).toMatchObject({ problem: null });
  await expect(again.getByRole('combobox', { name: 'Application' }).locator('option:checked')).toHaveText(
    'Ward Manager',
  );
});
