/** One lane an ATS: how fast it may be written to, when it wants a pause, and a breaker while it is down. */
import type { Limits } from '@/lib/ats/pace';

export interface LaneLimit {
  /** Writes at once after a pause. */
  burst: number;
  perSecond: number;
}

/** Slower than any vendor's limit: for an ATS that this build does not know. */
const CAREFUL: LaneLimit = { burst: 5, perSecond: 1 };

/** A lane as fast as the vendor allows; the client's own pace still counts the look before a write. */
export const laneLimitOf = (limits: Pick<Limits, 'requests' | 'perMs'> | undefined): LaneLimit =>
  limits ? { burst: limits.requests, perSecond: (limits.requests / limits.perMs) * 1000 } : CAREFUL;

const OPEN_AFTER = 5;
const FIRST_PAUSE_MS = 15_000;
const LONGEST_PAUSE_MS = 5 * 60_000;
/** No vendor's own pause is longer; what lies further ahead was reckoned by a clock that has been set since. */
const LONGEST_LIMIT_MS = 15 * 60_000;

/** What a request told of the ATS: it was there, it was not, or it wants no more requests until a time (epoch ms). */
export type Heard = 'up' | 'down' | { pausedUntilMs: number };

export function createLane({ burst, perSecond }: LaneLimit, nowMs: () => number) {
  let tokens = burst;
  let filledAtMs = nowMs();
  let failures = 0;
  let closedUntilMs = 0;
  let pausedUntilMs = 0;

  function refill() {
    // A clock set back must not take tokens away.
    tokens = Math.min(burst, tokens + (Math.max(0, nowMs() - filledAtMs) / 1000) * perSecond);
    filledAtMs = nowMs();
  }

  return {
    /** When the next write may go, in epoch milliseconds. */
    readyAtMs(): number {
      refill();
      const untilMs = Math.max(
        Math.min(closedUntilMs, nowMs() + LONGEST_PAUSE_MS),
        pausedUntilMs > nowMs() + LONGEST_LIMIT_MS ? 0 : pausedUntilMs,
      );
      const waitMs = tokens >= 1 ? 0 : Math.ceil(((1 - tokens) / perSecond) * 1000);
      return Math.max(untilMs, nowMs() + waitMs);
    },
    take(): void {
      refill();
      tokens -= 1;
    },
    /** What the last request told. After five failures in a row only one probe a pause goes out. */
    heard(outcome: Heard): void {
      if (typeof outcome === 'object') pausedUntilMs = outcome.pausedUntilMs;
      failures = outcome === 'down' ? failures + 1 : 0;
      closedUntilMs =
        failures < OPEN_AFTER
          ? 0
          : nowMs() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - OPEN_AFTER));
    },
    /** The network is back: its failures were not the ATS's. A pause that the vendor asked for holds on. */
    forgive(): void {
      failures = 0;
      closedUntilMs = 0;
    },
  };
}
export type Lane = ReturnType<typeof createLane>;
