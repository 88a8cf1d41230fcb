/** A source of numbers in [0, 1) that is the same on every machine for the same seed (mulberry32). */
export type Random = () => number;

export function mulberry32(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `low` to `high`, both included. */
export const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

/** Puts a number in place of every `{low-high}` of a sentence, so that two people never claim quite the same. */
export const withNumbers = (sentence: string, random: Random): string =>
  sentence.replace(/\{(\d+)-(\d+)\}/g, (_, low, high) => String(between(random, Number(low), Number(high))));

/** Deals sentences out of a pool like cards: none comes twice before all were dealt, none twice to one person. */
export function dealer(pool: readonly string[], random: Random) {
  let deck: string[] = [];
  return (count: number, taken: Set<string>): string[] => {
    const hand: string[] = [];
    while (hand.length < count) {
      if (!deck.some((card) => !taken.has(card))) deck = [...deck, ...shuffled(pool, random)];
      const at = deck.findIndex((card) => !taken.has(card));
      if (at < 0) throw new Error(`A pool of ${pool.length} sentences is too small for one person.`);
      for (const card of deck.splice(at, 1)) {
        taken.add(card);
        hand.push(withNumbers(card, random));
      }
    }
    return hand;
  };
}

function shuffled(pool: readonly string[], random: Random): string[] {
  const keyed = pool.map((card) => ({ card, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ card }) => card);
}
