/** The connections page: picking an ATS, what it asks for, what a credential can do, a permission taken away. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { connectors } from '../../lib/ats/registry';
import { startSandbox } from '../../sandbox/server';
import { scorablePeople } from '../contract/people';
import { launchChromium } from './chromium';
import { connectTo, signInToAts } from './journey';

test('every ATS can be picked and says who creates what, and no state has an accessibility violation', async () => {
  const sandbox = await startSandbox({ port: 0, ats: 'lever', people: scorablePeople });
  const { context, extensionId } = await launchChromium();
  try {
    const page = await context.newPage();
    const shoot = async (name: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations, `${name}, ${colorScheme}`).toEqual([]);
        if (process.env.CANDOR_SCREENS)
          await page.screenshot({
            path: `${process.env.CANDOR_SCREENS}/${name}-${colorScheme}.png`,
            fullPage: true,
          });
      }
    };
    const at = (hash: string) => page.goto(`chrome-extension://${extensionId}/options.html${hash}`);
    await at('#/connections?ats=');
    for (const { name } of connectors) await expect(page.getByRole('link', { name })).toBeVisible();
    await shoot('picker');

    for (const { id, name } of connectors) {
      await at(`#/connections?ats=${id}`);
      await expect(page.getByRole('heading', { name: `Connect ${name}`, level: 1 })).toBeVisible();
      await expect(page.getByRole('listitem').first()).toBeVisible();
    }
    await at('#/connections?ats=greenhouse');
    const scope = page.locator('ol code', { hasText: 'harvest:notes:create' });
    await expect(scope).toBeVisible();
    await page.getByRole('switch', { name: 'Add notes' }).click();
    await expect(scope).toHaveCount(0);
    await page.getByRole('switch', { name: 'Add notes' }).click();
    await shoot('greenhouse');
    await at('#/connections?ats=lever');
    await shoot('lever');

    // A wrong key is refused at once, in words, and nothing is kept.
    const { web, api, auth } = sandbox.origins;
    await at(`#/connections?${new URLSearchParams({ ats: 'lever', kind: 'apiKey', web, api, auth })}`);
    await page.getByRole('textbox', { name: 'API key' }).fill('not the key');
    await page.getByRole('button', { name: 'Connect Lever' }).click();
    await expect(page.getByRole('alert')).toContainText('does not take the API key');
    await shoot('wrong-key');

    await signInToAts(await context.newPage(), sandbox.origins);
    const connected = await connectTo(context, extensionId, sandbox);
    await expect(connected.getByText('Acts as Riley Morgan')).toBeVisible();
    await connected.close();
    await at('#/connections');
    await page.getByText('What this access can do').click();
    await expect(page.getByText(/^Read notes/)).toContainText('works');
    await shoot('connected');
  } finally {
    await context.close();
    await sandbox.close();
  }
});
