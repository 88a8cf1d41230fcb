/** Which names of an imported taxonomy are looked for: ESCO lists everyday words and whole sentences among its names. */
import { STOP, WORN } from '../text/common';
import { isKnownWord } from '../text/rarity';
import { words } from '../text/tokens';

/** Longer names are descriptions, which nobody writes word for word. */
const MOST_WORDS = 8;
const LEAST_LETTERS = 3;

/**
 * Whether a name says something by itself. A single word does only where `alone` allows it and where our own taxonomy does
 * not use it in any name, because then it is a plain word of some field ("planning", "counter").
 */
export function isTelling(name: string, alone: boolean): boolean {
  const own = words(name);
  const [first = ''] = own;
  if (own.length > 1)
    return own.length <= MOST_WORDS && own.some((word) => !STOP.has(word) && !WORN.has(word));
  return (
    alone && first.length >= LEAST_LETTERS && /\p{L}/u.test(first) && !STOP.has(first) && !isKnownWord(first)
  );
}
