import { useEffect } from 'react';

/** Parts of a page in which reading can go on. */
const PLACES = 'main, section, article, form, nav, header, footer, li, fieldset, [role=region], [role=group]';
/** Dialogs give the focus back by themselves first. */
const AFTER_DIALOGS_MS = 60;

function pathOf(from: Element): Element[] {
  const path: Element[] = [];
  for (let at: Element | null = from; at && at !== document.body; at = at.parentElement) path.push(at);
  return path;
}

/** Focuses what needs no place in the order of Tab. */
function focusOn(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
}

/** What was moved to another part of the page: marked with the same `data-moves` there and here. */
function movedTo(path: readonly Element[]): HTMLElement | null {
  const mark = path.map((one) => one.getAttribute('data-moves')).find(Boolean);
  const there = mark && document.querySelector(`[data-moves="${CSS.escape(mark)}"]`);
  return there ? there.querySelector<HTMLElement>('button, a[href], input') : null;
}

const isLost = () => document.activeElement === null || document.activeElement === document.body;
/** Whether a control that had the focus can no longer have it. */
const cannotHold = (control: Element | undefined) =>
  control !== undefined && (!control.isConnected || control.matches(':disabled'));

/**
 * Whoever works by keyboard keeps their place: when the control that has the focus goes (a button that is done, a row that
 * moves), the focus goes to where it has moved, else to the part of the page around it, and not back to the top. A control
 * that was only out of use for a moment gets it back.
 */
export function useFocusHome(): void {
  useEffect(() => {
    let path: Element[] = [];
    let resting: { control: HTMLElement; home: Element } | null = null;
    const find = () => {
      const [control] = path;
      if (!isLost()) return;
      if (control instanceof HTMLElement && !cannotHold(control))
        return control.focus({ preventScroll: true });
      const place = path.slice(1).find((one) => one.isConnected && one.matches(PLACES));
      const to = movedTo(path) ?? place ?? document.querySelector('main');
      path = [];
      if (!(to instanceof HTMLElement)) return;
      focusOn(to);
      resting = control instanceof HTMLElement && control.isConnected ? { control, home: to } : null;
    };
    const giveBack = () => {
      if (!resting || resting.control.matches(':disabled')) return;
      const { control, home } = resting;
      resting = null;
      if (document.activeElement === home) control.focus({ preventScroll: true });
    };
    const seen = ({ target }: FocusEvent) => {
      if (target instanceof Element) path = pathOf(target);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = new MutationObserver(() => {
      giveBack();
      if (!cannotHold(path[0])) return;
      clearTimeout(timer);
      timer = setTimeout(find, AFTER_DIALOGS_MS);
    });
    document.addEventListener('focusin', seen);
    watch.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled'],
    });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('focusin', seen);
      watch.disconnect();
    };
  }, []);
}
