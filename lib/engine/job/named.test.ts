import { expect, it } from 'vitest';
import { findNamed } from './named';

const named = (text: string) => findNamed(text).map(({ id, start, end }) => [id, text.slice(start, end)]);

it('names languages that are asked for or spoken, beside skills', () => {
  expect(named('Kubernetes, fluent English and good German')).toEqual([
    ['it-infrastructure.kubernetes', 'Kubernetes'],
    ['lang.en', 'English'],
    ['lang.de', 'German'],
  ]);
});

it.each(['The English market and French cuisine', 'Teaching of English to adults in our Danish office'])(
  'and none that are only spoken of: %s',
  (text) => {
    expect(named(text).filter(([id]) => id?.startsWith('lang.'))).toEqual([]);
  },
);

it('leaves out what is denied', () => {
  expect(named('No experience with Kubernetes')).toEqual([]);
});
