import { LIMITS } from '../limits';
import type { RawLine } from '../lines';

/** Pieces of a line that is longer than any paragraph, cut at spaces. */
function* cut(line: RawLine): Generator<RawLine> {
  for (let from = 0; from < line.text.length; ) {
    const most = from + LIMITS.lineChars;
    const space = most < line.text.length ? line.text.lastIndexOf(' ', most) : -1;
    const to = space > from ? space : most;
    const text = line.text.slice(from, to).trim();
    const places = line.places
      ?.filter((place) => place.start >= from && place.end <= to)
      .map((place) => ({
        ...place,
        start: place.start - from,
        end: Math.min(text.length, place.end - from),
      }));
    if (text !== '')
      yield { ...line, text, ...(places ? { places } : {}), bullet: from === 0 && !!line.bullet };
    from = to;
  }
}

/** Holds the text within its limits before any pattern looks at it: all of it, the number of lines, and each line. */
export function boundLines(lines: readonly RawLine[]): RawLine[] {
  const out: RawLine[] = [];
  let left: number = LIMITS.textChars;
  for (const line of lines) {
    if (out.length >= LIMITS.lines || left <= 0) break;
    const text = line.text.slice(0, left);
    left -= text.length + 1;
    if (text.length <= LIMITS.lineChars) out.push(text === line.text ? line : { ...line, text });
    else out.push(...cut({ ...line, text }));
  }
  return out;
}
