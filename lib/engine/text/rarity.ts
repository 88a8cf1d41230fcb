/** How telling a word is: rare in the taxonomy's many fields means telling, common means little. No corpus is shipped. */
import { namesOf, occupations, skills } from '../taxonomy/graph';
import { STOP, WORN } from './common';
import { stem } from './stem';
import { words } from './tokens';

/** A word the taxonomy does not know is seldom a rare term and mostly a plain one, or somebody's name. */
const UNKNOWN = 0.3;
const WORN_WORD = 0.12;
let table: Map<string, number> | undefined;

function built(): Map<string, number> {
  if (table) return table;
  const groups = new Map<string, Set<string>>();
  const note = (name: string, group: string) => {
    for (const word of words(name)) {
      const key = stem(word);
      const seen = groups.get(key);
      if (seen) seen.add(group);
      else groups.set(key, new Set([group]));
    }
  };
  for (const skill of skills.values()) for (const name of namesOf(skill)) note(name, skill.field);
  for (const occupation of occupations.values())
    for (const name of namesOf(occupation)) note(name, occupation.family);
  const most = Math.max(2, ...[...groups.values()].map((set) => set.size));
  // Rounded, because engines may differ in the last bit of a logarithm.
  table = new Map(
    [...groups].map(([key, set]) => [
      key,
      Math.round(1000 * (1 - 0.8 * (Math.log(set.size) / Math.log(most)))) / 1000,
    ]),
  );
  return table;
}

/** Whether a folded word stands in any name of our own taxonomy, or in nearly every text. */
export const isKnownWord = (word: string): boolean => WORN.has(word) || built().has(stem(word));

/** 0 (says nothing) to 1 (one field's own word), for a folded word. */
export function rarity(word: string): number {
  if (STOP.has(word) || /^\d+$/.test(word)) return 0;
  if (WORN.has(word)) return WORN_WORD;
  return built().get(stem(word)) ?? UNKNOWN;
}
