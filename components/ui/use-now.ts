import { useEffect, useState } from 'react';

const SECOND_MS = 1000;

/** The time in epoch milliseconds, once a second while `ticking`; it stands still otherwise. */
export function useNow(ticking: boolean): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    if (!ticking) return;
    setNowMs(Date.now());
    const timer = setInterval(() => setNowMs(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, [ticking]);
  return nowMs;
}
