import type { RawLine } from '../lines';

/** Letters that symbol fonts draw as bullets; a file without the font's own table leaves the bare letter. */
const LETTER = /^[lnquvwüØ]\s+(?=[\p{Lu}\d])/u;
/** This many lines that begin so are a list, not a coincidence. */
const A_LIST = 3;

/** Takes the letter that stands for a bullet off the lines of a list. */
export function mendLetterBullets<T extends RawLine>(lines: readonly T[]): T[] {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const letter = LETTER.exec(text)?.[0][0];
    if (letter !== undefined) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  if (![...counts.values()].some((count) => count >= A_LIST)) return [...lines];
  return lines.map((line) => {
    const found = LETTER.exec(line.text)?.[0];
    if (found === undefined || (counts.get(found[0] ?? '') ?? 0) < A_LIST) return line;
    const cut = found.length;
    const places = line.places?.map((place) => ({
      ...place,
      start: Math.max(0, place.start - cut),
      end: place.end - cut,
    }));
    return { ...line, text: line.text.slice(cut), bullet: true, ...(places ? { places } : {}) };
  });
}
