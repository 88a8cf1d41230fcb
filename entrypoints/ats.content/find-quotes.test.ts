import { expect, it } from 'vitest';
import { findQuotes } from './find-quotes';

const RUNS = ['Led a team of', ' six.\n  Built ', 'services in Go'];
const textOf = (quote: string) =>
  findQuotes(RUNS, [quote]).map(({ start, end }) =>
    start.run === end.run ? RUNS[start.run]?.slice(start.offset, end.offset) : [start, end],
  );

it('finds a quote in one run', () => expect(textOf('services in Go')).toEqual(['services in Go']));
it('finds a quote that elements and line ends cut', () =>
  expect(textOf('a team of\nsix. Built services')).toEqual([
    [
      { run: 0, offset: 4 },
      { run: 2, offset: 8 },
    ],
  ]));
it('leaves out what is not there, what is too short, and the second of two', () => {
  expect(findQuotes(RUNS, ['Rust services', 'Go'])).toEqual([]);
  expect(findQuotes(RUNS, ['services', 'services'])).toHaveLength(1);
});
it('finds a title above the resume and in it', () =>
  expect(findQuotes(['Senior Nurse', 'Ana Lima', 'Senior Nurse, Leeds'], ['Senior Nurse'])).toEqual([
    { start: { run: 0, offset: 0 }, end: { run: 0, offset: 12 } },
    { start: { run: 2, offset: 0 }, end: { run: 2, offset: 12 } },
  ]));
