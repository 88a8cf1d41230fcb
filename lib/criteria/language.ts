/** Tells a job description in a language that the engine does not read from one that it does. */
import { STOP_WORDS } from '@/lib/engine/read/text/language';

/** Stop words of languages that the engine does not read, chosen to be rare in those that it does. */
const OTHERS: Readonly<Record<string, string>> = {
  pl: 'i w na z do się nie jest oraz dla przez od jako lub w tym które pracy będzie mile widziane',
  cs: 'a v na se je s z do že pro jsou nebo jako které práce bude máte naše',
  it: 'di e il la che per con del della nel gli una sono è si le dei alla anche nostra lavoro',
  sv: 'och att i det som en på är av för med till den har vi du ett om vår',
  da: 'og at i det som en på er af for med til den har vi du et om vores',
  no: 'og å i det som en på er av for med til den har vi du et om vår',
  fi: 'ja on ei se että tai sekä kanssa jotka sinulla meillä työ olet hän myös',
  tr: 've bir bu için ile olarak olan veya iş de da en az çok gibi deneyim',
  hu: 'a az és hogy nem egy van vagy is ha mint meg munka jó legalább',
  ro: 'și de la în cu pe pentru un o este sau ca din mai sunt prin',
  hr: 'i u na je za se s su od ili kao rad koji te da',
};
const SETS = (lists: Readonly<Record<string, string>>) =>
  Object.entries(lists).map(([code, words]) => ({ code, words: new Set(words.split(' ')) }));
const READ = SETS(STOP_WORDS);
const UNREAD = SETS(OTHERS);
/** So many stop words of another language are no accident. */
const LEAST_HITS = 6;
const SAMPLE_WORDS = 1500;

const SCRIPTS: readonly [name: string, letters: RegExp][] = [
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
];
const OF_LETTERS = 0.3;

const most = (words: readonly string[], lists: typeof READ) =>
  lists
    .map(({ code, words: known }) => ({ code, hits: words.filter((word) => known.has(word)).length }))
    .reduce((a, b) => (b.hits > a.hits ? b : a));

/** ISO 639-1 code of the language, if it is one that the engine does not read; null in doubt. */
export function otherLanguageOf(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const script = SCRIPTS.find(([, pattern]) => (text.match(pattern)?.length ?? 0) > letters * OF_LETTERS);
  if (script) return script[0];
  const words = (text.toLowerCase().match(/\p{L}+/gu) ?? []).slice(0, SAMPLE_WORDS);
  const other = most(words, UNREAD);
  return other.hits >= LEAST_HITS && other.hits > most(words, READ).hits ? other.code : null;
}
