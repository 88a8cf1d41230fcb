/** Turns the characters a file happens to hold into the ones a person reads. */

const LIGATURES: Record<string, string> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
  Ĳ: 'IJ',
  ĳ: 'ij',
};

/** Windows-1252's characters for the bytes 0x80–0x9F; the other bytes are their own code points. */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const CONTINUATION = `[\u0080-\u00bf${CP1252}]`;
/** UTF-8 that was once read as Windows-1252, such as "â€“" for a dash or "Ã©" for é. */
const MOJIBAKE = new RegExp(
  `[\u00c2-\u00df]${CONTINUATION}|[\u00e0-\u00ef]${CONTINUATION}{2}|[\u00f0-\u00f4]${CONTINUATION}{3}`,
  'g',
);

const byteOf = (char: string): number => {
  const at = CP1252.indexOf(char);
  return at >= 0 ? 0x80 + at : char.charCodeAt(0);
};

function repair(found: string): string {
  const bytes = Uint8Array.from(found, byteOf);
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.includes('\ufffd') ? found : text;
}

/**
 * NFC text of one line without control and zero-width characters, with ligatures opened, mojibake mended, spaces single and
 * column gaps (three spaces or more) as one tab.
 */
export function cleanLine(raw: string): string {
  let text = raw;
  if (/[\u00c2-\u00f4]/.test(text)) {
    text = text
      .replace(/ï¼(?:\u200b|\u008d|-)?/g, '–')
      .replace(MOJIBAKE, repair)
      .replace(/Â(?=\s|$)/g, '');
  }
  return text
    .normalize('NFC')
    .replace(/[ﬀ-ﬆĲĳ]/g, (char) => LIGATURES[char] ?? char)
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffd\ufffe\uffff]/g, '')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\t/g, '   ')
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replace(/ {3,}/g, '\t')
    .replace(/ {2,}/g, ' ')
    .trim();
}

const BULLET = /^(?:[•‣⁃∙◦●○■□▪▫◆◇►▶▸➢➤➔→✓✔✦★☆❖❑❒·¦\ue000-\uf8ff]+|[-–—*»>o§](?=\s))\s*/u;

/** Takes the bullet from the start of a line. */
export function withoutBullet(text: string): { text: string; bullet: boolean } {
  const found = BULLET.exec(text);
  return found === null ? { text, bullet: false } : { text: text.slice(found[0].length), bullet: true };
}

/** Lower case without accents and punctuation, for comparing headings and names. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Number of words, where a word is a run of letters or digits. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
