import { t } from '../words';
import errors from './de/errors.json';
import findings from './de/findings.json';
import rules from './de/rules.json';
import setup from './de/setup.json';
import writes from './de/writes.json';
import { createTranslator } from './translate';

/** Every sentence that has German words. */
export const GERMAN = { ...errors, ...findings, ...rules, ...setup, ...writes };

const number = new Intl.NumberFormat('de', { maximumFractionDigits: 2 });
export const toGerman = createTranslator(GERMAN, (english) =>
  number.format(Number(english.replaceAll(',', ''))),
);

/** A sentence of the engine, a connector or the background, in the language of the page. */
export const said = (english: string): string => (t('common.locale') === 'de' ? toGerman(english) : english);

/** Several, parted by semicolons, each by itself. */
export const allSaid = (english: string): string => english.split('; ').map(said).join('; ');
