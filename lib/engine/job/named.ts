/** All that a text names of what somebody can do: skills, and the languages it asks for or claims. For lists, not for scoring. */
import { findSkills } from '../find/skills';
import { splitLines } from '../text/lines';
import { tokenise } from '../text/tokens';
import { LANGUAGES, languagesAsked } from './facts';

export interface Named {
  /** A taxonomy id, or `lang.` and a code of ISO 639-1. */
  id: string;
  label: string;
  /** UTF-16 units of the text. */
  start: number;
  end: number;
}

/** The languages of one line, where it speaks of knowing them: "fluent English", not "the English market". */
function languagesIn(line: string, offset: number): Named[] {
  const asked = new Set(languagesAsked(line).flatMap(({ codes }) => codes));
  return LANGUAGES.flatMap(([code, label, pattern]) => {
    if (!asked.has(code)) return [];
    const every = new RegExp(pattern.source, `${pattern.flags}g`);
    return [...line.matchAll(every)].map(({ 0: name, index }) => {
      const start = offset + index;
      return { id: `lang.${code}`, label, start, end: start + name.length };
    });
  });
}

/** Skills and languages that `text` names and does not deny, in order of place, none overlapping. */
export function findNamed(text: string): Named[] {
  const lines = splitLines(text, tokenise(text));
  const skills = findSkills(text, lines).flatMap(({ id, label, start, end, polarity }): Named[] =>
    polarity === 'negated' ? [] : [{ id, label, start, end }],
  );
  const languages = lines
    .flatMap(({ start, end }) => languagesIn(text.slice(start, end), start))
    .filter((one) => !skills.some(({ start, end }) => start < one.end && one.start < end));
  return [...skills, ...languages].sort((a, b) => a.start - b.start);
}
