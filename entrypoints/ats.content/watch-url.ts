const CHECK_EVERY_MS = 500;

/**
 * Calls `changed` whenever the page's address has changed without a reload. The Navigation API tells of every
 * change; where it is missing (Firefox before 147) the address is compared twice a second while the tab is visible,
 * because a page's own `history.pushState` fires no event that another script world can hear.
 */
export function watchUrl(changed: () => void, signal: AbortSignal): void {
  if ('navigation' in window && window.navigation) {
    window.navigation.addEventListener('currententrychange', changed, { signal });
    return;
  }
  let last = location.href;
  const check = () => {
    if (document.hidden || location.href === last) return;
    last = location.href;
    changed();
  };
  for (const event of ['popstate', 'hashchange', 'focus']) addEventListener(event, check, { signal });
  const timer = setInterval(check, CHECK_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}
