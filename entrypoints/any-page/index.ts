/**
 * Put into a page by a click on Candor's icon (`activeTab`), for ATSs without a connector: docks the panel and, when
 * the background asks, reads the page or fetches a file of it. A second click takes the panel away again.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageOrder } from '@/lib/page/content';
import { mountDock } from '../ats.content/dock';
import { readDockState, saveDockState } from '../ats.content/dock-state';
import { watchUrl } from '../ats.content/watch-url';
import { fetchFile } from './fetch-file';
import { readPage } from './read-page';

/** Left in the script's own world, which the page does not see, for the next click to find. */
const CLOSE = 'candorClosePage';

const isOrder = (message: unknown): message is PageOrder =>
  typeof message === 'object' &&
  message !== null &&
  (Reflect.get(message, 'candor') === 'read-page' ||
    (Reflect.get(message, 'candor') === 'fetch-file' && typeof Reflect.get(message, 'address') === 'string'));

export default defineUnlistedScript(async () => {
  const close: unknown = Reflect.get(globalThis, CLOSE);
  if (typeof close === 'function') {
    close();
    return;
  }
  const stop = new AbortController();
  Reflect.set(globalThis, CLOSE, () => {
    stop.abort();
    Reflect.deleteProperty(globalThis, CLOSE);
  });
  const answer = (message: unknown, _sender: unknown, respond: (said: unknown) => void) => {
    if (!isOrder(message)) return;
    if (message.candor === 'read-page') {
      respond(readPage());
      return;
    }
    void fetchFile(message.address, stop.signal).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(answer);
  stop.signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(answer));

  const state = await readDockState();
  if (stop.signal.aborted) return;
  // Who clicks wants to see it, however the panel was left elsewhere.
  const dock = mountDock({ ...state, collapsed: false }, saveDockState, '/panel.html#page');
  stop.signal.addEventListener('abort', () => dock.remove());
  watchUrl(() => dock.locationChanged(), stop.signal);
});
