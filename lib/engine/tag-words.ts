/** What a resume says about moving house and about when its writer can begin, in six languages. */
import type { Quote } from './types';

/** `\b` knows no accents, so words are bounded by what is no letter. */
const words = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'giu');

const RELOCATE = words(
  [
    String.raw`(?:willing|open|ready|happy|able|prepared|free) (?:to|for) (?:a )?relocat\w*`,
    '(?:will|would) (?:gladly |happily )?relocate|relocation(?: is)?:? (?:ok|okay|yes|possible|welcome|no problem)',
    String.raw`umzugsbereit\p{L}*|bereit (?:zum umzug|umzuziehen)|umzug (?:möglich|kein problem)`,
    '(?:prête?|disposée?|ouverte?) à (?:déménager|la mobilité(?: géographique)?|une mobilité(?: géographique)?|me relocaliser)|mobilité (?:géographique|nationale|internationale)',
    '(?:disponibilidad|disposición|dispuest[oa]|abiert[oa]) (?:a|para|de) (?:trasladarme|mudarme|reubicarme|la reubicación|reubicación|el traslado|traslado|cambio de residencia|cambiar de residencia)|movilidad geográfica',
    '(?:disponibilidade|disponível|disposto|disposta|abert[oa]) (?:a|à|para) (?:uma )?(?:mudança de (?:cidade|residência|estado)|mudar de (?:cidade|residência|estado)|me mudar|relocalização|realocação)',
    '(?:bereid|bereidheid) (?:om )?te verhuizen|bereid tot verhuizen|verhuisbereid',
  ].join('|'),
);

const AT_ONCE = words(
  [
    String.raw`available (?:immediately|now|at once)|immediate(?:ly)? (?:availab\w*|start|joiner)|can start immediately|no notice period`,
    '(?:ab )?sofort verfügbar|ab sofort|keine kündigungsfrist|ohne kündigungsfrist',
    'disponible (?:immédiatement|de suite|tout de suite)|disponibilité immédiate|sans préavis',
    'disponibilidad inmediata|incorporación inmediata|disponible (?:de inmediato|inmediatamente)|sin preaviso',
    'disponibilidade imediata|disponível (?:imediatamente|de imediato)|início imediato|sem aviso prévio',
    'per direct(?: beschikbaar)?|direct beschikbaar|onmiddellijk beschikbaar|geen opzegtermijn',
  ].join('|'),
);

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ a: 1, one: 1, two: 2, three: 3, four: 4, six: 6, eight: 8, twelve: 12 },
  ...{ ein: 1, eine: 1, einen: 1, einem: 1, zwei: 2, drei: 3, vier: 4, sechs: 6, acht: 8 },
  ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, dos: 2, tres: 3, cuatro: 4, uno: 1, una: 1 },
  ...{ um: 1, uma: 1, dois: 2, duas: 2, três: 3, quatro: 4, een: 1, twee: 2, drie: 3 },
};
const NUMBER = String.raw`(?<n>\d{1,2}|${Object.keys(NUMBERS).join('|')})`;
const UNITS: readonly [RegExp, number][] = [
  [/^(?:day|tag|jour|d[ií]a|dia|dag)/iu, 1 / 7],
  [/^(?:week|woche|semaine|semana|weke)/iu, 1],
  [/^(?:month|monat|mois|mes|mês|maand)/iu, 52 / 12],
];
const UNIT =
  '(?<unit>days?|weeks?|months?|tage?n?|wochen?|monate?n?|jours?|semaines?|mois|d[ií]as?|semanas?|mes(?:es)?|mês|dag(?:en)?|weken|maand(?:en)?)';
const NOTICE_WORD = '(?:notice(?: period)?|kündigungsfrist|préavis|preaviso|aviso prévio|opzegtermijn)';
const NOTICE = [
  words(`${NOTICE_WORD}(?: period)?(?: is| of| von| beträgt| de| van| :|:)?[ :–-]*${NUMBER}[ -]${UNIT}`),
  words(`${NUMBER}[ -]${UNIT}[’']?s?[’']? (?:of )?notice(?: period)?`),
];

/** Without one of these words none of the patterns above can hold; most resumes have none. */
const OF_MOVING =
  /relocat|umzu|déménager|mobilit|traslad|mudar|mudança|reubic|resid[eê]nci|movilidad|relocali|realoca|verhui/iu;
const OF_BEGINNING =
  /availab|immediate|notice|sofort|kündigungsfrist|disponib|disponível|préavis|preaviso|incorporación|início|aviso|per direct|direct besch|onmiddellijk|opzegtermijn/iu;

/** Words before or after that turn it round: "not willing to relocate", "Umzugsbereit: nein". */
const NOT_BEFORE =
  /(?:^|[^\p{L}])(?:not|no|never|un(?:able|willing)|isn[’']t|nicht|kein\p{L}*|weder|pas|ni|aucune|sin|no|não|sem|niet|geen)(?:\s+\p{L}+){0,2}\s*$/iu;
const NOT_AFTER = /^\s*[:–-]?\s*(?:\(\s*)?(?:no|nein|non|não|nee|none|keine)(?!\p{L})/iu;

function* quotesOf(text: string, pattern: RegExp): Generator<Quote & { match: RegExpMatchArray }> {
  for (const match of text.matchAll(pattern)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const line =
      text
        .slice(Math.max(0, start - 40), start)
        .split(/[.;!?\n]/u)
        .at(-1) ?? '';
    if (NOT_BEFORE.test(line) || NOT_AFTER.test(text.slice(end, end + 20))) continue;
    yield { start, end, text: match[0], match };
  }
}
const plain = ({ start, end, text }: Quote): Quote => ({ start, end, text });

/** Where the text says that its writer would move house. */
export const relocationQuotes = (text: string): Quote[] =>
  OF_MOVING.test(text) ? [...quotesOf(text, RELOCATE)].map(plain) : [];

export interface Notice {
  quote: Quote;
  /** 0: at once. */
  weeks: number;
}
/** Where the text says how soon its writer could begin, and in how many weeks. */
export function noticesIn(text: string): Notice[] {
  if (!OF_BEGINNING.test(text)) return [];
  const atOnce = [...quotesOf(text, AT_ONCE)].map((quote) => ({ quote: plain(quote), weeks: 0 }));
  const dated = NOTICE.flatMap((pattern) => [...quotesOf(text, pattern)]).flatMap((quote) => {
    const { n = '', unit = '' } = quote.match.groups ?? {};
    const count = NUMBERS[n.toLowerCase()] ?? Number(n);
    const weeks = UNITS.find(([word]) => word.test(unit))?.[1];
    return weeks === undefined ? [] : [{ quote: plain(quote), weeks: Math.round(count * weeks * 10) / 10 }];
  });
  return [...atOnce, ...dated].sort((a, b) => a.quote.start - b.quote.start);
}
