/** Words on screen, in the browser's language; `locales/*.json` hold them, a section per screen. */
import { createI18n } from '@wxt-dev/i18n';
import de from '@/locales/de.json';
import en from '@/locales/en.json';

type Keys<T, Before extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Before}${K}` : Keys<T[K], `${Before}${K}.`>;
}[keyof T & string];

/** A text of `locales/en.json`, e.g. `options.connections`. */
export type WordKey = Keys<typeof en>;
type Values = Record<string, string | number>;

/** `100,000`. */
const grouped = new Intl.NumberFormat();
const { t: lookUp } = createI18n();

/** The text of `key`, with `{name}` in it replaced by `values.name`. */
export const t = (key: WordKey, values: Values = {}): string =>
  lookUp(key, values) || filled(bundled(key), values);

/**
 * The text of `key` for a number of things: the locale file holds `one | many`, or `none | one | many`, and `{n}`
 * stands for the number.
 */
export function tCount(key: WordKey, n: number, values: Values = {}): string {
  const all = { ...values, n: grouped.format(n) };
  return lookUp(key, n, [], all) || filled(formFor(n, bundled(key).split(' | ')), all);
}

/**
 * Chromium sometimes gives a page none of its extension's messages (about one start in sixteen where an extension tab
 * was closed a moment before), and a page without words is of no use: the same texts lie in the page as well.
 */
function bundled(key: WordKey): string {
  const locale: unknown = globalThis.navigator?.language.startsWith('de') ? de : en;
  const text = key
    .split('.')
    .reduce(
      (at, part) => (typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined),
      locale,
    );
  return typeof text === 'string' ? text : key;
}

const filled = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));

/** The form for a number, counted as `@wxt-dev/i18n` does. */
function formFor(n: number, forms: readonly string[]): string {
  if (forms.length === 3) return forms[n === 0 || n === 1 ? n : 2] ?? '';
  return forms[n === 1 ? 0 : forms.length - 1] ?? '';
}
