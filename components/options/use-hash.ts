import { useSyncExternalStore } from 'react';

const listen = (changed: () => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

/** The page that the address names after its `#`, and what it says to it after a `?`. */
export function useHash(): { path: string; params: URLSearchParams } {
  const hash = useSyncExternalStore(listen, () => location.hash);
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  return { path: path || '/connections', params: new URLSearchParams(query) };
}
