import { browser } from 'wxt/browser';

/** How the recruiter left the panel. `width` in CSS pixels. */
export interface DockState {
  width: number;
  collapsed: boolean;
}

const KEY = 'candorDock';
export const MIN_WIDTH = 320;
export const MAX_WIDTH = 600;
const FIRST: DockState = { width: 400, collapsed: false };

export const clampWidth = (width: number) => Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)));

/** The saved state, or the first one where nothing usable is saved. */
export async function readDockState(): Promise<DockState> {
  const stored: Record<string, unknown> = await browser.storage.local.get(KEY);
  const saved = stored[KEY];
  if (typeof saved !== 'object' || saved === null) return FIRST;
  const width: unknown = Reflect.get(saved, 'width');
  return {
    width: typeof width === 'number' && Number.isFinite(width) ? clampWidth(width) : FIRST.width,
    collapsed: Reflect.get(saved, 'collapsed') === true,
  };
}

/** Remembers the state; a full or locked storage costs the memory of the width and nothing else. */
export function saveDockState(state: DockState): void {
  browser.storage.local
    .set({ [KEY]: state })
    .catch((reason) => console.warn('Candor: panel width not saved', reason));
}
