/** A click on Candor's icon: the panel on any page, the settings where there is no page or the ATS is connected. */
import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import { detectPage } from '@/lib/ats/pages';
import { sitesOf } from './hosts';
import type { Services } from './services';

const READER = '/any-page.js';
/** The panel in a tab of its own, for what no extension may look into, such as Firefox's PDF viewer. */
const OWN_TAB = '/panel.html#page';

/** Chromium refuses about one click in forty for a moment, although the click has let Candor in. */
const TRIES = 3;
const BETWEEN_MS = 150;

/** Whether Candor is at home on this address already, through a connection. */
async function isConnected({ db }: Services, url: URL): Promise<boolean> {
  const connections = await db.connections.toArray();
  const own = connections.some(({ origins }) => new URL(origins.web).origin === url.origin);
  return own || detectPage(url.href, sitesOf(connections)) !== null;
}

/** Puts the reader into the page; answers what is in the way, null if nothing is. */
async function putIn(tabId: number): Promise<unknown> {
  let problem: unknown = null;
  for (let i = 0; i < TRIES; i++) {
    try {
      await browser.scripting.executeScript({ target: { tabId }, files: [READER] });
      return null;
    } catch (reason) {
      problem = reason;
      await new Promise((done) => setTimeout(done, BETWEEN_MS));
    }
  }
  return problem;
}

/** The click itself lets Candor into this one tab (`activeTab`), until the tab goes to another site. */
export async function openOnPage(services: Services, tab: Browser.tabs.Tab): Promise<void> {
  const url = URL.parse(tab.url ?? '');
  const isPage = url !== null && /^(?:https?|file):$/.test(url.protocol);
  if (!isPage || tab.id === undefined || (await isConnected(services, url))) {
    await browser.runtime.openOptionsPage();
    return;
  }
  const problem = await putIn(tab.id);
  if (problem) {
    console.info('Candor: the browser lets no extension into this page', problem);
    // `runtime.getURL` gives the panel's changing address, which only frames may use.
    await browser.tabs.create({ url: new URL(OWN_TAB, location.origin).href, openerTabId: tab.id });
  }
}
