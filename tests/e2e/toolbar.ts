/** A real click on the toolbar's icon, with the access to that one tab (`activeTab`) that comes with it. */
import { type BrowserContext, expect, type Page } from '@playwright/test';

/** `address`: what the tab's bar shows, where the page itself is another, as for errors of the browser. */
export async function clickIcon(
  context: BrowserContext,
  extensionId: string,
  page: Page,
  address = page.url(),
): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('There is no browser to send the click to.');
  await page.bringToFront();
  const session = await browser.newBrowserCDPSession();
  // The protocol tells apart the page and the tab around it, and only tabs take the click.
  const find = async () => {
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    return targetInfos.find(({ url }) => url === address)?.targetId ?? '';
  };
  // The tab learns its address a moment after the page in it.
  await expect.poll(find, { message: `a tab shows ${address}` }).not.toBe('');
  await session.send('Extensions.triggerAction', { id: extensionId, targetId: await find() });
  await session.detach();
}
