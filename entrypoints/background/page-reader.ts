/** Asks the reader that a click put into a page; what it says is the page's word and is parsed. */
import { browser } from 'wxt/browser';
import {
  type Fetched,
  fetchedSchema,
  type PageContent,
  type PageOrder,
  pageContentSchema,
} from '@/lib/page/content';

async function ask(tabId: number | undefined, order: PageOrder): Promise<unknown> {
  if (tabId === undefined) return null;
  try {
    return await browser.tabs.sendMessage(tabId, order, { frameId: 0 });
  } catch (reason) {
    // A tab of Candor's own, or a page that was there before an update.
    console.info('Candor: no reader in this page', reason);
    return null;
  }
}

export const askPage = {
  /** Null where there is no page to read. */
  content: async (tabId: number | undefined): Promise<PageContent | null> =>
    pageContentSchema
      .nullable()
      .catch(null)
      .parse(await ask(tabId, { candor: 'read-page' })),
  file: async (tabId: number | undefined, address: string): Promise<Fetched> =>
    fetchedSchema.catch({ problem: 'refused' }).parse(await ask(tabId, { candor: 'fetch-file', address })),
};
