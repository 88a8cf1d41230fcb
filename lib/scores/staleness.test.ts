import fc from 'fast-check';
import { expect, it } from 'vitest';
import { staleness } from './staleness';

const row = { engine: 'candor-1', criteriaVersion: 2, resumeHash: 'r', jobTextHash: 'j' };
const asRead = { ...row, criteriaVersion: 0 };

it('stands while nothing has changed, and says nothing of what is not known', () => {
  expect(staleness(row, row)).toEqual([]);
  expect(staleness(row, {})).toEqual([]);
});
it('names each thing that has changed', () => {
  expect(staleness(row, { engine: 'candor-2', criteriaVersion: 3, resumeHash: 'new' })).toEqual([
    'engine',
    'criteria',
    'resume',
  ]);
});
it('takes a changed job for a reason only where criteria are read from it anew', () => {
  expect(staleness(row, { jobTextHash: 'new' })).toEqual([]);
  expect(staleness(asRead, { jobTextHash: 'new' })).toEqual(['job']);
  expect(staleness(asRead, { jobTextHash: 'new', criteriaVersion: 1 })).toEqual(['criteria']);
});
it('is never stale against itself', () => {
  const rows = fc.record({
    engine: fc.string(),
    criteriaVersion: fc.nat(),
    resumeHash: fc.string(),
    jobTextHash: fc.string(),
  });
  fc.assert(fc.property(rows, (one) => staleness(one, one).length === 0));
});
