import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DestinationField } from '@/lib/destination-field';
import { FIELD_TYPES, type FieldDef } from '@/lib/model';
import { destination } from '../../tests/contract/destination';
import { convert, cutAtWord } from './convert';

const field = (changes: Partial<FieldDef>): DestinationField =>
  destination({
    id: '1',
    key: 'ai_match',
    name: 'AI Match',
    owner: 'candidate',
    type: 'short_text',
    options: [],
    ...changes,
  });
const options = ['Python', 'Go', 'SQL'].map((label, i) => ({ id: String(i), label }));

describe('convert', () => {
  it('gives the type of the field or says why not, for any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...FIELD_TYPES), fc.nat(80), (text, type, maxLength) => {
        const made = convert({ text }, field({ type, maxLength, options }));
        if (!made.fits) {
          expect(made.why).toMatch(/^.+\.$/s);
          return;
        }
        if (type === 'number') expect(Number.isFinite(made.value)).toBe(true);
        if (type === 'short_text' || type === 'long_text')
          expect(String(made.value).length).toBeLessThanOrEqual(maxLength);
        if (type === 'single_select') expect(options.map((one) => one.label)).toContain(made.value);
      }),
    );
  });
  it('takes options by label in any case and says how many have none', () => {
    expect(convert({ text: '', list: ['go', 'COBOL'] }, field({ type: 'multi_select', options }))).toEqual({
      fits: true,
      value: ['Go'],
      note: '1 of 2 have no option in AI Match and are left out.',
    });
  });
  it('never puts a wrong value where one does not fit', () => {
    expect(convert({ text: '8 years' }, field({ type: 'number' }))).toMatchObject({ fits: false });
    expect(convert({ text: 'javascript:alert(1)' }, field({ type: 'url' }))).toMatchObject({ fits: false });
    expect(convert({ text: '2026-13-45' }, field({ type: 'date' }))).toMatchObject({ fits: false });
  });
});

it('cuts between words', () => {
  expect(cutAtWord('wound care, medication', 15)).toBe('wound care…');
  expect(cutAtWord('short', 15)).toBe('short');
  expect(cutAtWord('incomprehensibilities', 5)).toBe('inco…');
});
