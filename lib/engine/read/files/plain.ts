import { LIMITS } from '../limits';
import type { RawDocument, RawLine } from '../lines';
import { cleanLine, withoutBullet } from '../text/clean';
import { mendLetterBullets } from '../text/letter-bullets';

/** Lines of plain text, as pasted, or taken out of a file by somebody else. */
export function readPlain(source: string): RawDocument {
  const lines: RawLine[] = [];
  let gap = false;
  for (const raw of source.slice(0, LIMITS.textChars).split(/\r\n?|\n|\f|\u2028|\u2029|\v/)) {
    const { text, bullet } = withoutBullet(cleanLine(raw));
    if (text === '') {
      gap ||= !bullet;
      continue;
    }
    lines.push({ text, bullet, indented: /^(?: {3,}|\t)/.test(raw), gap });
    gap = false;
  }
  return { format: 'text', pages: 1, lines: mendLetterBullets(lines), hidden: [] };
}
