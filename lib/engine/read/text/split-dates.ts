import type { RawLine } from '../lines';
import { findDates, isDateOnly } from './dates';

const CONNECTOR = /^(?:to|until|till|through|bis|à|au|jusqu['’]à|a|al|hasta|até|tot|t\/m|-|–|—)$/iu;

/** Puts lines one behind the other into one, with their places. */
function joined(lines: readonly RawLine[]): RawLine {
  const [first = { text: '' }] = lines;
  let text = '';
  const places: NonNullable<RawLine['places']> = [];
  for (const line of lines) {
    const at = text === '' ? 0 : text.length + 1;
    for (const place of line.places ?? [])
      places.push({ ...place, start: place.start + at, end: place.end + at });
    text += `${text === '' ? '' : ' '}${line.text}`;
  }
  return { ...first, text, ...(places.length > 0 ? { places } : {}) };
}

/** How many lines from here on are one stretch of time that a narrow column broke up: 3, 2 or 0. */
function brokenRange(lines: readonly RawLine[], i: number): number {
  const [first, second, third] = [lines[i], lines[i + 1], lines[i + 2]].map((line) => line?.text ?? '');
  if (first === undefined || second === undefined || third === undefined) return 0;
  if (isDateOnly(first) && CONNECTOR.test(second))
    return isDateOnly(third) && findDates(`${first} ${second} ${third}`)[0]?.isRange ? 3 : 2;
  if (CONNECTOR.test(first) && first.length > 1 && isDateOnly(second)) return 2;
  // "January 2014 –" over "Current".
  if (
    second !== '' &&
    second.length <= 20 &&
    /[-–—]$|\s(?:to|bis|à|a|até|tot)$/u.test(first) &&
    first.length <= 30
  )
    return isDateOnly(second) && isDateOnly(first.replace(/\s*(?:[-–—]|to|bis|à|a|até|tot)$/u, '')) ? 2 : 0;
  return 0;
}

/** Joins "June 2013", "to" and "March 2016" where a narrow column set them under each other. */
export function joinSplitDates(lines: readonly RawLine[]): RawLine[] {
  const out: RawLine[] = [];
  for (let i = 0; i < lines.length; ) {
    const count = brokenRange(lines, i) || 1;
    const line = lines[i];
    if (line !== undefined) out.push(count === 1 ? line : joined(lines.slice(i, i + count)));
    i += count;
  }
  return out;
}
