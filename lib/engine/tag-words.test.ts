import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticesIn, relocationQuotes } from './tag-words';

describe('relocation', () => {
  it.each([
    'Willing to relocate within Europe.',
    'Open to relocation',
    'Relocation: yes',
    'Ich bin umzugsbereit.',
    'Bereit zum Umzug nach Köln',
    'Prête à déménager',
    'Mobilité géographique : toute la France',
    'Disponibilidad para cambio de residencia',
    'Disponibilidade para mudança de cidade',
    'Bereid om te verhuizen',
  ])('%s', (text) => {
    const [quote] = relocationQuotes(text);
    expect(text.slice(quote?.start, quote?.end)).toBe(quote?.text);
    expect(quote?.text).toBeTruthy();
  });
  it.each([
    'Not willing to relocate',
    'I am currently not open to relocation.',
    'Nicht umzugsbereit',
    'Umzugsbereitschaft: nein',
    'Pas de mobilité géographique',
    'Sin disponibilidad para cambio de residencia',
    'Niet bereid te verhuizen',
    'Managed the relocation of the office',
    'Willing to move into management',
  ])('not from “%s”', (text) => {
    expect(relocationQuotes(text)).toEqual([]);
  });
  it('is not turned round by the sentence before', () => {
    expect(relocationQuotes('I have no car. Willing to relocate.')).toHaveLength(1);
  });
});

describe('notice', () => {
  it.each([
    ['Available immediately', 0],
    ['Notice period: 2 weeks', 2],
    ['Notice period of one month', 4.3],
    ['4 weeks’ notice', 4],
    ['Kündigungsfrist: 3 Monate', 13],
    ['Ab sofort verfügbar', 0],
    ['Préavis : 1 mois', 4.3],
    ['Disponibilité immédiate', 0],
    ['Preaviso: 15 días', 2.1],
    ['Incorporación inmediata', 0],
    ['Aviso prévio de 30 dias', 4.3],
    ['Início imediato', 0],
    ['Opzegtermijn: 1 maand', 4.3],
    ['Per direct beschikbaar', 0],
  ])('%s: %d weeks', (text, weeks) => {
    const [notice] = noticesIn(text);
    expect(notice?.weeks).toBe(weeks);
    expect(text.slice(notice?.quote.start, notice?.quote.end)).toBe(notice?.quote.text);
  });
  it.each([
    'Not available immediately',
    'nicht sofort verfügbar',
    'Gave notice in 2019',
    'Noticed 2 weeks of delay',
  ])('not from “%s”', (text) => {
    expect(noticesIn(text)).toEqual([]);
  });
});

it('quotes exactly what stands there, in any text', () => {
  const bits = fc.constantFrom(
    'willing to relocate',
    'notice period: 2 weeks',
    'not ',
    'ä',
    '\n',
    '. ',
    'umzugsbereit',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(bits, fc.string({ maxLength: 6 })), { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      for (const { start, end, text: quoted } of [
        ...relocationQuotes(text),
        ...noticesIn(text).map((one) => one.quote),
      ])
        expect(text.slice(start, end)).toBe(quoted);
    }),
  );
});
