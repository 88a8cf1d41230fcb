/** What stands in a resume and proves nothing: lines of contact details, and the names of employers. */
import { MASK, type MaskedResume } from '../mask/mask';
import type { Section, Span } from '../types';

/** From this share of masked letters on, a line says where and who, not what was done. */
const MOSTLY = 0.5;
/** A line of contact details has few words beside them. */
const FEW_WORDS = 8;
/** An employer's name is no list: so many names of skills in one are one. */
const LIST = 3;

/** The share of a text's letters and digits that is masked, 0 to 1. */
export function maskedShare(text: string): number {
  if (!text.includes(MASK)) return 0;
  let masked = 0;
  let plain = 0;
  for (const char of text)
    if (char === MASK) masked++;
    else if (/[\p{L}\p{N}]/u.test(char)) plain++;
  return masked / Math.max(1, masked + plain);
}

/** "▇▇▇▇▇▇, Leeds, ▇▇▇▇▇▇▇": what masking has left of an address is no evidence. A degree keeps its line, its school is masked. */
export function isContactFragment(text: string, section: Section['kind'], wordCount: number): boolean {
  const share = maskedShare(text);
  if (share === 0 || section === 'education' || section === 'certificates') return false;
  return share >= MOSTLY || (section === 'contact' && wordCount <= FEW_WORDS);
}

/** Where each position names its employer, in the masked text. */
export function employersIn({ text, positions }: MaskedResume): Span[] {
  return positions.flatMap(({ organisation, span, bullets }) => {
    if (!organisation) return [];
    const start = text.indexOf(organisation, span.start);
    const end = start + organisation.length;
    return start >= 0 && end <= (bullets[0]?.start ?? span.end) ? [{ start, end }] : [];
  });
}

/** Mentions without those inside an employer's name: "Oracle Corporation" is where somebody worked, not what they know. */
export function outsideEmployers<T extends Span>(mentions: T[], employers: readonly Span[]): T[] {
  if (mentions.length === 0) return mentions;
  const inside = (one: Span): boolean =>
    employers.some(
      (own) =>
        one.start >= own.start &&
        one.end <= own.end &&
        mentions.filter(({ start, end }) => start >= own.start && end <= own.end).length < LIST,
    );
  return mentions.some(inside) ? mentions.filter((one) => !inside(one)) : mentions;
}
