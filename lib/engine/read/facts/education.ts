import type { Education } from '@/lib/engine/types';
import { leadingSubject } from '../../find/subjects';
import type { Line } from '../lines';
import { findDates } from '../text/dates';
import { DEGREES, degreeIn, degreeLevel, SCHOOL, schoolIn, tidy } from './degrees';
import { looksLikePlace } from './roles';

const MAJOR =
  /\b(?:major(?:ed)?|schwerpunkt|fachrichtung|spécialité|especialidad|concentration|emphasis)(?:\s+in)?\s*[:–-]?\s*([\p{L}][\p{L} &/,-]{2,60})/iu;

/** A line longer than this is an entry with its telling; only its start names degree and school. */
const LONG = 240;
const SHORT = 160;
const OF_TWO_WORDS =
  'Business Administration|Fine Arts|Applied Sciences?|Social Work|Public (?:Health|Administration)|Computer Science';
/** A degree with the school right behind it ("Associate of Arts University of Phoenix"). */
const DEGREE_HEAD = new RegExp(
  `^((?:Associate|Bachelor|Master|Doctor)(?:['’]?s)?(?: [Dd]egree)?(?: (?:of|in) (?:${OF_TWO_WORDS}|(?!${OF_TWO_WORDS})\\p{Lu}\\p{L}+))?|High School Diploma|Juris Doctor) +(?=\\p{Lu}\\p{L}+ )`,
  'u',
);
/** "I grew up in … and attended home school": a sentence, no entry. */
const TOLD = /^(?:I|My|Ich|Je|J[’']ai|Yo|Eu|Ik)\s\p{Ll}/u;
/** A provider's stand-in for a place. */
const PLACEHOLDER = /\bcity ?, ?state\b(?: ?, ?(?:US|U\.S\.?A?\.?)\b)?/gi;

/** Some providers print the subject right before the school's name, with nothing between. */
function partFromSchool(entry: Education): void {
  if (entry.field !== '' || !DEGREES.has(entry.level)) return;
  let end = leadingSubject(entry.school);
  // "Government and Communications Evangel University" begins with two.
  const and = /^\s*(?:and|&|\/|und|et|y|e|en)\s+/u.exec(entry.school.slice(end))?.[0].length ?? 0;
  const behind = entry.school.slice(end + and);
  const second =
    end > 0 && and > 0
      ? leadingSubject(behind) || (/^\p{Lu}\p{Ll}+(?= \p{Lu})/u.exec(behind)?.[0].length ?? 0)
      : 0;
  if (second > 0) end += and + second;
  const rest = entry.school.slice(end).trim();
  if (end === 0 || !SCHOOL.test(rest) || /^(?:school|college|academy|department) of\b/i.test(rest)) return;
  entry.field = entry.school.slice(0, end);
  entry.school = rest;
}

/** The degrees and schools of one stretch of lines. A new entry begins where a second degree, school or gap comes. */
export function readEducation(lines: Line[], dayFirst: boolean): Education[] {
  const out: Education[] = [];
  let entry: Education | null = null;
  let hasDegree = false;
  const isDates = (line: Line): boolean => {
    const [date] = findDates(line.text, dayFirst);
    return date !== undefined && date.from === 0 && date.to === line.text.length;
  };
  const datesLead = lines[0] !== undefined && isDates(lines[0]);
  for (const line of lines) {
    // Cut between words: half a stretch of years would be another year.
    const said = line.text.length > LONG ? line.text.slice(0, SHORT).replace(/\S*$/, '') : line.text;
    const dates = findDates(said, dayFirst);
    const bare = dates
      .reduceRight((text, date) => `${text.slice(0, date.from)} \t ${text.slice(date.to)}`, said)
      .replace(PLACEHOLDER, '\t')
      .replace(DEGREE_HEAD, '$1\t');
    const leads = datesLead && isDates(line);
    const isTold = TOLD.test(line.text) || (line.bullet && line.text.length > 120);
    const level = isTold ? null : degreeLevel(bare);
    const school = TOLD.test(line.text) ? '' : schoolIn(bare);
    const isDegree =
      level !== null &&
      !(school !== '' && level === 'school' && tidy(bare).length - school.length < 4 && hasDegree);
    const startsNew =
      entry === null ||
      leads ||
      (isDegree && hasDegree) ||
      (school !== '' && entry.school !== '') ||
      (line.gap && (isDegree || school !== '') && hasDegree);
    if (startsNew && (isDegree || school !== '' || (dates.length > 0 && !line.bullet))) {
      entry = {
        level: 'unknown',
        degree: '',
        field: '',
        school: '',
        year: null,
        span: { start: line.start, end: line.end },
      };
      hasDegree = false;
      out.push(entry);
    }
    if (entry === null) continue;
    entry.span.end = line.end;
    if (isDegree && !hasDegree && level !== null) {
      const found = degreeIn(school === '' ? bare : bare.replace(school, '\t'));
      const parts = found.degree.split(/\s*,\s+/);
      const at = parts.findIndex((part) => degreeLevel(part) !== null);
      const before = parts.slice(0, Math.max(0, at)).find((part) => !looksLikePlace(part));
      Object.assign(entry, { level, ...found, degree: at > 0 ? (parts[at] ?? '') : found.degree });
      if (school === '' && before !== undefined) entry.school = before;
      hasDegree = true;
    }
    if (school !== '' && entry.school === '') entry.school = school;
    // Of the dean's lists beside a degree the degree's own year is the latest.
    const years = dates.flatMap((date) => (date.end ?? date.start)?.slice(0, 4) ?? []);
    entry.year ??= years.sort().at(-1) ?? null;
    const major = MAJOR.exec(line.text)?.[1];
    if (major !== undefined && entry.field === '') entry.field = tidy(major);
  }
  for (const found of out) partFromSchool(found);
  return out.filter((found) => found.level !== 'unknown' || found.school !== '');
}
