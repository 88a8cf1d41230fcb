import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atWords, wordPattern, wordStarts } from './at-words';
import { RULES } from './words';

const everywhere = (text: string, pattern: RegExp): [number, number][] =>
  [...text.matchAll(new RegExp(pattern.source, 'giu'))].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
const rules = RULES.flatMap(({ kind, pattern }) => (pattern instanceof RegExp ? [] : [{ kind, pattern }]));
/** Words of the rules and pieces that change where a word begins. */
const pieceArb = fc.constantFrom(
  ...rules.flatMap(({ pattern }) => pattern.pattern.source.match(/\p{L}{2,}/gu) ?? []),
  ...[
    ' ',
    ' ',
    ' ',
    '-',
    ':',
    ': x',
    '\n',
    'é',
    'ſ',
    'K',
    '9',
    'A',
    '😀',
    '\ud83d',
    '|',
    'born: 1990',
    'LABOUR UNION',
  ],
);

it('finds the same places as looking everywhere', () => {
  expect(rules.length).toBeGreaterThan(8);
  fc.assert(
    fc.property(fc.array(pieceArb, { maxLength: 40 }), fc.boolean(), (pieces, loud) => {
      const text = loud ? pieces.join('').toUpperCase() : pieces.join('');
      for (const { kind, pattern } of rules) {
        const found = [...atWords(text, wordStarts(text), pattern)].map(({ start, end }) => [start, end]);
        expect([kind, found]).toEqual([kind, everywhere(text, pattern.pattern)]);
      }
    }),
    { numRuns: 2000, seed: 20261125 },
  );
});

it('looks everywhere where an alternative begins with no plain letter', () => {
  expect(wordPattern('ab?c | de', '').begins).toEqual(new Set(['a', 'de']));
  expect(wordPattern('(?:a|b)c', '').begins).toBeNull();
  expect(wordPattern('été | of', '').begins).toEqual(new Set(['of']));
});
