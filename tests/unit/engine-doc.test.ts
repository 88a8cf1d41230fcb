import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { apportion } from '@/lib/engine/apportion';

it('docs/engine.md computes its example as the engine does', () => {
  const line = readFileSync('docs/engine.md', 'utf8').match(/^By hand: .*$/m)?.[0] ?? '';
  const numbers = (line.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
  const [shares, weights, credits, points] = [0, 3, 6, 9].map((from) => numbers.slice(from, from + 3));
  expect(apportion(shares ?? [], 100)).toEqual(weights);
  expect((weights ?? []).map((weight, i) => Math.round(weight * (credits?.[i] ?? 0)))).toEqual(points);
  expect((points ?? []).reduce((a, b) => a + b, 0)).toBe(numbers[12]);
});
