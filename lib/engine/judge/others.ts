/** Judges years, degrees, credentials and languages. */
import { CEFR, LEVELS, type Level } from '../job/facts';
import { type Evidence, type EvidenceLine, yearsIn } from '../match/evidence';
import { plainYears } from '../match/time';
import { closeness } from '../taxonomy/graph';
import type { Requirement } from '../types';
import { type Judged, nothing, percent } from './judged';
import { judgeSkills } from './skill';
import { shareOf, similarWording } from './wording';

/** Which dated positions show what the years are asked in: by skill, by occupation, else by wording. */
function positionsShowing(
  requirement: Requirement,
  evidence: Evidence,
  occupation?: Requirement,
): EvidenceLine[] {
  const asked = requirement.anyOf.flat();
  const bySkill = evidence.lines.filter(
    (line) =>
      line.position >= 0 &&
      line.skills.some(
        (m) => m.polarity === 'plain' && asked.some((id) => closeness(id, m.id).credit >= 0.85),
      ),
  );
  if (bySkill.length > 0) return bySkill;
  const byWords = evidence.lines.filter(
    (line) => line.position >= 0 && shareOf(requirement.terms, line) >= 0.6,
  );
  if (byWords.length > 0 || !occupation) return byWords;
  const ids = occupation.anyOf.flat();
  return evidence.lines.filter(
    (line) => line.position >= 0 && line.occupations.some((m) => ids.includes(m.id)),
  );
}

const firstPerPosition = (lines: readonly EvidenceLine[]): EvidenceLine[] =>
  [...new Map([...lines].reverse().map((line) => [line.position, line])).values()].reverse();

/** Years are those of dated positions that show the thing, overlaps once; more than asked adds nothing. */
export function judgeYears(requirement: Requirement, evidence: Evidence, occupation?: Requirement): Judged {
  const asked = requirement.years ?? 1;
  const general = requirement.anyOf.length === 0 && requirement.terms.length === 0;
  const lines = general
    ? evidence.lines.filter((line) => line.position >= 0)
    : positionsShowing(requirement, evidence, occupation);
  const years = yearsIn(
    evidence,
    lines.map((line) => line.position),
  );
  const kept = firstPerPosition(lines);
  if (years > 0) {
    const credit = Math.min(1, years / asked);
    return {
      credit,
      places: kept,
      why: `${plainYears(years)} in dated positions of ${plainYears(asked)} asked: ${percent(credit)}.`,
    };
  }
  const shown =
    requirement.anyOf.length > 0 ? judgeSkills(requirement, evidence) : similarWording(requirement, evidence);
  if (shown.credit === 0) return shown;
  const credit = shown.credit * 0.5;
  return {
    ...shown,
    credit,
    why: `${shown.why} No dated position shows how long, so half counts: ${percent(credit)}.`,
  };
}

const rank = (level: string): number => LEVELS.indexOf(level as Level);

/** The highest degree against the one asked; experience counts where the job says "or equivalent". */
export function judgeEducation(
  requirement: Requirement,
  evidence: Evidence,
  occupation?: Requirement,
): Judged {
  const asked = rank(requirement.level ?? 'bachelor');
  const { education } = evidence.resume;
  const best = education.reduce<(typeof education)[number] | null>(
    (a, b) => (rank(b.level) > (a ? rank(a.level) : -1) ? b : a),
    null,
  );
  if (best && rank(best.level) >= asked)
    return {
      credit: 1,
      places: [best.span],
      why: `The resume names a ${best.level} degree; a ${requirement.level} degree is asked.`,
    };
  if (requirement.orEquivalent) {
    const years = judgeYears(
      { ...requirement, years: requirement.years ?? 4, terms: [], anyOf: [] },
      evidence,
      occupation,
    );
    if (years.credit > 0) return { ...years, why: `Experience may stand for the degree. ${years.why}` };
  }
  if (!best || rank(best.level) < 0) return nothing('No degree of this level is found in the resume.');
  const credit = asked - rank(best.level) === 1 ? 0.5 : 0.25;
  return {
    credit,
    places: [best.span],
    why: `The resume names a ${best.level} degree, below the ${requirement.level} degree asked: ${percent(credit)}.`,
  };
}

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
