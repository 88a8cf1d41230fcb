/** A recruiter with the extension, a companion, a sandbox with three people of one job scored, and a manager's devices. */
import { type Browser, type BrowserContextOptions, chromium, expect, type Page } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { findChromium } from '../../scripts/browsers';
import { type Loaded, launchChromium } from './chromium';
import { type CompanionProcess, startCompanionProcess } from './companion-process';
import { connect, panelOf, shownIn, signInToAts } from './journey';

export const MANAGER = 'Dana Reed';
/** A small phone; a laptop. */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 320, height: 640 },
  hasTouch: true,
  isMobile: true,
};
export const LAPTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

export interface LinksRig {
  sandbox: Sandbox;
  companion: CompanionProcess;
  recruiter: Loaded;
  options: Page;
  people: { candidate_id: number; id: number; first_name: string; last_name: string }[];
  /** Errors of the manager's pages. */
  wrong: string[];
  /** The recruiter makes a link of all who are scored; its address. */
  makeLink(more?: (page: Page) => Promise<void>): Promise<string>;
  openAs(address: string, device?: BrowserContextOptions): Promise<Page>;
  notesOf(candidate: number): Promise<string[]>;
  allNotes(): Promise<string[]>;
  close(): Promise<void>;
}

export async function startLinks(): Promise<LinksRig> {
  const [sandbox, companion] = await Promise.all([startSandbox({ port: 0 }), startCompanionProcess()]);
  const recruiter = await launchChromium();
  const options = await connect(recruiter.context, recruiter.extensionId, sandbox.origins);
  await signInToAts(await recruiter.context.newPage(), sandbox.origins);
  const manager: Browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox'],
  });
  const { rows: people } = await sandbox.db.query<LinksRig['people'][number]>(
    `SELECT applications.id, candidate_id, first_name, last_name FROM applications
     JOIN candidates ON candidates.id = candidate_id
     WHERE job_id = (SELECT job_id FROM applications WHERE id = 7001) ORDER BY applications.id LIMIT 3`,
  );
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
  const wrong: string[] = [];
  async function notesOf(candidate: number): Promise<string[]> {
    const { rows } = await sandbox.db.query<{ body: string; visibility: string }>(
      "SELECT body, visibility FROM notes WHERE candidate_id = $1 AND body LIKE '%Candor decision%' ORDER BY id",
      [candidate],
    );
    for (const { visibility } of rows) expect(visibility).toBe('private');
    return rows.map(({ body }) => body);
  }
  return {
    ...{ sandbox, companion, recruiter, options, people, wrong, notesOf },
    allNotes: async () => (await Promise.all(people.map((one) => notesOf(one.candidate_id)))).flat(),
    async makeLink(more = async () => {}) {
      await options.goto(`chrome-extension://${recruiter.extensionId}/options.html#/links?new`);
      await options.reload();
      for (const { first_name } of people)
        await options.getByRole('checkbox', { name: new RegExp(first_name) }).check();
      await options.getByRole('textbox', { name: 'Hiring manager' }).fill(MANAGER);
      await more(options);
      await options.getByRole('button', { name: 'Make the link' }).click();
      await expect(options.getByText(`The link for ${MANAGER} is ready`)).toBeVisible();
      return (await options.getByText(/\/review\/[\w-]{22}#[\w-]{43}$/).textContent()) ?? '';
    },
    async openAs(address, device = PHONE) {
      const page = await (await manager.newContext(device)).newPage();
      page.on('pageerror', (error) => void wrong.push(error.message));
      await page.goto(address);
      return page;
    },
    async close() {
      await manager.close();
      await recruiter.context.close();
      await companion.remove();
      await sandbox.close();
    },
  };
}

/** Nothing is wider than the screen. */
export const fits = async (page: Page) =>
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
