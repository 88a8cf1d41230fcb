/** Whether this device's clock can be believed. Pure. */

const SLACK_MS = 36 * 3_600_000;

/**
 * The time now, or null where the ATS has dated something more than a day and a half later: then the clock of this
 * device is behind, and nothing may be reckoned from it. `seen` are the ATS's own times, ISO 8601.
 */
export function believedNowMs(nowMs: number, seen: readonly (string | undefined)[]): number | null {
  const latest = Math.max(
    ...seen.map((one) => (one ? Date.parse(one) : Number.NaN)).filter(Number.isFinite),
    0,
  );
  return latest > nowMs + SLACK_MS ? null : nowMs;
}
