import type { RawLine } from '../lines';
import { withoutBullet } from './clean';
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

/** "May 2015 –⇥Buyer, Acme" over "June 2018⇥• Bought …": the dates belong into one cell. */
function joinCells(first: RawLine, second: RawLine): [RawLine, RawLine] | null {
  const at = first.text.indexOf('\t');
  const to = second.text.indexOf('\t');
  if (at < 0 || to < 0) return null;
  const begin = first.text.slice(0, at);
  const end = second.text.slice(0, to);
  if (begin.length > 40 || end.length > 20) return null;
  const [range, ...others] = findDates(`${begin} ${end}`);
  if (!range?.isRange || others.length > 0 || range.from > 0 || range.to < begin.length + 1 + end.length)
    return null;
  const more = end.length + 1;
  const moved = (first.places ?? []).map((place) =>
    place.start > at ? { ...place, start: place.start + more, end: place.end + more } : place,
  );
  const date = (second.places ?? [])
    .filter((place) => place.end <= to)
    .map((place) => ({ ...place, start: place.start + at + 1, end: place.end + at + 1 }));
  const { text, bullet } = withoutBullet(second.text.slice(to + 1));
  const cut = second.text.length - text.length;
  const rest = (second.places ?? [])
    .filter((place) => place.start > to)
    .map((place) => ({ ...place, start: Math.max(0, place.start - cut), end: place.end - cut }));
  return [
    { ...first, text: `${begin} ${end}${first.text.slice(at)}`, places: [...moved, ...date] },
    { ...second, text, bullet, places: rest },
  ];
}

/** Joins "June 2013", "to" and "March 2016" where a narrow column set them under each other. */
export function joinSplitDates(lines: readonly RawLine[]): RawLine[] {
  const out: RawLine[] = [];
  const rest = [...lines];
  for (let i = 0; i < rest.length; ) {
    const count = brokenRange(rest, i) || 1;
    const [line, next] = [rest[i], rest[i + 1]];
    const cells = line !== undefined && next !== undefined ? joinCells(line, next) : null;
    if (cells !== null) {
      out.push(cells[0]);
      rest[i + 1] = cells[1];
      i++;
      continue;
    }
    if (line !== undefined) out.push(count === 1 ? line : joined(rest.slice(i, i + count)));
    i += count;
  }
  return out;
}
