/** Ads that nobody writes: no pattern runs over more than a paragraph, and reading them ends. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readRequirements, tooLittleToGoOn } from '../index';
import { unflatten } from './unflatten';

const LENGTH = 100_000;
const PIECES = [
  ' ',
  '\t',
  '\n',
  'a',
  'A',
  '9',
  '(',
  'a (',
  '- a ',
  'Python, ',
  'Python or ',
  'Bachelor of ',
  'one two ',
  'required ',
  'minimum required ',
  'qualifications ',
  '5 (5) ',
  'German or French ',
  'engineering, ',
  'schein',
  'Requirements: ',
  'a, or ',
];

it.each(PIECES)('100 KB of %j are read as an ad and as a title', (piece) => {
  const text = piece.repeat(Math.ceil(LENGTH / piece.length));
  for (const line of unflatten(text)) expect(line.length).toBeLessThanOrEqual(3000);
  for (const job of [
    { title: 'Nurse', description: `Requirements\n- ${text}` },
    { title: text, description: 'Requirements\n- Wound care' },
  ]) {
    const requirements = readRequirements(job);
    if (requirements.length === 0) expect(tooLittleToGoOn(requirements)).not.toBeNull();
    for (const one of requirements) expect(one.weight).toBeGreaterThan(0);
  }
});

it('loses no word of a long line', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('care', 'ward', 'Ärztin', 'x'.repeat(40)), { minLength: 2000 }),
      (words) => {
        const all = unflatten(words.join(' ')).join(' ').split(/\s+/).filter(Boolean);
        expect(all).toEqual(words);
      },
    ),
    { numRuns: 20, seed: 20261125 },
  );
});
