/** Which of the two runs a rule: this browser, or the companion that works for it. Both decide alike, so that one of them does. Pure. */
import type { Trigger } from './model';

/**
 * Whether the companion runs a rule on this application: nobody has to open it, and it came since the companion has
 * looked out (`sinceMs`, null where it does not). An application without a date counts as a new one.
 */
export function isTheCompanions(
  trigger: Trigger,
  { appliedAt }: { appliedAt?: string },
  sinceMs: number | null,
): boolean {
  return trigger !== 'opened' && sinceMs !== null && !(Date.parse(appliedAt ?? '') < sinceMs);
}
