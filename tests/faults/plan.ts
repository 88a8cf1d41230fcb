/** A seeded bad day: which request gets which fault, and when the worker dies. */
import type { Fault, FaultPlan } from '../../sandbox/faults';

/** Mulberry32 (Tommy Ettinger, public domain): numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Shares of all requests: 20 % fail, 5 % of all do their work and lose the answer. */
const SHARES: [share: number, fault: Fault][] = [
  [0.06, { kind: 'status', status: 500 }],
  [0.03, { kind: 'status', status: 429, retryAfterSeconds: 2 }],
  [0.03, { kind: 'reset' }],
  [0.029, { kind: 'html' }],
  // Timeouts are rare because each takes its real time.
  [0.001, { kind: 'hang' }],
  [0.025, { kind: 'truncated' }],
  [0.024, { kind: 'answer-lost' }],
  [0.001, { kind: 'unanswered' }],
];

/** The plan, and how often each fault was dealt. */
export function faultPlan(random: () => number): { plan: FaultPlan; dealt: Record<string, number> } {
  const dealt: Record<string, number> = {};
  return {
    dealt,
    plan() {
      let at = random();
      for (const [share, fault] of SHARES) {
        at -= share;
        if (at >= 0) continue;
        dealt[fault.kind] = (dealt[fault.kind] ?? 0) + 1;
        return fault;
      }
      return undefined;
    },
  };
}
