/** Whether a mention says "has it", "has it not", or "would like to". */

import type { Token } from '../text/tokens';
import { words } from '../text/tokens';

export type Polarity = 'plain' | 'negated' | 'weak';

type Phrases = ReadonlyMap<string, readonly string[][]>;
/** By their first word, so that a word that begins none costs one look. */
function phrases(list: readonly string[]): Phrases {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of list.flatMap((line) => line.split('|')).map((one) => words(one.trim())))
    byFirst.set(phrase[0] ?? '', [...(byFirst.get(phrase[0] ?? '') ?? []), phrase]);
  return byFirst;
}
/** One line a language. */
const NEGATED = phrases([
  'no experience|no prior experience|no previous experience|no knowledge|no formal experience|no hands on experience|no exposure to|without experience|without any experience|without knowledge|never worked|never used|have not worked|have not used|haven t worked|haven t used|do not have|does not have|don t have|don t know|do not know|not familiar|not experienced|not certified|not licensed|unfamiliar|lack of|lacks|lacking|not yet worked|not yet used|not qualified|no experience of|not proficient',
  'keine erfahrung|keine erfahrungen|keine kenntnisse|keine vorkenntnisse|keine praxis|keinerlei erfahrung|keinerlei kenntnisse|ohne erfahrung|ohne kenntnisse|ohne vorkenntnisse|nicht mit|nie mit|nicht vertraut mit|nicht bekannt|kenne kein|kenne nicht',
  'sans experience|sans aucune experience|sans connaissances|pas d experience|pas de connaissances|pas encore d experience|aucune experience|aucune connaissance|jamais utilise|jamais travaille|pas encore utilise|ne connais pas|ne maitrise pas',
  'sin experiencia|sin conocimientos|no tengo experiencia|no tengo conocimientos|no conozco|no domino|nunca he usado|nunca he utilizado|nunca he trabajado|no he usado|no he utilizado|no he trabajado|ningun conocimiento|ninguna experiencia',
  'sem experiencia|sem conhecimentos|nao tenho experiencia|nao tenho conhecimentos|nao conheco|nao domino|nunca usei|nunca utilizei|nunca trabalhei|nenhum conhecimento|nenhuma experiencia',
  'geen ervaring|geen kennis|geen verstand van|zonder ervaring|zonder kennis|nooit met|niet met|nooit gebruikt|niet bekend met|niet vertrouwd met',
]);
/** "Kubernetes: none" */
const NEGATED_AFTER = phrases([
  'none|no experience|no knowledge|not yet|never used',
  'keine|keine kenntnisse|keine erfahrung|aucune|aucune experience|pas encore|ninguna|ninguno|sin experiencia|nenhuma|nenhum|sem experiencia|geen|geen ervaring|geen kennis',
]);
const WEAK = phrases([
  'would like to learn|want to learn|wants to learn|hope to learn|hoping to learn|eager to learn|willing to learn|interested in learning|keen to learn|looking to learn|plan to learn|planning to learn|interest in learning|wish to learn|currently learning|would like to|want to become|aspiring|hope to become|hoping to become|planning to study|looking forward to learning|worked alongside|worked with a team of',
  'mochte lernen|wurde gern|wurde gerne|interesse an|interesse daran',
  'souhaite apprendre|aimerais apprendre|voudrais apprendre|envie d apprendre|souhaite me former',
  'quiero aprender|gustaria aprender|deseo aprender|ganas de aprender',
  'quero aprender|gostaria de aprender|desejo aprender|pretendo aprender|vontade de aprender',
  'wil graag leren|interesse in',
]);
/** In German and Dutch the verb comes last: "ich möchte … lernen", "wil graag … leren". */
const WEAK_AROUND: readonly [before: ReadonlySet<string>, after: ReadonlySet<string>][] = [
  [new Set(['mochte', 'will', 'wunsche', 'gern', 'gerne']), new Set(['lernen', 'erlernen', 'kennenlernen'])],
  [new Set(['wil', 'graag', 'zou']), new Set(['leren'])],
];
/** How many words a negation reaches ahead within its clause. */
const REACH = 8;
const BREAKS = new Set(
  'but however although though aber jedoch sondern doch mais cependant pero sino mas porem maar echter'.split(
    ' ',
  ),
);

/** Whether one of the phrases begins at word `i` and ends before word `end`. */
const says = (list: Phrases, tokens: readonly Token[], i: number, end: number): boolean =>
  list
    .get(tokens[i]?.norm ?? '')
    ?.some((phrase) => i + phrase.length <= end && startsAt(tokens, i, phrase)) ?? false;
const startsAt = (tokens: readonly Token[], at: number, phrase: readonly string[]): boolean =>
  phrase.every((word, i) => tokens[at + i]?.norm === word);

const isBreak = (text: string, one: Token, next: Token): boolean =>
  /[.;!?]\s/.test(text.slice(one.end, next.start));

/** Whether the clause goes on to one of these words after word `at`. */
function comesAfter(
  tokens: readonly Token[],
  at: number,
  text: string,
  wanted: ReadonlySet<string>,
): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + REACH); i++) {
    const [before, token] = [tokens[i - 1], tokens[i]];
    if (!token || !before || BREAKS.has(token.norm) || isBreak(text, before, token)) return false;
    if (wanted.has(token.norm)) return true;
  }
  return false;
}

/** "Kubernetes: keine Kenntnisse", "Kubernetes (none)": a mark, and then the whole of the saying. */
function deniedAfter(tokens: readonly Token[], last: number, text: string): boolean {
  const [own, next] = [tokens[last], tokens[last + 1]];
  if (!own || !next || !/^\s?[:(–—-]\s?$/.test(text.slice(own.end, next.start))) return false;
  return (NEGATED_AFTER.get(next.norm) ?? []).some((phrase) => {
    const end = tokens[last + phrase.length];
    const rest = end ? text.slice(end.end) : '';
    return startsAt(tokens, last + 1, phrase) && /^\s*(?:$|[),.;\n])/.test(rest);
  });
}

/** Judges the mention at words `at` to `last` of one line, by the words around it. */
export function polarityAt(tokens: readonly Token[], at: number, text: string, last = at): Polarity {
  const from = Math.max(0, at - REACH - 4);
  for (let i = at - 1; i >= from; i--) {
    const token = tokens[i];
    if (!token || BREAKS.has(token.norm)) break;
    const after = tokens[i + 1];
    if (after && isBreak(text, token, after)) break;
    if (says(NEGATED, tokens, i, at)) return 'negated';
    if (says(WEAK, tokens, i, at)) return 'weak';
    if (WEAK_AROUND.some(([before, then]) => before.has(token.norm) && comesAfter(tokens, last, text, then)))
      return 'weak';
  }
  return deniedAfter(tokens, last, text) ? 'negated' : 'plain';
}
