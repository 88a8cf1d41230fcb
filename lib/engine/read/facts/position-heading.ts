import type { Position, Span } from '@/lib/engine/types';
import type { Line } from '../lines';
import { type DateRange, findDates } from '../text/dates';
import { looksLikeOrganisation, looksLikePlace, looksLikeRole } from './roles';

/** A part of a heading between two separators, with its place in the resume's text. */
interface Piece extends Span {
  /** Where its line starts. */
  line: number;
  text: string;
  role: boolean;
  organisation: boolean;
  place: boolean;
  /** Introduced by "at", "bei", "chez": what follows is the employer. */
  employer: boolean;
  /** The sign before it, if any. */
  lead: string;
}

const STRONG =
  /\t|\s[|•·/]\s|\s?[|•·]\s?|\s+[-–—―]+\s+|\s*[–—]\s+|\s+@\s+|\s+(?:at|bei(?:m)?|chez|bij)\s+(?=\p{Lu})/gu;
const COMMA = /\s?[,;]\s+|\s,\s?/g;

/** Cuts text at separators, keeping offsets. */
function split(
  text: string,
  offset: number,
  separator: RegExp,
): { text: string; start: number; lead: string }[] {
  const parts: { text: string; start: number; lead: string }[] = [];
  let from = 0;
  let lead = '';
  for (const match of text.matchAll(separator)) {
    parts.push({ text: text.slice(from, match.index), start: offset + from, lead });
    from = match.index + match[0].length;
    lead = match[0].trim();
  }
  parts.push({ text: text.slice(from), start: offset + from, lead });
  return parts.filter((part) => /[\p{L}\p{N}]/u.test(part.text));
}

function piece(part: { text: string; start: number; lead: string; line: number }): Piece {
  const lead = /^[\s,;:()|•·–—-]*/.exec(part.text)?.[0].length ?? 0;
  const text = part.text.slice(lead).replace(/[\s,;:(|•·–—-]+$/, '');
  const start = part.start + lead;
  const role = looksLikeRole(text);
  return {
    text,
    line: part.line,
    start,
    end: start + text.length,
    role,
    organisation: looksLikeOrganisation(text),
    place: looksLikePlace(text),
    employer: /^(?:at|bei|beim|chez|bij|@)$/i.test(part.lead),
    lead: part.lead,
  };
}

/** A place, or a provider's "Company Name" and "City , State", parts the words before it from those behind it. */
const PLACEHOLDER =
  /\s*\b(?=[Cc]ompany [Nn]ame\b)|(?<=\b[Cc]ompany [Nn]ame\b)\s*|\s+(?=[Cc]ity ?, [Ss]tate\b)|(?<=\b[Cc]ity ?, [Ss]tate\b)\s+|(?<=\p{Ll}, [A-Z]{2})\s+(?=\p{Lu}\p{Ll}{2})/gu;

/** The pieces of one heading line, its dates left out. */
function pieces(line: Line, dates: DateRange[]): Piece[] {
  let rest = 0;
  const stretches: { text: string; start: number }[] = [];
  for (const date of dates) {
    stretches.push({ text: line.text.slice(rest, date.from), start: line.start + rest });
    rest = date.to;
  }
  stretches.push({ text: line.text.slice(rest), start: line.start + rest });
  return stretches
    .flatMap((part) => split(part.text, part.start, STRONG))
    .flatMap((part) =>
      split(part.text, part.start, PLACEHOLDER).map((sub, i) =>
        i === 0 ? { ...sub, lead: part.lead } : sub,
      ),
    )
    .map((part) => ({ ...part, line: line.start }))
    .flatMap(splitAtCommas)
    .filter((part) => part.text !== '');
}

/** "Engineer, Acme Inc., Berlin" is three pieces; "Director, Sales and Marketing" is one. */
function splitAtCommas(part: { text: string; start: number; lead: string; line: number }): Piece[] {
  const whole = piece(part);
  if (whole.place || !/[,;]/.test(whole.text)) return [whole];
  const parts = split(part.text, part.start, COMMA).map((sub, i) =>
    piece({ ...sub, line: part.line, lead: i === 0 ? part.lead : sub.lead }),
  );
  const [first] = parts;
  if (first === undefined || parts.length < 2) return [whole];
  const others = parts.slice(1);
  if (first.role && others.every((other) => !other.organisation && !other.place) && !first.organisation) {
    const known = withEmployer(first, others);
    if (known) return known;
    // A team or rank belongs to the title; a lone capitalised name may be the employer, which a later rule decides.
    return others.length === 1 && !others[0]?.role ? [first, ...others] : [whole];
  }
  return parts;
}

const DEPARTMENT =
  /\b(?:sales|marketing|finance|accounting|human resources|hr|operations|it|engineering|product|legal|purchasing|logistics|support|quality|research|design|emea|apac|dach|north|south|east|west|europe)\b/i;
const NAME =
  /^\p{Lu}[\p{L}\p{N}.'’&-]*(?: (?:\p{Lu}[\p{L}\p{N}.'’&-]*|of|the|and|de|del|la|le|am|an|der)){0,5}$/u;

