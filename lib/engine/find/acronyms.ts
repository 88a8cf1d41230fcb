/** An acronym beside its own long form: "Immediate Life Support (ILS)" is that, whatever else ILS may stand for. */
import { namesOf, type Skill } from '../taxonomy/graph';
import { STOP } from '../text/common';
import { type Token, words } from '../text/tokens';

const LEAST_LETTERS = 2;
const MOST_LETTERS = 6;
/** Words of one long form are the same from so many letters on ("relations", "relationship"). */
const SAME_LETTERS = 5;

const initials = (list: readonly string[]): string => list.map((word) => word[0] ?? '').join('');

/** Whether the words ending before token `end` spell the acronym, grammar words aside or not; the words, or null. */
function spelledBefore(tokens: readonly Token[], end: number, acronym: string): string[] | null {
  const all: string[] = [];
  const telling: string[] = [];
  for (let i = end - 1; i >= 0 && i >= end - 2 * MOST_LETTERS; i--) {
    const word = tokens[i]?.norm ?? '';
    all.unshift(word);
    if (!STOP.has(word)) telling.unshift(word);
    if (initials(telling) === acronym) return telling;
    if (initials(all) === acronym) return all;
    if (telling.length >= acronym.length) return null;
  }
  return null;
}

function spelledAfter(tokens: readonly Token[], from: number, acronym: string): string[] | null {
  const telling: string[] = [];
  for (let i = from; i < tokens.length && telling.length < acronym.length; i++) {
    const word = tokens[i]?.norm ?? '';
    if (!STOP.has(word)) telling.push(word);
  }
  return initials(telling) === acronym ? telling : null;
}

/** The long form that stands in the text beside the acronym at token `at`: before it in brackets, or in brackets after it. */
function longForm(tokens: readonly Token[], at: number, text: string): string[] | null {
  const token = tokens[at];
  if (!token) return null;
  if (text[token.start - 1] === '(') return spelledBefore(tokens, at, token.norm);
  const next = tokens[at + 1];
  return next && /^\s?\($/.test(text.slice(token.end, next.start))
    ? spelledAfter(tokens, at + 1, token.norm)
    : null;
}

/** Most words of two long forms are the same, or begin the same. */
function alike(a: readonly string[], b: readonly string[]): boolean {
  const same = a.filter((word) =>
    b.some((other) => other.slice(0, SAME_LETTERS) === word.slice(0, SAME_LETTERS)),
  );
  return same.length * 2 > Math.min(a.length, b.length);
}

/**
 * Whether the acronym at token `at` is spelled out beside it as something else than the skill. A skill whose long form the
 * taxonomy does not hold is given the benefit of the doubt.
 */
export function spelledOtherwise(skill: Skill, tokens: readonly Token[], at: number, text: string): boolean {
  const token = tokens[at];
  if (!token?.caps || token.norm.length < LEAST_LETTERS || token.norm.length > MOST_LETTERS) return false;
  const said = longForm(tokens, at, text);
  if (!said) return false;
  const known = namesOf(skill)
    .map((name) => words(name).filter((word) => !STOP.has(word)))
    .filter((name) => name.length > 1 && initials(name) === token.norm);
  return known.length > 0 && !known.some((name) => alike(name, said));
}
