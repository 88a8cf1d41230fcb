/** Has the loader in the ATS's page mark quotes there, and gives the marks their look. */
import { browser } from 'wxt/browser';
import { z } from 'zod';
import { ok, type Result } from '@/lib/result';
import type { Sender } from './handle';

/** Colours for light and dark pages alike: the text's own colour is kept readable by naming it. */
const CSS = '::highlight(candor-quote) { background-color: #ffe08a; color: #1b2126; }';

/** Marks these quotes in the sender's tab and takes away all others; answers how many the page holds. */
export async function markQuotes(quotes: string[], { tabId }: Sender): Promise<Result<number>> {
  if (tabId === undefined) return ok(0);
  const look = { target: { tabId }, css: CSS };
  await browser.scripting.removeCSS(look);
  if (quotes.length > 0) await browser.scripting.insertCSS(look);
  const order = { candor: 'mark-quotes', quotes };
  const found: unknown = await browser.tabs.sendMessage(tabId, order, { frameId: 0 });
  return ok(z.int().catch(0).parse(found));
}
