import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLane } from './lane';
import { move, NEXT, nextAttemptAtMs, type OutboxEntry, type OutboxState, timed } from './machine';

const entry: OutboxEntry = timed({
  id: 'e',
  applicationKey: 'a/b/c',
  ref: { connectionId: 'a', candidateId: 'b' },
  value: 'score_reason',
  destination: { kind: 'note', text: 'x' },
  auditId: 'CND-1',
  state: 'queued',
  attempts: 0,
  atMs: 0,
  queuedAtMs: 0,
});
const STATES = Object.keys(NEXT) as OutboxState[];
const SETTLED = new Set<OutboxState>(['sent', 'kept', 'dead', 'undone', 'discarded']);

describe('the state machine', () => {
  it('is always in a state, due while it is open, and never sends after it was sent', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...STATES), fc.nat(1000))), (events) => {
        let now = entry;
        let wasSent = false;
        for (const [state, waitMs] of events) {
          const allowed: readonly OutboxState[] = NEXT[now.state];
          const change = () => move(now, state, { atMs: now.atMs + waitMs, retryAtMs: now.atMs + waitMs });
          if (!allowed.includes(state)) {
            expect(change).toThrow('cannot go');
            continue;
          }
          now = change();
          expect(now.dueAtMs === undefined).toBe(SETTLED.has(now.state));
          if (wasSent) expect(now.state).toBe('undone');
          wasSent ||= now.state === 'sent';
        }
      }),
    );
  });

  it('can be settled from every state, so that nothing stays open for ever', () => {
    for (const state of STATES) {
      const reachable = new Set<OutboxState>([state]);
      for (const one of reachable) for (const next of NEXT[one]) reachable.add(next);
      expect([...reachable].some((one) => SETTLED.has(one))).toBe(true);
    }
  });

  it('spreads each wait over a span that doubles, never past ten minutes or before Retry-After', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(1e6),
        (n, random, notBefore) => {
          const at = nextAttemptAtMs(n, 1000, random, notBefore);
          expect(at).toBeGreaterThanOrEqual(Math.max(notBefore, 1000));
          expect(at).toBeLessThanOrEqual(Math.max(notBefore, 1000 + Math.min(600_000, 2000 * 2 ** n)));
          expect(nextAttemptAtMs(n, 1000, 0)).toBe(1000);
          expect(nextAttemptAtMs(n, 1000, 1)).toBe(1000 + Math.min(600_000, 2000 * 2 ** n));
        },
      ),
    );
  });
});

describe('a lane', () => {
  it('lets no more through than its burst and rate, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -500, max: 3000 }), { maxLength: 60 }), (steps) => {
        let nowMs = 1e6;
        const lane = createLane({ burst: 5, perSecond: 2 }, () => nowMs);
        let sent = 0;
        let forwardMs = 0;
        for (const stepMs of steps) {
          nowMs += stepMs;
          forwardMs += Math.max(0, stepMs);
          while (lane.readyAtMs() <= nowMs) {
            lane.take();
            sent += 1;
          }
        }
        expect(sent).toBeLessThanOrEqual(5 + (forwardMs / 1000) * 2 + 1);
      }),
    );
  });

  it('sends nothing while the ATS asks for a pause, and forgets one that a wrong clock has set', () => {
    let nowMs = 0;
    const lane = createLane({ burst: 100, perSecond: 100 }, () => nowMs);
    lane.heard({ pausedUntilMs: 30_000 });
    expect(lane.readyAtMs()).toBe(30_000);
    nowMs = 30_000;
    expect(lane.readyAtMs()).toBe(30_000);
    lane.heard({ pausedUntilMs: nowMs + 365 * 24 * 3_600_000 });
    expect(lane.readyAtMs()).toBe(30_000);
  });

  it('leaves an ATS alone after five failures, probes, and opens at the first answer', () => {
    let nowMs = 0;
    const lane = createLane({ burst: 100, perSecond: 100 }, () => nowMs);
    for (let i = 0; i < 5; i++) lane.heard('down');
    expect(lane.readyAtMs()).toBe(15_000);
    nowMs = 15_000;
    expect(lane.readyAtMs()).toBe(15_000);
    lane.heard('down');
    expect(lane.readyAtMs()).toBe(45_000);
    lane.heard('up');
    expect(lane.readyAtMs()).toBe(15_000);
  });
});
