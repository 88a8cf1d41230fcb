/** The loader in ATS pages: on a candidate's page it docks the panel, on any other it takes it away. */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { detectPage, type Site } from '@/lib/ats/pages';
import { type Dock, mountDock } from './dock';
import { readDockState, saveDockState } from './dock-state';
import { listenForMarks } from './page-marks';
import { watchUrl } from './watch-url';

const SITES_KEY = 'candorSites';

export default defineContentScript({
  // The background registers this script at run time, for the origins the user granted.
  registration: 'runtime',
  matches: ['https://*/*', 'http://*/*'],
  runAt: 'document_idle',
  async main(ctx) {
    // Tells the background that this page has the loader.
    Object.assign(globalThis, { candorLoaded: true });
    let sites = await readSites();
    let shown: { page: string; dock: Dock } | null = null;

    const update = async () => {
      const found = detectPage(location.href, sites);
      const page = found?.kind === 'candidate' ? found : null;
      const key = page && [page.connectionId, page.candidateId, page.applicationId].join('/');
      if (key === (shown?.page ?? null)) return;
      if (!key) {
        shown?.dock.remove();
        shown = null;
      } else if (shown) {
        shown.page = key;
        shown.dock.locationChanged();
      } else {
        const state = await readDockState();
        // The page may have moved on while the state was read.
        if (shown || ctx.isInvalid) return;
        shown = { page: key, dock: mountDock(state, saveDockState) };
        await update();
      }
    };

    const sitesChanged = (changes: Record<string, unknown>, area: string) => {
      if (area !== 'local' || !(SITES_KEY in changes)) return;
      void readSites().then((read) => {
        sites = read;
        return update();
      });
    };
    browser.storage.onChanged.addListener(sitesChanged);
    ctx.onInvalidated(() => {
      shown?.dock.remove();
      shown = null;
    });
    listenForMarks(ctx.signal);
    watchUrl(() => void update(), ctx.signal);
    await update();
  },
});

/** The public part of the connections, kept by the background: which ATS is at which web origin. */
async function readSites(): Promise<Site[]> {
  const stored: Record<string, unknown> = await browser.storage.local.get(SITES_KEY);
  const sites = stored[SITES_KEY];
  return Array.isArray(sites) ? sites.filter(isSite) : [];
}

const isSite = (value: unknown): value is Site =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'ats', 'webOrigin'].every((key) => typeof Reflect.get(value, key) === 'string') &&
  typeof Reflect.get(value, 'pages') === 'object';
