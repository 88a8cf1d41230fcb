/** A passphrase that can be said over the phone: four words of two syllables, 53 bits. */
const CONSONANTS = 'bdfghjklmnprstvwyzcx';
const VOWELS = 'aeiou';
const SYLLABLES = CONSONANTS.length * VOWELS.length;
const WORDS = 4;
const PER_WORD = 2;

/** `random` gives bytes that nobody can guess. */
export function newPassphrase(random: (count: number) => Uint8Array): string {
  const syllables: string[] = [];
  while (syllables.length < WORDS * PER_WORD)
    for (const byte of random(WORDS * PER_WORD)) {
      // The largest multiple of 100 in a byte: above it some syllables would come up more often.
      if (byte >= 2 * SYLLABLES || syllables.length === WORDS * PER_WORD) continue;
      const at = byte % SYLLABLES;
      syllables.push(`${CONSONANTS[Math.floor(at / VOWELS.length)]}${VOWELS[at % VOWELS.length]}`);
    }
  return Array.from({ length: WORDS }, (_, at) =>
    syllables.slice(at * PER_WORD, (at + 1) * PER_WORD).join(''),
  ).join(' ');
}
