import type { Person } from './types';

/** Number ranges that regulators keep free for fiction: Ofcom, Bundesnetzagentur, ComReg. */
const PHONES: [place: RegExp, number: (n: number) => string][] = [
  [/Germany$/, (n) => `+49 69 90009 ${100 + n}`],
  [/Ireland$/, (n) => `+353 20 915 ${4100 + n}`],
  [/^London$/, (n) => `+44 20 7946 0${200 + n}`],
  [/^(?:Leeds|Bradford)$/, (n) => `+44 113 496 0${300 + n}`],
  [/./, (n) => `+44 7700 900${400 + n}`],
];

/** Letters only, for addresses and file names: `Łukasz Wójcik` becomes `Lukasz Wojcik`. */
export const inAscii = (text: string): string =>
  text
    .replaceAll('Ł', 'L')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '');

/** The person's address at example.com and a telephone number that rings nowhere. */
export function reachOf(person: Person, index: number): { email: string; phone: string } {
  const part = (name: string) =>
    inAscii(name)
      .toLowerCase()
      .replace(/[^a-z]+/g, '-');
  const phone = PHONES.find(([place]) => place.test(person.place))?.[1](index) ?? '';
  return { email: `${part(person.first)}.${part(person.last)}@example.com`, phone };
}
