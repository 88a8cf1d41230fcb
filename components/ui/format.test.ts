import { expect, it } from 'vitest';
import { count, wait } from './format';

it('counts down in seconds and minutes and never below zero', () => {
  expect([wait(-5), wait(7001), wait(125_000)]).toEqual(['0 s', '8 s', '2 min 5 s']);
});
it('knows one from many', () => {
  expect([count(1, 'quote'), count(2, 'quote'), count(2, 'person', 'people')]).toEqual([
    '1 quote',
    '2 quotes',
    '2 people',
  ]);
});
