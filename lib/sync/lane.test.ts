import { expect, it } from 'vitest';
import { connectors } from '@/lib/ats/registry';
import { createLane, laneLimitOf } from './lane';

it.each(connectors.map((ats) => [ats.id, ats.limits] as const))(
  'sends to %s no faster than the vendor allows',
  (_, limits) => {
    let nowMs = 0;
    const lane = createLane(laneLimitOf(limits), () => nowMs);
    const sentWithin = (untilMs: number): number => {
      let sent = 0;
      while (lane.readyAtMs() <= untilMs) {
        nowMs = lane.readyAtMs();
        lane.take();
        sent += 1;
      }
      return sent;
    };
    expect(sentWithin(0)).toBe(limits.requests);
    const later = sentWithin(limits.perMs);
    expect(later).toBeLessThanOrEqual(limits.requests);
    expect(later).toBeGreaterThanOrEqual(Math.floor(limits.requests * 0.9));
  },
);

it('is careful with an ATS that it does not know', () => {
  const careful = laneLimitOf(undefined);
  for (const { limits } of connectors)
    expect(careful.perSecond).toBeLessThanOrEqual(laneLimitOf(limits).perSecond);
});
