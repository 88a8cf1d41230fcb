/** Words on screen, in the browser's language; `locales/*.json` hold them, a section per screen. */
import { createI18n } from '@wxt-dev/i18n';
import type en from '@/locales/en.json';

type Keys<T, Before extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Before}${K}` : Keys<T[K], `${Before}${K}.`>;
}[keyof T & string];

/** A text of `locales/en.json`, e.g. `options.connections`. */
export type WordKey = Keys<typeof en>;

const { t: lookUp } = createI18n();

/** The text of `key`, with `{name}` in it replaced by `values.name`. */
export const t = (key: WordKey, values?: Record<string, string | number>): string =>
  lookUp(key, values ?? {});

/**
 * The text of `key` for a number of things: the locale file holds `one | many`, or `none | one | many`, and `{n}`
 * stands for the number.
 */
export const tCount = (key: WordKey, n: number, values?: Record<string, string | number>): string =>
  lookUp(key, n, [], { ...values, n });
