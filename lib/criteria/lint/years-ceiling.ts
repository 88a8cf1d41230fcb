/** "3 to 5 years", "no more than 8 years": a ceiling leaves out the experienced, who are mostly the older. */
import type { Rule } from './types';

const RANGE =
  /(\d{1,2})\s*(?:-|–|—|to|bis|à|a|tot)\s*(\d{1,2})\s*\+?\s*(years?|yrs?|Jahren?|ans|años|anos|jaar)/iu;
const MOST =
  /\b(?:no more than|not more than|less than|fewer than|up to|at most|max(?:imum|\.)?(?: of)?|höchstens|maximal|weniger als|maximum|au plus|máximo|como máximo|hoogstens)\s+(\d{1,2})\s*(years?|yrs?|Jahren?|ans|años|anos|jaar)[^.,;]*/iu;
const OVER = /\b(?:not? over-?qualified|überqualifiziert\p{L}*|junior candidates? only)\b/iu;

export const yearsCeiling: Rule = (criteria) =>
  criteria.flatMap((one) => {
    if (one.ignored || one.askOnly) return [];
    const words = one.label.length >= one.text.length ? one.label : one.text;
    const range = RANGE.exec(words);
    const warn = (found: string, rewritten: string) => [
      {
        rule: 'years_ceiling' as const,
        criterionId: one.id,
        found,
        fix: rewritten
          ? { kind: 'rewrite' as const, words: rewritten, changes: { text: rewritten } }
          : { kind: 'ignore' as const },
      },
    ];
    if (range?.[1] && range[2] && Number(range[1]) < Number(range[2]))
      return warn(range[0], words.replace(range[0], `${range[1]}+ ${range[3]}`));
    const most = MOST.exec(words) ?? OVER.exec(words);
    return most ? warn(most[0], '') : [];
  });
