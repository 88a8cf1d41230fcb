/** How fast an ATS may be asked: the vendor's own limit as a bucket, and what its answers say is left. */
import type { Sure } from './sure';

export interface Limits {
  docs: string;
  sure: Sure;
  /** So many requests in so many milliseconds. */
  requests: number;
  perMs: number;
  /** The headers that tell what is left and when it starts anew; `epoch` seconds since 1970, `wait` seconds from now. */
  headers?: { remaining: string; reset: string; unit: 'epoch' | 'wait' };
}

/** No vendor's pause is longer; a longer one was reckoned by a clock that has been set since. */
const LONGEST_PAUSE_MS = 15 * 60_000;

export function createPace({ requests, perMs, headers: names }: Limits, nowMs: () => number) {
  let left = requests;
  let filledAtMs = nowMs();
  let pausedUntilMs = 0;

  function refill() {
    left = Math.min(requests, left + (Math.max(0, nowMs() - filledAtMs) / perMs) * requests);
    filledAtMs = nowMs();
  }

  return {
    /** Until when the vendor wants to be left alone, in epoch milliseconds; 0 if it does not. */
    pausedUntilMs(): number {
      if (pausedUntilMs - nowMs() > LONGEST_PAUSE_MS) pausedUntilMs = 0;
      return pausedUntilMs > nowMs() ? pausedUntilMs : 0;
    },
    /** How long to wait so as not to come near the limit. */
    waitMs(): number {
      refill();
      return left >= 1 ? 0 : Math.ceil(((1 - left) / requests) * perMs);
    },
    take(): void {
      left -= 1;
    },
    pauseUntil(atMs: number): void {
      pausedUntilMs = atMs;
    },
    /** What the vendor says is left. */
    heard(headers: Headers): void {
      if (!names || headers.get(names.remaining) !== '0') return;
      const reset = Number(headers.get(names.reset)) * 1000;
      const atMs = names.unit === 'epoch' ? reset : nowMs() + reset;
      if (atMs > nowMs()) pausedUntilMs = atMs;
    },
  };
}
