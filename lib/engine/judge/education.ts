/** Judges degrees: their level, and their subject where the job names one. */
import { type SubjectId, type SubjectLink, subjectLabel, subjectLink, subjectsIn } from '../find/subjects';
import { LEVELS, type Level } from '../job/facts';
import type { Evidence } from '../match/evidence';
import { stem } from '../text/stem';
import { words } from '../text/tokens';
import type { Education, Requirement } from '../types';
import { type Judged, nothing, percent } from './judged';
import { judgeYears } from './others';

/** So long a degree takes; so long work of the field stands for one. */
const YEARS_FOR_DEGREE = 4;
const ONE_BELOW = 0.5;
const FAR_BELOW = 0.25;
/** A degree whose subject nobody can tell is a question, not a no. */
const UNKNOWN_SUBJECT = 0.7;
/** What another subject leaves of the credit; and where the job adds "or a related field". */
const BY_SUBJECT: Readonly<Record<SubjectLink, number>> = { same: 1, family: 0.75, near: 0.5, other: 0.25 };
const BY_RELATED: Readonly<Record<SubjectLink, number>> = { same: 1, family: 1, near: 0.75, other: 0.25 };
const LINK_WORDS: Readonly<Record<SubjectLink, string>> = {
  same: 'this subject',
  family: 'a subject of the same family',
  near: 'a neighbouring subject',
  other: 'another subject',
};

/** Levels as they stand in a sentence. */
const A_DEGREE: Readonly<Record<Level, string>> = {
  school: 'a school certificate',
  vocational: 'vocational training',
  associate: 'an associate’s degree',
  bachelor: 'a bachelor’s degree',
  master: 'a master’s degree',
  doctorate: 'a doctorate',
};
/** Of the rank of a degree, but not what is first thought of as one: quoted where no degree says the same. */
const CERTIFICATE = /\b(?:pgce|pgde|certificate|diploma)\b/i;

const rank = (level: string): number => LEVELS.indexOf(level as Level);

interface Weighed {
  credit: number;
  /** What is said of the subject, if one is asked. */
  words: string;
}

const subjectsOf = (entry: Education, text: string): SubjectId[] => {
  const stated = subjectsIn(`${entry.degree}\n${entry.field}`);
  return stated.length > 0
    ? stated
    : subjectsIn(text.slice(entry.span.start, entry.span.end).split('\n')[0] ?? '');
};

/** A subject that the list does not hold may still be asked and shown in the same words. */
function sameWords(terms: readonly string[], field: string): boolean {
  const own = words(field).map(stem);
  const asked = new Set(terms.map(stem));
  return own.length > 0 && own.every((key) => asked.has(key));
}

function weighSubject(requirement: Requirement, entry: Education, text: string): Weighed {
  const { subjects, relatedSubject, terms } = requirement;
  if (!subjects) return { credit: 1, words: '' };
  if (subjects.length === 0 && sameWords(terms, entry.field))
    return { credit: 1, words: ' in the subject asked' };
  const shown = subjectsOf(entry, text);
  if (subjects.length === 0 || shown.length === 0)
    return { credit: UNKNOWN_SUBJECT, words: '; whether in the subject asked, the resume does not tell' };
  const table = relatedSubject ? BY_RELATED : BY_SUBJECT;
  const [best] = shown
    .flatMap((own) => subjects.map((asked) => ({ own, asked, link: subjectLink(asked, own) })))
    .sort((a, b) => table[b.link] - table[a.link]);
  if (!best) return { credit: UNKNOWN_SUBJECT, words: '' };
  const beside = best.link === 'same' ? '' : ` beside ${subjectLabel(best.asked)}`;
  return {
    credit: table[best.link],
    words: ` in ${subjectLabel(best.own)}, ${LINK_WORDS[best.link]}${beside}`,
  };
}

function levelCredit(level: string, asked: number): number {
  const has = rank(level);
  if (has < 0) return 0;
  if (has >= asked) return 1;
  return asked - has === 1 ? ONE_BELOW : FAR_BELOW;
}

function byDegree(requirement: Requirement, evidence: Evidence): Judged {
  const level = LEVELS.find((one) => one === requirement.level) ?? 'bachelor';
  const { education, text } = evidence.resume;
  const [best] = education
    .map((entry) => {
      const subject = weighSubject(requirement, entry, text);
      return { entry, subject, credit: levelCredit(entry.level, rank(level)) * subject.credit };
    })
    .sort(
      (a, b) =>
        b.credit - a.credit ||
        rank(b.entry.level) - rank(a.entry.level) ||
        Number(CERTIFICATE.test(a.entry.degree)) - Number(CERTIFICATE.test(b.entry.degree)),
    );
  if (!best || best.credit === 0) return nothing('No degree of this level is found in the resume.');
  const { entry, subject, credit } = best;
  const named = entry.level === 'unknown' ? 'a degree' : A_DEGREE[entry.level];
  const against =
    rank(entry.level) < rank(level)
      ? `, below what is asked, ${A_DEGREE[level]}`
      : `; ${A_DEGREE[level]} is asked`;
  const much = credit < 1 ? `: ${percent(credit)}` : '';
  return {
    credit,
    places: [entry.span],
    why: `The resume names ${named}${subject.words}${against}${much}.`,
  };
}

/** The best degree against the one asked; experience counts where the job says "or equivalent". */
export function judgeEducation(
  requirement: Requirement,
  evidence: Evidence,
  occupation?: Requirement,
): Judged {
  const degree = byDegree(requirement, evidence);
  if (!requirement.orEquivalent || degree.credit === 1) return degree;
  const years = judgeYears(
    { ...requirement, text: '', years: requirement.years ?? YEARS_FOR_DEGREE, terms: [], anyOf: [] },
    evidence,
    occupation,
  );
  if (years.credit <= degree.credit) return degree;
  return { ...years, why: `Experience may stand for the degree. ${years.why}` };
}
