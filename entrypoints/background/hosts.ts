/** Host permissions and the content script that goes with them. */
import { browser } from 'wxt/browser';
import { connectorOf } from '@/lib/ats/registry';
import type { Connection } from '@/lib/messages';

const SCRIPT_ID = 'candor-loader';
/** Match patterns name no port: a pattern covers all of them. */
const patternOf = (origin: string): string => {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
};

const isOwn = (connection: Connection): boolean =>
  connectorOf(connection.ats)?.origins.web !== connection.origins.web;

/** Host patterns of a connection. A vendor's own cloud is one pattern, because its customers sit on many hosts. */
export function hostsOf(connection: Connection): string[] {
  if (!isOwn(connection)) return [...(connectorOf(connection.ats)?.hosts ?? [])].slice(0, 1);
  return [...new Set(Object.values(connection.origins).map(patternOf))];
}

/** Whether the browser lets Candor reach the connection's hosts. */
export const hasHosts = (connection: Connection): Promise<boolean> =>
  browser.permissions.contains({ origins: hostsOf(connection) });

/** Tells the loader which ATSs there are, and registers it for their pages. */
export async function publishSites(connections: readonly Connection[]): Promise<void> {
  const sites = connections.map(({ id, ats, origins }) => ({ id, ats, webOrigin: origins.web }));
  await browser.storage.local.set({ candorSites: sites });
  const matches = connections.map((one) =>
    isOwn(one) ? patternOf(one.origins.web) : (hostsOf(one)[0] ?? ''),
  );
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (known) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: SCRIPT_ID, matches: [...new Set(matches)], js: ['content-scripts/ats.js'], runAt: 'document_idle' },
  ]);
}
