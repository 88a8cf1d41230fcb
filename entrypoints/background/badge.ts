import { browser } from 'wxt/browser';

/** The number of writes that need a person, on the toolbar icon; nothing when there are none. */
export async function showBadge(needPerson: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#a5322a' });
  await browser.action.setBadgeText({ text: needPerson > 0 ? String(needPerson) : '' });
  await browser.action.setTitle({
    title:
      needPerson > 0
        ? `Candor: ${needPerson} ${needPerson === 1 ? 'write needs' : 'writes need'} you`
        : (browser.runtime.getManifest().action?.default_title ?? 'Candor'),
  });
}
