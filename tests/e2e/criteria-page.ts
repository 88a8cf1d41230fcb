/** A connected Chromium on the sandbox, and the ways to the criteria of one job. */
import { expect, type Frame, type Page } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { type Loaded, launchChromium } from './chromium';
import { connect, panelOf, shownIn, signInToAts } from './journey';

export interface CriteriaRig {
  sandbox: Sandbox;
  browser: Loaded;
  /** The job that candidate 6001 applied for. */
  jobId: string;
  /** The options page, still open. */
  options: Page;
  openCandidate(candidate: number): Promise<{ page: Page; panel: Frame }>;
  /** Presses "Edit criteria" in the panel and waits for the editor with its preview. */
  openEditor(panel: Frame): Promise<Page>;
  close(): Promise<void>;
}

export async function startCriteria(): Promise<CriteriaRig> {
  const sandbox = await startSandbox({ port: 0 });
  const browser = await launchChromium();
  const { context, extensionId } = browser;
  const options = await connect(context, extensionId, sandbox.origins);
  await signInToAts(await context.newPage(), sandbox.origins);
  const { rows } = await sandbox.db.query<{ job_id: number }>(
    'SELECT job_id FROM applications WHERE id = 7001',
  );
  return {
    sandbox,
    browser,
    jobId: String(rows[0]?.job_id),
    options,
    async openCandidate(candidate) {
      const page = await context.newPage();
      await page.goto(`${sandbox.origins.web}/people/${candidate}?application_id=${candidate + 1000}`);
      const panel = await panelOf(page);
      await shownIn(panel);
      return { page, panel };
    },
    async openEditor(panel) {
      const opened = context.waitForEvent('page');
      await panel.getByRole('button', { name: 'Edit criteria' }).click();
      const editor = await opened;
      await expect(editor.getByText('Order of those scored')).toBeVisible();
      return editor;
    },
    async close() {
      await context.close();
      await sandbox.close();
    },
  };
}

/** The list in the editor. */
export const listOf = (editor: Page) => editor.getByRole('region', { name: 'Criteria', exact: true });

/** The number on the gauge. */
export const scoreIn = async (panel: Frame): Promise<number> =>
  Number((await shownIn(panel)).score?.match(/^Score (\d+)/)?.[1] ?? Number.NaN);
