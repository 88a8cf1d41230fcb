/** A real click on the toolbar's icon, with the access to that one tab (`activeTab`) that comes with it. */
import type { BrowserContext, Page } from '@playwright/test';

export async function clickIcon(context: BrowserContext, extensionId: string, page: Page): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('There is no browser to send the click to.');
  await page.bringToFront();
  const session = await browser.newBrowserCDPSession();
  // The protocol tells apart the page and the tab around it, and only tabs take the click.
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}.`);
  await session.send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
  await session.detach();
}
