import type { RawLine } from '../lines';
import { headingKind } from '../text/headings';
import type { Fit } from './to-lines';

/** Width of the first word of a line, judged by the line's own average letter. */
function firstWordWidth(line: RawLine & { fit: Fit }): number {
  const word = /^\S+/.exec(line.text)?.[0] ?? '';
  return ((line.fit.end - line.fit.x) * word.length) / Math.max(1, line.text.length);
}

/** A line goes on in the next one where the next one's first word would not have fitted behind it. */
function goesOn(line: RawLine & { fit: Fit }, next: RawLine & { fit: Fit }): boolean {
  if (next.bullet || next.gap || next.heading !== line.heading) return false;
  if (/^\p{Lu}/u.test(next.text) && headingKind(next.text) !== null) return false;
  if (line.fit.cells > 1 || next.fit.cells > 1) return false;
  if (next.fit.right !== line.fit.right || next.fit.y - line.fit.y > 1.35 * line.fit.step) return false;
  if (Math.abs(next.fit.size - line.fit.size) > 0.6) return false;
  const moved = next.fit.x - line.fit.x;
  // A hanging indent may step right after a bullet; a step left or a deep step right starts something new.
  if (moved < -2 && !line.bullet) return false;
  if (moved < -2 || moved > (line.bullet ? 3 * line.fit.size : 6)) return false;
  if (!line.fit.shown && !/^\p{Ll}/u.test(next.text) && !/[,-]$/.test(line.text)) return false;
  const space = line.fit.size * 0.3;
  return line.fit.end + space + firstWordWidth(next) > line.fit.right - line.fit.size * 0.5;
}

/** Parts of compound words that keep their hyphen when the line breaks after it. */
const COMPOUND =
  /(?:^|\P{L})(?:self|well|high|low|long|short|full|part|co|non|multi|cross|on|off|in|up|follow|problem|decision|team|time|cost|data|user|client|customer|end|real|third|hands|state|day|year|project|detail|goal|results?|quality|pre|post|re|sub|semi|inter|to|by|of|and|or|the|two|three|four|five|six|seven|eight|nine|ten|first|second|back|front|large|small|mid|open|web|cloud|object|test|award|job|work|e|fast|ever|hard|cutting|world|best|top|entry|point|peer|face|one|all|non|anti|ex|vice|out|over|under|step|door|inbound|self)-$/iu;

function join(left: string, right: string, words: ReadonlySet<string>): { text: string; at: number } {
  if (/\p{L}-$/u.test(left) && /^\p{Ll}/u.test(right)) {
    const head = /[\p{L}]+-$/u.exec(left)?.[0] ?? '';
    const tail = /^[\p{L}]+/u.exec(right)?.[0] ?? '';
    const bare = `${head.slice(0, -1)}${tail}`.toLowerCase();
    const keeps = !words.has(bare) && (words.has(`${head}${tail}`.toLowerCase()) || COMPOUND.test(left));
    const stem = keeps ? left : left.slice(0, -1);
    return { text: stem + right, at: stem.length };
  }
  if (/\p{L}-$/u.test(left) || /\/$/.test(left)) return { text: left + right, at: left.length };
  return { text: `${left} ${right}`, at: left.length + 1 };
}

/** Puts wrapped lines back together into the paragraphs and bullets they were, hyphenated words included. */
export function unwrap(lines: (RawLine & { fit: Fit })[]): RawLine[] {
  const words = new Set<string>();
  for (const line of lines)
    for (const word of line.text.toLowerCase().match(/[\p{L}][\p{L}-]*/gu) ?? []) words.add(word);
  const out: RawLine[] = [];
  let last: (RawLine & { fit: Fit }) | null = null;
  for (const line of lines) {
    const target = out.at(-1);
    if (last !== null && target !== undefined && goesOn(last, line)) {
      const { text, at } = join(target.text, line.text, words);
      const kept = (target.places ?? []).map((place) => ({ ...place, end: Math.min(place.end, at) }));
      const moved = (line.places ?? []).map((place) => ({
        ...place,
        start: place.start + at,
        end: place.end + at,
      }));
      target.text = text;
      target.places = [...kept, ...moved];
      last = { ...line, bullet: false, fit: line.fit };
      continue;
    }
    const { fit: _, ...plain } = line;
    out.push(plain);
    last = line;
  }
  return out;
}