/**
 * "Staff Nurse, Acute Ward, St Mary's, Leeds": names after a title end with the employer and its town. Words of a
 * department stay with the title.
 */
function withEmployer(first: Piece, others: Piece[]): Piece[] | null {
  const town = others.at(-1);
  const employer = others.at(-2);
  if (!town || !employer || others.some((one) => one.role || !NAME.test(one.text))) return null;
  if (DEPARTMENT.test(employer.text) || DEPARTMENT.test(town.text) || town.text.split(' ').length > 3)
    return null;
  const teams = others.slice(0, -2);
  const last = teams.at(-1) ?? first;
  const text = [first, ...teams].map((one) => one.text).join(', ');
  return [
    { ...first, text, end: last.end },
    { ...employer, organisation: true },
    { ...town, place: true },
  ];
}

/** "General Manager / Executive Chef" is one title, whatever stands behind it. */
function joinTitles(all: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const next of all) {
    const last = joined.at(-1);
    const isTitle = last?.role && !last.organisation && !next.organisation && !next.place;
    if (isTitle && next.lead === '/' && next.line === last.line)
      joined.splice(-1, 1, { ...last, text: `${last.text} / ${next.text}`, end: next.end });
    else joined.push(next);
  }
  return joined;
}

/** A team's name is about as long at most. */
const TEAM_CHARS = 40;

const isLikelyPlace = (candidate: Piece, i: number, all: Piece[]): boolean =>
  candidate.place ||
  (i > 0 &&
    (all[i + 1]?.place ?? false) &&
    all[i + 1]?.line === candidate.line &&
    !candidate.organisation &&
    !candidate.role &&
    /^\p{L}+(?:[ -]\p{L}+)?$/u.test(candidate.text) &&
    all.slice(0, i).some((other) => other.organisation));

/** "Manager, Classification/Compensation": a team behind a comma is the title's, where the employer is another. */
function withTeam(title: Piece, organisation: Piece | null, all: readonly Piece[]): Piece {
  const next = all[all.indexOf(title) + 1];
  const isTeam =
    next?.lead === ',' && next.line === title.line && next !== organisation && organisation?.organisation;
  if (!next || !isTeam || next.role || next.organisation || next.place || next.text.length > TEAM_CHARS)
    return title;
  return { ...title, text: `${title.text}, ${next.text}`, end: next.end };
}

/** Title and employer out of an entry's heading lines. */
export function readHeading(
  heading: Line[],
  own: Line,
  range: DateRange,
): Pick<Position, 'title' | 'organisation' | 'titleSpan'> {
  const all = joinTitles(
    heading.flatMap((line) => pieces(line, line === own ? [range] : findDates(line.text))),
  );
  const named = all.filter((candidate, i) => !isLikelyPlace(candidate, i, all) && candidate.text.length > 1);
  const pure = named.find((candidate) => candidate.role && !candidate.organisation && !candidate.employer);
  const title =
    pure ??
    named.find((candidate) => candidate.role && !candidate.employer) ??
    named.find((candidate) => !candidate.organisation && !candidate.employer) ??
    null;
  const others = named.filter((candidate) => candidate !== title);
  const organisation =
    others.find((candidate) => candidate.employer) ??
    others.find((candidate) => candidate.organisation) ??
    others.find((candidate) => !candidate.role) ??
    null;
  const whole = title && withTeam(title, organisation, all);
  return {
    title: whole?.text ?? '',
    organisation: organisation?.text ?? '',
    titleSpan: whole === null ? null : { start: whole.start, end: whole.end },
  };
}
