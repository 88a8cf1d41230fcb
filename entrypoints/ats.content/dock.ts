import { createI18n } from '@wxt-dev/i18n';
import { browser } from 'wxt/browser';
import { icon } from './dock-icons';
import { clampWidth, type DockState, MAX_WIDTH, MIN_WIDTH } from './dock-state';
import { DOCK_CSS } from './dock-style';
import { makeRoom } from './make-room';
import { resizable } from './resizable';

const { t: lookUp } = createI18n();

/** The docked panel of one page. */
export interface Dock {
  /** Tells the panel that the address has changed; it asks the background what is there now. */
  locationChanged(): void;
  remove(): void;
}

/** Docks the panel at the right edge, in a shadow root that the page's styles and scripts do not reach into. */
export function mountDock(
  state: DockState,
  save: (state: DockState) => void,
  panel: '/panel.html' | '/panel.html#page' = '/panel.html',
): Dock {
  let now = state;
  const host = document.createElement('candor-panel');
  const open = Boolean(import.meta.env.VITE_CANDOR_OPEN_SHADOW);
  const root = host.attachShadow({ mode: open ? 'open' : 'closed' });
  const style = document.createElement('style');
  style.textContent = DOCK_CSS;

  const dock = element('aside', { class: 'dock', 'aria-label': 'Candor' });
  const handle = element('div', {
    class: 'handle',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-label': word('width'),
    'aria-valuemin': String(MIN_WIDTH),
    'aria-valuemax': String(MAX_WIDTH),
  });
  const tab = element('button', { class: 'tab', type: 'button', 'aria-controls': 'candor-frame' });
  const frame = document.createElement('iframe');
  frame.id = 'candor-frame';
  frame.title = 'Candor';
  frame.allow = 'clipboard-write';
  frame.src = browser.runtime.getURL(panel);
  dock.append(handle, tab, frame);
  root.append(style, dock);

  const room = makeRoom();
  const draw = () => {
    const label = word(now.collapsed ? 'show' : 'hide');
    dock.style.setProperty('--width', `${now.width}px`);
    dock.classList.toggle('collapsed', now.collapsed);
    handle.setAttribute('aria-valuenow', String(now.width));
    tab.setAttribute('aria-label', label);
    tab.setAttribute('aria-expanded', String(!now.collapsed));
    tab.title = label;
    tab.replaceChildren(icon(now.collapsed ? 'logo' : 'chevron'));
    room.take(now.collapsed ? 0 : now.width);
  };
  const change = (part: Partial<DockState>, keep = true) => {
    now = { ...now, ...part };
    draw();
    if (keep) save(now);
  };

  const stop = new AbortController();
  tab.addEventListener('click', () => change({ collapsed: !now.collapsed }), { signal: stop.signal });
  resizable(handle, {
    width: () => now.width,
    resize: (width, settled) => change({ width: clampWidth(width) }, settled),
    dragging: (on) => dock.classList.toggle('dragging', on),
    signal: stop.signal,
  });
  addEventListener('resize', draw, { signal: stop.signal });
  draw();
  document.documentElement.append(host);

  return {
    // The nudge carries nothing, so it needs no target origin (Chrome gives the frame a changing one); the panel
    // takes it from its parent window only and asks the background, which looks at the tab's address itself.
    locationChanged: () => frame.contentWindow?.postMessage({ candor: 'location-changed' }, '*'),
    remove() {
      stop.abort();
      room.giveBack();
      host.remove();
    },
  };
}

/** Without the texts that pages carry for themselves (components/ui/words.ts): the loader is small. */
const word = (key: 'width' | 'show' | 'hide') => lookUp(`dock.${key}`) || 'Candor';

function element(name: string, attributes: Record<string, string>): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
