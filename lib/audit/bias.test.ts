import { expect, it } from 'vitest';
import { biasOf } from './bias';

const rows = (sex: string, all: number, selected: number) =>
  Array.from({ length: all }, (_, i) => ({ sex, selected: i < selected }));

it('divides each selection rate by the highest', () => {
  const { lines, unknown } = biasOf([...rows('Male', 50, 20), ...rows('Female', 40, 12), { selected: true }]);
  expect(
    lines.map(({ category, count, chosen, rate, impactRatio }) => [
      category,
      count,
      chosen,
      rate,
      impactRatio,
    ]),
  ).toEqual([
    ['Male', 50, 20, 0.4, 1],
    ['Female', 40, 12, 0.3, 0.3 / 0.4],
  ]);
  expect(unknown.sex).toBe(1);
});

it('takes the share above the median of all scores', () => {
  const scores = (sex: string, ...all: number[]) => all.map((score) => ({ sex, score }));
  const { lines } = biasOf([...scores('A', 90, 80, 10, 20), ...scores('B', 70, 30, 30, 10)]);
  expect(lines.map(({ category, rate }) => [category, rate])).toEqual([
    ['A', 0.5],
    ['B', 0.25],
  ]);
});

it('marks a category under two percent and does not measure others by it', () => {
  const { lines } = biasOf([...rows('Male', 100, 50), ...rows('X', 1, 1)]);
  expect(lines.find((line) => line.category === 'Male')?.impactRatio).toBe(1);
  expect(lines.find((line) => line.category === 'X')?.small).toBe(true);
});
