/** Host permissions and the content script that goes with them. */
import { browser } from 'wxt/browser';
import type { Site } from '@/lib/ats/pages';
import { hostPatterns, pagePatterns } from '@/lib/ats/places';
import { connectorOf } from '@/lib/ats/registry';
import type { Connection } from '@/lib/messages';

const SCRIPT_ID = 'candor-loader';
const LOADER = 'content-scripts/ats.js';

/** Host patterns of a connection. A vendor's own cloud is one pattern, because its customers sit on many hosts. */
export function hostsOf({ ats, origins }: Pick<Connection, 'ats' | 'origins'>): string[] {
  const known = connectorOf(ats);
  return known ? hostPatterns(known, origins) : [];
}

/** Whether the browser lets Candor reach the connection's hosts. */
export const hasHosts = (connection: Pick<Connection, 'ats' | 'origins'>): Promise<boolean> =>
  browser.permissions.contains({ origins: hostsOf(connection) });

/** The connections as page detection wants them. */
export const sitesOf = (connections: readonly Connection[]): Site[] =>
  connections.flatMap(({ id, ats, origins }) => {
    const known = connectorOf(ats);
    return known ? [{ id, ats, webOrigin: origins.web, pages: known.pages }] : [];
  });

/** Tells the loader which ATSs there are, and registers it for their pages. */
export async function publishSites(connections: readonly Connection[]): Promise<void> {
  const sites = sitesOf(connections);
  await browser.storage.local.set({ candorSites: sites });
  const matches = connections.flatMap(({ ats, origins }) => {
    const known = connectorOf(ats);
    return known ? pagePatterns(known, origins) : [];
  });
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (known) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: SCRIPT_ID, matches: [...new Set(matches)], js: [LOADER], runAt: 'document_idle' },
  ]);
  await loadIntoOpenTabs([...new Set(matches)]);
}

/** A page that was open before it was registered, when connecting or right after the browser's start, gets it too. */
async function loadIntoOpenTabs(matches: string[]): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: matches })) {
    if (id === undefined) continue;
    try {
      const target = { tabId: id };
      const [found] = await browser.scripting.executeScript({
        target,
        func: () => 'candorLoaded' in globalThis,
      });
      if (!found?.result) await browser.scripting.executeScript({ target, files: [LOADER] });
    } catch (reason) {
      // The tab was closed meanwhile or shows the browser's own error page; the next load has the script anyway.
      console.info('Candor: not loaded into an open tab', reason);
    }
  }
}
