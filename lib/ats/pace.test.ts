import { expect, it } from 'vitest';
import { createPace, type Limits } from './pace';

const limits: Limits = {
  docs: 'https://vendor.test',
  sure: 'confirmed',
  requests: 10,
  perMs: 10_000,
  headers: { remaining: 'left', reset: 'reset', unit: 'epoch' },
};
const told = (remaining: number, resetSeconds: number) =>
  new Headers({ left: String(remaining), reset: String(resetSeconds) });

it('waits for the vendor’s next window when nothing is left, and then has all of it', () => {
  let nowMs = 50_000;
  const pace = createPace(limits, () => nowMs);
  pace.take();
  pace.heard(told(0, 54));
  expect(pace.waitMs()).toBe(4000);
  nowMs = 54_000;
  for (let i = 0; i < 10; i++) {
    expect(pace.waitMs()).toBe(0);
    pace.take();
  }
  expect(pace.waitMs()).toBe(1000);
});

it('believes the vendor where it counts less than we do, as after a restart', () => {
  const pace = createPace(limits, () => 50_000);
  pace.take();
  pace.heard(told(1, 54));
  expect(pace.waitMs()).toBe(0);
  pace.take();
  expect(pace.waitMs()).toBeGreaterThan(0);
});

it('never waits longer than one window, whatever the clocks say', () => {
  let nowMs = 50_000;
  const pace = createPace(limits, () => nowMs);
  pace.heard(told(0, 9_999_999));
  expect(pace.waitMs()).toBe(10_000);
  nowMs = 1000;
  expect(pace.waitMs()).toBe(0);
  pace.heard(told(0, 0));
  expect(pace.waitMs()).toBeLessThanOrEqual(1000);
});
