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

/** When the vendor counts anew (epoch ms), never further off than its window; null where its answer does not say. */
export function resetAtMs({ perMs, headers: names }: Limits, headers: Headers, nowMs: number): number | null {
  const header = names && headers.get(names.reset);
  const seconds = Number(header);
  if (!names || !header || !Number.isFinite(seconds)) return null;
  const atMs = names.unit === 'epoch' ? seconds * 1000 : nowMs + seconds * 1000;
  // Its clock or ours may be wrong.
  return atMs > nowMs ? Math.min(atMs, nowMs + perMs) : null;
}

/** No vendor's pause is longer; a longer one was reckoned by a clock that has been set since. */
const LONGEST_PAUSE_MS = 15 * 60_000;

export function createPace(limits: Limits, nowMs: () => number) {
  const { requests, perMs, headers: names } = limits;
  let left = requests;
  let filledAtMs = nowMs();
  let pausedUntilMs = 0;
  let emptyUntilMs = 0;

  function refill() {
    // The vendor counts anew; what lies further off was reckoned by a clock that has been set since.
    if (emptyUntilMs > 0 && (emptyUntilMs <= nowMs() || emptyUntilMs - nowMs() > perMs)) {
      left = requests + Math.min(0, left);
      emptyUntilMs = 0;
    }
    left = Math.min(requests, left + (Math.max(0, nowMs() - filledAtMs) / perMs) * requests);
    filledAtMs = nowMs();
  }

  return {
    /** Until when the vendor wants to be left alone, in epoch milliseconds; 0 if it does not. */
    pausedUntilMs(): number {
      if (pausedUntilMs - nowMs() > LONGEST_PAUSE_MS) pausedUntilMs = 0;
      return pausedUntilMs > nowMs() ? pausedUntilMs : 0;
    },
    /** How long to wait so as not to come near the limit, by our count and by what the vendor said is left. */
    waitMs(): number {
      refill();
      const bucketMs = left >= 1 ? 0 : Math.ceil(((1 - left) / requests) * perMs);
      return emptyUntilMs > 0 ? emptyUntilMs - nowMs() : bucketMs;
    },
    /** Counts a request, also one that still waits. */
    take(): void {
      left -= 1;
    },
    pauseUntil(atMs: number): void {
      pausedUntilMs = atMs;
    },
    /** What the vendor says is left. */
    heard(headers: Headers): void {
      const remaining = names && headers.get(names.remaining);
      if (!remaining) return;
      // Somebody else may use the same credential, or this worker has just started.
      refill();
      const there = Number(remaining) || 0;
      left = Math.min(left, there);
      if (there < 1) emptyUntilMs = resetAtMs(limits, headers, nowMs()) ?? 0;
    },
  };
}
