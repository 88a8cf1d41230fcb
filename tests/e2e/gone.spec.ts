/** Somebody who is private, deleted or without a job by now, on the pages of ATSs that each say so in their own way. */
import { expect, test } from '@playwright/test';
import { connectorOf } from '../../lib/ats/registry';
import { startSandbox } from '../../sandbox/server';
import { scorablePeople } from '../contract/people';
import { launchChromium } from './chromium';
import { connectTo, panelOf, shownIn, signInToAts } from './journey';
import { lookInPanel } from './screens';

for (const id of ['lever', 'smartrecruiters', 'ashby'])
  test(`${id}: a person or job that cannot be shown is named as such, and nothing is scored`, async () => {
    test.setTimeout(180_000);
    const sandbox = await startSandbox({ port: 0, ats: id, people: scorablePeople });
    const { context, extensionId } = await launchChromium();
    try {
      const page = await context.newPage();
      await signInToAts(page, sandbox.origins);
      await connectTo(context, extensionId, sandbox);
      const jobId = (await sandbox.records.application(7101))?.jobId ?? 0;
      const address = new URL(sandbox.vendor.pages.addressOf(6101, 7101, jobId), sandbox.origins.web).href;
      const after = async (screen: string, ...changes: string[]) => {
        for (const change of changes) await sandbox.db.query(change);
        await page.goto(address);
        const panel = await panelOf(page);
        expect((await shownIn(panel)).score).toBeNull();
        await expect(panel.getByRole('button', { name: /^Write to/ })).toHaveCount(0);
        await lookInPanel(page, panel, `${screen}-${id}`);
        return panel;
      };
      const close = (how: string) => `UPDATE candidates SET closed = ${how} WHERE id = 6101`;
      const name = connectorOf(id)?.name;
      const hidden = await after('panel-private', close("'private'"));
      await expect(
        hidden.getByRole('heading', { name: `${name} refused this to your account` }),
      ).toBeVisible();
      await expect(hidden.getByText('the candidate or the job may be private')).toBeVisible();
      const gone = await after('panel-gone', close("'deleted'"));
      await expect(gone.getByRole('heading', { name: `${name} does not know this candidate` })).toBeVisible();
      const jobless = await after('panel-no-job', close('NULL'), 'UPDATE jobs SET deleted = true');
      await expect(jobless.getByRole('heading', { name: 'Ama Boateng' })).toBeVisible();
      await expect(
        jobless.getByRole('heading', { name: 'This job gives nothing to score by' }),
      ).toBeVisible();
      await expect(jobless.getByText(/^The job of this application is gone/)).toBeVisible();
      await jobless.getByRole('tab', { name: 'Resume' }).click();
      await expect(jobless.getByText(/eight years on acute wards/)).toBeVisible();
    } finally {
      await context.close();
      await sandbox.close();
    }
  });
