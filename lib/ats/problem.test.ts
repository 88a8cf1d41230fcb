import { describe, expect, it } from 'vitest';
import { problemOf } from './problem';

const NOW_MS = Date.parse('2026-11-24T10:00:00Z');
const limited = (retryAfter?: string) => {
  const problem = problemOf({
    atsName: 'ATS',
    limits: { docs: 'https://vendor.test', sure: 'confirmed', requests: 10, perMs: 10_000 },
    status: 429,
    headers: new Headers(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
    vendor: null,
    json: undefined,
    nowMs: NOW_MS,
    changes: true,
  });
  expect(problem.kind).toBe('rate-limited');
  return (problem.retryAtMs ?? 0) - NOW_MS;
};

describe('Retry-After', () => {
  it('is seconds', () => expect(limited('7')).toBe(7_000));
  it('is an HTTP date', () => expect(limited('Tue, 24 Nov 2026 10:01:30 GMT')).toBe(90_000));
  it('is a date in the past: soon, but not at once', () =>
    expect(limited('Tue, 24 Nov 2026 09:00:00 GMT')).toBe(1_000));
  it('is missing or nonsense: once the vendor’s window is over', () => {
    expect(limited()).toBe(10_000);
    expect(limited('soon')).toBe(10_000);
  });
  it('is never longer than a quarter of an hour, whatever a wrong clock says', () => {
    expect(limited('999999')).toBe(15 * 60_000);
    expect(limited('Wed, 24 Nov 2027 10:00:00 GMT')).toBe(15 * 60_000);
  });
});
