/** The main job on the ATSs that Candor knows, through the sandbox: connect, open, score, write back. */
import { expect, test } from '@playwright/test';
import { connectorOf } from '../../lib/ats/registry';
import { startSandbox } from '../../sandbox/server';
import { vendors } from '../../sandbox/vendors';
import { scorablePeople } from '../contract/people';
import { launchChromium } from './chromium';
import { connectTo, panelOf, shownIn, signInToAts } from './journey';

for (const { id } of vendors)
  test(`${id}: a candidate is scored inside the ATS and the note arrives once`, async () => {
    // Some vendors take a request a second, and Candor keeps to that.
    test.setTimeout(240_000);
    const sandbox = await startSandbox({ port: 0, ats: id, people: scorablePeople });
    const { context, extensionId } = await launchChromium();
    try {
      const page = await context.newPage();
      await signInToAts(page, sandbox.origins);
      await connectTo(context, extensionId, sandbox);
      const jobId = (await sandbox.records.application(7101))?.jobId ?? 0;
      const address = sandbox.vendor.pages.addressOf(6101, 7101, jobId);
      await page.goto(new URL(address, sandbox.origins.web).href);
      const panel = await panelOf(page);
      const shown = await shownIn(panel);
      expect(shown.problem).toBeNull();
      expect(shown.score).toMatch(/^Score \d+ of 100/);
      await panel.getByRole('button', { name: `Write to ${connectorOf(id)?.name}` }).click();
      await expect(panel.getByText(/^Written/).first()).toBeVisible({ timeout: 150_000 });
      const notes = await sandbox.records.notes(6101);
      expect(notes.filter((note) => note.body.includes('CND-'))).toHaveLength(1);
    } finally {
      await context.close();
      await sandbox.close();
    }
  });
