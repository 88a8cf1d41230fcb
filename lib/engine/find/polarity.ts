/** Whether a mention says "has it", "has it not", or "would like to". */

import type { Token } from '../text/tokens';
import { words } from '../text/tokens';

export type Polarity = 'plain' | 'negated' | 'weak';

const phrases = (list: string): string[][] => list.split('|').map((phrase) => words(phrase.trim()));
const NEGATED = phrases(
  'no experience|no prior experience|no previous experience|no knowledge|no formal experience|no hands on experience|without experience|without any experience|never worked|never used|have not worked|have not used|do not have|does not have|don t have|not familiar|not experienced|not certified|not licensed|unfamiliar|lack of|lacks|lacking|not yet worked|not qualified|keine erfahrung|keine kenntnisse|ohne erfahrung|sans experience|pas d experience|aucune experience|sin experiencia|sem experiencia|geen ervaring|no experience of|not proficient',
);
const WEAK = phrases(
  'would like to learn|want to learn|wants to learn|hope to learn|hoping to learn|eager to learn|willing to learn|interested in learning|keen to learn|looking to learn|plan to learn|planning to learn|interest in learning|wish to learn|currently learning|would like to|want to become|aspiring|hope to become|hoping to become|planning to study|looking forward to learning|mochte lernen|wurde gern|souhaite apprendre|quiero aprender|quero aprender|wil graag leren|worked alongside|worked with a team of',
);
/** How many words a negation reaches ahead within its clause. */
const REACH = 8;
const BREAKS = new Set(['but', 'however', 'although', 'though', 'aber', 'mais', 'pero', 'mas', 'maar']);

const startsAt = (tokens: readonly Token[], at: number, phrase: readonly string[]): boolean =>
  phrase.every((word, i) => tokens[at + i]?.norm === word);

/** Judges the mention at word `at` of one line, by the words before it. */
export function polarityAt(tokens: readonly Token[], at: number, text: string): Polarity {
  const from = Math.max(0, at - REACH - 4);
  for (let i = at - 1; i >= from; i--) {
    const token = tokens[i];
    if (!token || BREAKS.has(token.norm)) break;
    const after = tokens[i + 1];
    if (after && /[.;!?]\s/.test(text.slice(token.end, after.start))) break;
    if (NEGATED.some((phrase) => startsAt(tokens, i, phrase) && i + phrase.length <= at)) return 'negated';
    if (WEAK.some((phrase) => startsAt(tokens, i, phrase) && i + phrase.length <= at)) return 'weak';
  }
  return 'plain';
}
