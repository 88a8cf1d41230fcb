/** When rules look for what nobody has opened. */
import { browser } from 'wxt/browser';

export const WATCH = 'watch';
const EVERY_MINUTES = 15;

/** Set at every start; a round without a rule that is on asks nothing of any ATS. */
export const watchAgain = () => browser.alarms.create(WATCH, { periodInMinutes: EVERY_MINUTES });

/** Something has just changed that rules may wait for. */
export const watchSoon = (nowMs: number) =>
  browser.alarms.create(WATCH, { when: nowMs + 1_000, periodInMinutes: EVERY_MINUTES });
