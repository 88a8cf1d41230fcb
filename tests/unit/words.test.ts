/** Every language has every text, with the same values to fill in. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (locale: string) => flat(JSON.parse(readFileSync(`locales/${locale}`, 'utf8')));
const flat = (node: object, before = ''): [string, string][] =>
  Object.entries(node).flatMap(([name, value]) =>
    typeof value === 'string' ? [[before + name, value]] : flat(value, `${before}${name}.`),
  );
const slots = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
const forms = (text: string) => text.split(' | ').length;
const english = read('en.json');
const others = readdirSync('locales').filter((name) => name !== 'en.json');

test('there are texts and other languages', () => {
  expect(english.length).toBeGreaterThan(5);
  expect(others).toContain('de.json');
});

test.each(others)('%s has every text of en.json and no other, with the same values', (locale) => {
  const theirs = new Map(read(locale));
  expect([...theirs.keys()].sort(), `add or remove texts in locales/${locale}`).toEqual(
    english.map(([key]) => key).sort(),
  );
  for (const [key, text] of english) {
    const other = theirs.get(key) ?? '';
    expect({ key, slots: slots(other), forms: forms(other) }).toEqual({
      key,
      slots: slots(text),
      forms: forms(text),
    });
    expect(other.trim(), `${key} in ${locale} is empty`).not.toBe('');
  }
});
