// Moves between pages without loading the document anew, as ATSs do, and keeps an open candidate page fresh.

const REFRESH_MS = 3000;
const APP_PAGE = /^\/(dashboard$|jobs\/\d+$|people$|people\/\d+(\/applications\/\d+)?$)/;
const SWAPPED = ['main', '.topnav'];

let running;

async function visit(url, isNew) {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  // The address changes first and the page follows, as with most routers; whoever watches must cope.
  if (isNew) history.pushState(null, '', url);
  document.body.classList.add('busy');
  try {
    const answer = await fetch(reachable(url), { signal: mine.signal, headers: { 'x-page': '1' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (SWAPPED.some((part) => !page.querySelector(part))) {
      // Signed out, or not a page of the app: let the browser show it.
      location.reload();
      return;
    }
    for (const part of SWAPPED) document.querySelector(part).replaceWith(page.querySelector(part));
    document.title = page.title;
    const address = answer.headers.get('x-address') ?? (answer.redirected ? answer.url : null);
    if (address) history.replaceState(null, '', address);
    const anchor = document.getElementById(url.hash.slice(1));
    if (anchor) anchor.scrollIntoView({ inline: 'center' });
    else scrollTo(0, 0);
  } catch (error) {
    if (!mine.signal.aborted) location.reload();
    else if (error.name !== 'AbortError') throw error;
  } finally {
    if (running === mine) document.body.classList.remove('busy');
  }
}

const isOurs = (url) => url.origin === location.origin && APP_PAGE.test(url.pathname);
const isAnchorHere = (url) =>
  url.hash !== '' && url.pathname === location.pathname && url.search === location.search;

document.addEventListener('click', (event) => {
  const copy = event.target.closest('[data-copy]');
  if (copy) void copyText(copy);
  const link = event.target.closest('a[href]');
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (!link || !isPlain || event.defaultPrevented || link.target || link.hasAttribute('download')) return;
  const url = new URL(link.href);
  if (!isOurs(url) || isAnchorHere(url)) return;
  event.preventDefault();
  void visit(url, true);
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  const url = new URL(form.action);
  if (form.method !== 'get' || !isOurs(url)) return;
  event.preventDefault();
  url.search = new URLSearchParams(new FormData(form)).toString();
  void visit(url, true);
});

window.addEventListener('popstate', () => void visit(new URL(location.href), false));

async function copyText(button) {
  await navigator.clipboard.writeText(button.dataset.copy);
  button.textContent = 'Copied';
  setTimeout(() => {
    button.textContent = 'Copy';
  }, 1500);
}

// Typing must not be lost to a refresh.
const isInUse = (part) =>
  part.contains(document.activeElement) || part.querySelector('details[open] form') !== null;

let refreshing = false;

async function refresh() {
  const page = document.querySelector('[data-live-from]');
  if (!page || document.hidden || refreshing) return;
  refreshing = true;
  try {
    const answer = await fetch(page.dataset.liveFrom);
    const fetched = new DOMParser().parseFromString(await answer.text(), 'text/html');
    setOffline(!answer.ok);
    if (!answer.ok || answer.redirected || !page.isConnected) return;
    for (const fresh of fetched.querySelectorAll('[data-live]')) swap(fresh);
  } catch (error) {
    // fetch throws only this when nobody answers.
    if (!(error instanceof TypeError)) throw error;
    setOffline(true);
  } finally {
    refreshing = false;
  }
}

function swap(fresh) {
  const old = document.getElementById(fresh.id);
  if (!old || isInUse(old) || old.isEqualNode(fresh)) return;
  old.replaceWith(fresh);
  fresh.animate({ boxShadow: ['0 0 0 3px var(--accent)', '0 0 0 3px transparent'] }, 1500);
}

function setOffline(isOffline) {
  document.querySelector('.offline').hidden = !isOffline;
}

// A browser does not send what stands behind the #; where a page's address is there, it is asked for.
function reachable(url) {
  if (!url.hash.includes('=')) return url;
  return new URL(`/route?at=${encodeURIComponent(url.pathname + url.search + url.hash)}`, url);
}

if (location.hash.includes('=')) void visit(new URL(location.href), false);

setInterval(refresh, REFRESH_MS);
document.addEventListener('visibilitychange', refresh);
