/** Judges years and languages. */
import { findOccupations } from '../find/occupations';
import { CEFR } from '../job/facts';
import { type Evidence, type EvidenceLine, headingOf, yearsIn } from '../match/evidence';
import { fieldWords } from '../match/field-words';
import { askedTime, latelyYears } from '../match/recency';
import { plainYears } from '../match/time';
import { closeness, type Kinship, kinship } from '../taxonomy/graph';
import { stem } from '../text/stem';
import type { Requirement, Span } from '../types';
import { type Judged, nothing, percent } from './judged';
import { asksToLead, isLeadingTitle, tellsOfLeading } from './leading';
import { judgeSkills } from './skill';
import { shareOf, similarWording } from './wording';

/** From this share on, a line's wording names the object of the years; the line of a title may say less. */
const BY_LINE = 0.6;
/** One word in common ("a shift") is chance. */
const LEAST_WORDS = 2;
const BY_TITLE = 0.4;
const NEAR: ReadonlySet<Kinship> = new Set(['same', 'near', 'family']);

/** The occupations in which the years are meant: those the words name, or the job's own where the words are of its field. */
function occupationsMeant(requirement: Requirement, occupation?: Requirement): readonly string[] {
  const named = findOccupations(requirement.text).map(({ id }) => id);
  if (named.length > 0) return named;
  const own = occupation?.anyOf.flat() ?? [];
  const ofField = requirement.terms.some((term) =>
    own.some((id) => (fieldWords(id).get(stem(term)) ?? 0) >= 0.3),
  );
  return requirement.terms.length === 0 || ofField ? own : [];
}

/** The dated positions that show what the years are asked in: by skill, by occupation, by wording; each with its line. */
function positionsShowing(
  requirement: Requirement,
  evidence: Evidence,
  occupation?: Requirement,
): Map<number, Span> {
  if (asksToLead(requirement.text)) return positionsLed(evidence);
  const asked = requirement.anyOf.flat();
  const meant = occupationsMeant(requirement, occupation);
  const shown = new Map<number, Span>();
  for (const title of evidence.titles) {
    const kin = title.occupations.some(
      ({ id, trust }) => trust >= 0.5 && meant.some((one) => NEAR.has(kinship(one, id))),
    );
    if (kin || (requirement.terms.length > 0 && shareOf(requirement.terms, title) >= BY_TITLE))
      shown.set(title.index, title.line);
  }
  for (const line of evidence.lines) {
    if (line.position < 0 || shown.has(line.position)) continue;
    const bySkill = line.skills.some(
      (m) => m.polarity === 'plain' && asked.some((id) => closeness(id, m.id).credit >= 0.85),
    );
    const byWords =
      asked.length === 0 &&
      requirement.terms.length >= LEAST_WORDS &&
      shareOf(requirement.terms, line) >= BY_LINE;
    if (bySkill || byWords) shown.set(line.position, line);
  }
  return shown;
}

/** The dated positions in which people were led: by the title, or by a line that says whom. */
function positionsLed({ titles, lines, resume }: Evidence): Map<number, Span> {
  const led = new Map<number, Span>();
  for (const title of titles) if (isLeadingTitle(title.position.title)) led.set(title.index, title.line);
  for (const line of lines)
    if (
      line.position >= 0 &&
      !led.has(line.position) &&
      tellsOfLeading(resume.text.slice(line.start, line.end))
    )
      led.set(line.position, line);
  return led;
}

/** The line that proves a position's dates beside the one that shows the thing. */
const withHeading = (evidence: Evidence, shown: ReadonlyMap<number, Span>): Span[] =>
  [...shown].flatMap(([position, line]) => {
    const heading = headingOf(evidence, position);
    return heading && heading.start !== line.start ? [line, heading] : [line];
  });

/** "2 years in the last 5 years and 3 before, which count half: 3.5 years". */
const timed = ({ counted, lately, before }: ReturnType<typeof latelyYears>, withinYears: number): string => {
  const recent = `${plainYears(lately)} ${askedTime(withinYears)}`;
  return before > 0
    ? `${recent} and ${plainYears(before)} before, which count half: ${plainYears(counted)}`
    : recent;
};

/** Years are those of dated positions that show the thing, overlaps once; more than asked adds nothing. */
export function judgeYears(requirement: Requirement, evidence: Evidence, occupation?: Requirement): Judged {
  const general = requirement.anyOf.length === 0 && requirement.terms.length === 0 && !requirement.text;
  const shown = general
    ? new Map(evidence.titles.map((title) => [title.index, title.line]))
    : positionsShowing(requirement, evidence, occupation);
  const { withinYears } = requirement;
  const lately = withinYears === undefined ? null : latelyYears(evidence, [...shown.keys()], withinYears);
  const years = lately ? lately.counted : yearsIn(evidence, shown.keys());
  if (years > 0) {
    const asked = requirement.years ?? LEAST_YEARS;
    const credit = Math.min(1, years / asked);
    const against = requirement.years
      ? `${plainYears(asked)} asked`
      : `the ad gives no number, so ${plainYears(asked)} is enough`;
    return {
      credit,
      places: withHeading(evidence, shown),
      why: `${lately ? timed(lately, withinYears ?? 0) : `${plainYears(years)} in dated positions`}; ${against}: ${percent(credit)}.`,
    };
  }
  if (asksToLead(requirement.text)) return nothing('No title and no line tells of people who were led.');
  const said =
    requirement.anyOf.length > 0 ? judgeSkills(requirement, evidence) : similarWording(requirement, evidence);
  if (said.credit === 0) return said;
  const credit = said.credit * 0.5;
  return {
    ...said,
    credit,
    why: `${said.why} No dated position shows how long, so half counts: ${percent(credit)}.`,
  };
}

/** Enough where an ad asks for years and gives no number. */
const LEAST_YEARS = 1;
/** Place of a CEFR level, A1 = 0; -1 where none is stated. */
const rankOf = (level: string | null | undefined): number => CEFR.findIndex((one) => one === (level ?? ''));

/** The language by its code; without a stated level on either side the language alone counts. */
export function judgeLanguage(requirement: Requirement, evidence: Evidence): Judged {
  const codes = requirement.anyOf.flat();
  const asked = rankOf(requirement.level);
  let best: Judged | null = null;
  for (const one of evidence.resume.languages.filter(({ code }) => codes.includes(code))) {
    const has = rankOf(one.level);
    const credit = asked < 0 || has >= asked ? 1 : has < 0 ? 0.8 : Math.max(0.2, 1 - 0.25 * (asked - has));
    const level = one.level ? ` at ${one.level}` : ', no level stated';
    const against = requirement.level ? `; ${requirement.level} is asked` : '';
    if (credit > (best?.credit ?? 0))
      best = { credit, places: [one.span], why: `${one.label}${level}${against}: ${percent(credit)}.` };
  }
  if (best) return best;
  const { language } = evidence.resume;
  const longest = evidence.lines.reduce<EvidenceLine | null>(
    (a, b) => (b.wordCount > (a?.wordCount ?? 5) ? b : a),
    null,
  );
  if (codes.includes(language) && longest)
    return { credit: 0.8, places: [longest], why: 'The resume is written in this language: 80 %.' };
  return nothing('This language is not named in the resume.');
}
