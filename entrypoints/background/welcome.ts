import { browser } from 'wxt/browser';

const WELCOMED = 'candorWelcomed';

/** Opens the first set-up once for an installation, however often the browser calls it installed. */
export async function welcome(): Promise<void> {
  const kept: Record<string, unknown> = await browser.storage.local.get(WELCOMED);
  if (kept[WELCOMED] === true) return;
  await browser.storage.local.set({ [WELCOMED]: true });
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html#/start') });
}
