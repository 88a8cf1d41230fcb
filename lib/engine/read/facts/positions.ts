import type { Position, Section } from '@/lib/engine/types';
import type { Line } from '../lines';
import { type DateRange, findDates } from '../text/dates';
import { gluedHeading } from './glued-heading';
import { readHeading } from './position-heading';
import { looksLikeOrganisation, looksLikePlace, looksLikeRole } from './roles';

/** Longer lines than this are sentences, not headings of an entry. */
const HEADER_CHARS = 110;

interface Anchor {
  index: number;
  range: DateRange;
}

/** Text of a line without its date range, for seeing what else it says. */
const around = (line: Line, range: DateRange): string =>
  `${line.text.slice(0, range.from)} ${line.text.slice(range.to)}`.replace(/[\s()|,:;–—-]+/g, ' ').trim();

/** The stretch of time that makes a line the head of an entry, or null where dates only occur in prose. */
function anchorOf(line: Line, dayFirst: boolean): DateRange | null {
  const ranges = findDates(line.text, dayFirst);
  const range = ranges.find((found) => found.isRange) ?? null;
  if (range === null) return null;
  const rest = around(line, range);
  if (rest === '') return range;
  const before = line.text.slice(0, range.from).trim();
  const after = line.text.slice(range.to).trim();
  const atEdge = before.length < 3 || after.length < 3 || /^[([|,]/.test(after);
  if (rest.length > HEADER_CHARS || (/[.;]$/.test(line.text) && rest.length > 60)) return null;
  if (line.bullet)
    return atEdge && rest.length <= 80 && !/[.;]$/.test(rest) && looksLikeRole(rest) ? range : null;
  if (/^(?:from|in|during|between|since|von|de|depuis|desde)\b/i.test(before) && rest.length > 50)
    return null;
  // A title, then dates set off by a comma or the like, then the employer: long, and still no sentence.
  const setOff = /^\p{Lu}/u.test(before) && /[,|(–—-]$/.test(before) && looksLikeRole(before);
  return atEdge || setOff || rest.length <= 90 ? range : null;
}

/** Whether a line can be part of an entry's heading: short, no bullet, no sentence. */
const canHead = (line: Line | undefined): line is Line =>
  line !== undefined &&
  !line.bullet &&
  line.text.length <= HEADER_CHARS &&
  !/[.;:]$/.test(
    line.text.replace(/\b(?:inc|co|corp|ltd|llc|jr|sr|st|s\.a|e\.v|b\.v|n\.v|dept|univ)\.$/i, ''),
  ) &&
  /^[^\p{Ll}]/u.test(line.text) &&
  line.text.split(/\s+/).length <= 14;

const isTelling = (line: Line): boolean =>
  looksLikeRole(line.text) || looksLikeOrganisation(line.text) || looksLikePlace(line.text);

/** How many lines stand above the dated line in this section's entries: 0, 1 or 2, judged by most of the entries. */
function linesAbove(lines: Line[], anchors: Anchor[]): number {
  const counts = anchors.map(({ index, range }, i) => {
    const own = lines[index];
    // Dates alone on their line, and what was done right below: the heading can only stand above, whatever its words.
    const alone = own !== undefined && around(own, range) === '' && lines[index + 1]?.bullet === true;
    const floor = i === 0 ? -1 : (anchors[i - 1]?.index ?? -1);
    let count = 0;
    while (count < 2 && index - count - 1 > floor) {
      const line = lines[index - count - 1];
      if (!canHead(line) || line.indented || (!isTelling(line) && !alone && !(i === 0 && count === 0))) break;
      count++;
      if (line.gap) break;
    }
    return count;
  });
  const votes = [0, 1, 2].map((count) => counts.filter((own) => own === count).length);
  return votes.indexOf(Math.max(...votes));
}

/** Where each entry's heading starts, so that the body of one ends before the next. */
function starts(lines: Line[], anchors: Anchor[], above: number): number[] {
  return anchors.map(({ index, range }, i) => {
    const floor = i === 0 ? 0 : (anchors[i - 1]?.index ?? 0) + 1;
    const own = lines[index];
    const tellsItself =
      own !== undefined && looksLikeRole(around(own, range)) && looksLikeOrganisation(around(own, range));
    let start = index;
    const reach = tellsItself ? Math.min(above, 0) : above;
    while (start > floor && index - start < reach && canHead(lines[start - 1])) start--;
    return start;
  });
}

/** Lines under the dated one that still belong to the heading. */
function headingEnd(
  lines: Line[],
  anchor: Anchor,
  limit: number,
  has: { role: boolean; organisation: boolean },
): number {
  let end = anchor.index + 1;
  const own = lines[anchor.index];
  const alone = own !== undefined && around(own, anchor.range) === '';
  while (end < limit && end - anchor.index <= 2 && !(has.role && has.organisation)) {
    const line = lines[end];
    if (!canHead(line) || (line.indented && !own?.indented && !isTelling(line))) break;
    const place = looksLikePlace(line.text);
    const role = looksLikeRole(line.text);
    const organisation = looksLikeOrganisation(line.text);
    const short = line.text.length <= 60;
    // Names that tell nothing by their words: they stand between the dates and what was done.
    const named =
      short && (lines[end + 1]?.bullet || (alone && canHead(lines[end + 1]) && lines[end + 2]?.bullet));
    if (!place && !role && !organisation && !named) break;
    if (role && has.role && !organisation) break;
    has.role ||= role;
    has.organisation ||= organisation || (!role && !place);
    end++;
  }
  return end;
}

/**
 * The positions of one stretch of lines: every dated heading with the lines around it that name the job and the employer.
 * Titles above, beside and below the dates are told apart by how the section's own entries are built.
 */
export function readPositions(lines: Line[], dayFirst: boolean): Position[] {
  const anchors: Anchor[] = lines.flatMap((line, index) => {
    const range = anchorOf(line, dayFirst);
    return range === null ? [] : [{ index, range }];
  });
  const first = starts(lines, anchors, linesAbove(lines, anchors));
  return anchors.flatMap((anchor, i) => {
    const from = first[i] ?? anchor.index;
    const to = first[i + 1] ?? lines.length;
    const above = lines.slice(from, anchor.index);
    const own = lines[anchor.index];
    if (own === undefined) return [];
    const known = [around(own, anchor.range), ...above.map((line) => line.text)];
    const end = headingEnd(lines, anchor, to, {
      role: known.some(looksLikeRole),
      organisation: known.some((text) => looksLikeOrganisation(text) && !looksLikePlace(text)),
    });
    const glued = end === anchor.index + 1 ? gluedHeading(lines[end], end < to) : null;
    const head = lines.slice(from, end);
    const heading = readHeading(glued === null ? head : [...head, glued], own, anchor.range);
    const last = lines[Math.max(to, end) - 1] ?? own;
    const body = lines.slice(end, to).filter((line) => line.end > (glued?.end ?? 0));
    const { start, end: until, current } = anchor.range;
    return [
      {
        ...heading,
        start,
        end: until,
        current,
        span: { start: lines[from]?.start ?? own.start, end: last.end },
        bullets: body.map((line) => ({ start: Math.max(line.start, glued?.end ?? 0), end: line.end })),
      },
    ];
  });
}

/** The lines inside a section's span. */
export const linesOf = (lines: Line[], section: Section): Line[] =>
  lines.filter((line) => line.start >= section.span.start && line.end <= section.span.end);
