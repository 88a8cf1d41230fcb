/** Gives unit tests the browser's look-up of words, in English, from the same file that the build uses. */
import en from '../../locales/en.json';

const flat = (node: object, before = ''): [string, string][] =>
  Object.entries(node).flatMap(([name, value]) =>
    typeof value === 'string' ? [[before + name, value]] : flat(value, `${before}${name}_`),
  );
const words = new Map(flat(en));

Object.assign(globalThis, {
  chrome: { runtime: {}, i18n: { getMessage: (key: string) => words.get(key) ?? '' } },
});
