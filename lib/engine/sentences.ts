/** The sentences a person reads: the reason for the score, and questions for what was not found. */
import { isManner, subjectOf, tidy, undangled } from './subject';
import type { Finding, Requirement } from './types';

/** Labels that hold a comma or an "and" themselves are parted by semicolons. */
function list(labels: readonly string[]): string {
  if (labels.length < 2) return labels[0] ?? '';
  if (labels.some((label) => /,|\s(?:and|und|et|y|e|en)\s/.test(label))) return labels.join('; ');
  return `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;
}
/** The labels of the weightiest, short. */
const labelsOf = (findings: readonly Finding[], most: number): string[] =>
  [...findings]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map((one) => brief(one.requirement));
const LONGEST = 48;
/** Short enough for a list, cut at a word that can end it. */
function brief(requirement: Requirement): string {
  const whole = subjectOf(requirement).replace(/^at least /i, '');
  if (whole.length <= LONGEST) return whole;
  const words = whole.slice(0, LONGEST).split(/\s+/).slice(0, -1).join(' ');
  return `${undangled(words.replace(/\s*\([^)]*$/, ''))}…`;
}

const article = (noun: string): string => (/^[aeiou]/i.test(noun) ? 'an' : 'a');
/** "Registered nurse" within a sentence; names in capitals keep them ("IT support specialist"). */
const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** From which credit of the `work` requirement so much of it is familiar. */
const FAMILIAR = [
  [0.75, 'all'],
  [0.5, 'much'],
  [0.25, 'some'],
  [0, 'little'],
] as const;
const FAMILIAR_WORDS = {
  all: 'this very work is familiar',
  much: 'much of this work is familiar',
  some: 'some of this work is familiar',
  little: 'little of this work is familiar',
} as const;

/** From this credit on the occupation is a neighbour and not only a word in common. */
const NEAR_TRADE = 0.5;

/** What the reason for a score is made of, for sentences in any language. Labels are short, the weightiest first. */
export interface ReasonParts {
  /** What the candidate has been: the occupation of the job, or one near it. */
  been: { near: boolean; label: string } | null;
  /** How much of the job's work is familiar; null where no line describes such work. */
  familiar: keyof typeof FAMILIAR_WORDS | null;
  /** Up to three. */
  met: string[];
  /** At most one. */
  partly: string[];
  /** Up to two each. */
  against: string[];
  open: string[];
  /** Whether the job asks for single points at all, besides occupation and work. */
  asksPoints: boolean;
}

export function reasonParts(findings: readonly Finding[]): ReasonParts {
  const occupation = findings.find((one) => one.requirement.kind === 'occupation');
  const work = findings.find((one) => one.requirement.kind === 'work' && one.verdict !== 'not_found');
  const been = occupation && (occupation.verdict === 'met' || occupation.credit >= NEAR_TRADE);
  const single = findings.filter(
    ({ weight, requirement }) =>
      weight > 0 && requirement.kind !== 'occupation' && requirement.kind !== 'work',
  );
  const of = (verdict: Finding['verdict'], most: number) =>
    labelsOf(
      single.filter((one) => one.verdict === verdict),
      most,
    );
  return {
    been: been ? { near: occupation.verdict !== 'met', label: tidy(occupation.requirement.label) } : null,
    familiar: (work && FAMILIAR.find(([least]) => work.credit >= least)?.[1]) ?? null,
    met: of('met', 3),
    partly: of('partly', 1),
    against: of('contradicted', 2),
    open: of('not_found', 2),
    asksPoints: single.length > 0,
  };
}

/** What the candidate has been and done, as one would say it: "Has worked as a nurse, and much of this work is familiar." */
function background({ been, familiar }: ReasonParts): string {
  const label = inSentence(been?.label ?? '');
  const was = been ? `Has worked ${been.near ? 'near the trade of' : 'as'} ${article(label)} ${label}` : '';
  const done = familiar ? FAMILIAR_WORDS[familiar] : '';
  if (was && done) return ` ${was}, and ${done}.`;
  const only = was || done;
  return only ? ` ${only.charAt(0).toUpperCase()}${only.slice(1)}.` : '';
}

/** One or two lines a hiring manager would write. */
export function reasonFor(value: number, ceiling: number, findings: readonly Finding[]): string {
  const parts = reasonParts(findings);
  const { met, partly, against, open, asksPoints } = parts;
  const part = partly.length > 0 ? `in part ${list(partly)}` : '';
  const shows =
    met.length > 0
      ? ` Shows ${list(met)}${part && `; ${part}`}.`
      : part
        ? ` Shows ${part}.`
        : asksPoints
          ? ' Shows none of the single points asked for.'
          : '';
  const missing = against.length > 0 ? ` Not so: ${list(against)}.` : '';
  const ask = open.length > 0 ? ` Ask about ${list(open)} (could reach ${ceiling}).` : '';
  return `${value} of 100.${background(parts)}${shows}${missing}${ask}`.replaceAll('….', '…');
}

/** Up to here a subject stands within a sentence, from here on it is quoted before one. */
const IN_SENTENCE = 60;

/** "Ability to plan" and "a team player" are no examples of anything. */
const isNoun = (subject: string): boolean =>
  subject.length <= IN_SENTENCE && !/^(?:ability|able|capab|an? |be |to )/i.test(subject);

/** A question ready to be asked. */
export function questionFor(requirement: Requirement): string {
  if (requirement.question) return requirement.question;
  const subject = subjectOf(requirement);
  const asks = `The job asks for “${subject}”.`;
  switch (requirement.kind) {
    case 'occupation':
      return `Have you worked as ${article(subject)} ${inSentence(subject)}, or in a role close to it? What did you do there?`;
    case 'work':
      return 'Which of your past tasks come closest to those of this job?';
    case 'experience':
      return `${asks} How many years of this do you have, and where?`;
    case 'education':
      return `${asks} What is your highest degree, and in which subject?`;
    case 'certificate':
      return `${asks} Do you hold this, and until when is it valid?`;
    case 'language':
      return `How well do you speak and write ${subject}? Please name the level or how you use it at work.`;
    case 'skill':
      if (isManner(requirement))
        return isNoun(subject)
          ? `Can you give an example from your work of ${subject}?`
          : `${asks} Can you give an example from your work?`;
      return subject.length <= IN_SENTENCE
        ? `What experience do you have with ${subject}: where, and for how long?`
        : `${asks} Where have you done this, and for how long?`;
    default:
      return `${asks} Can you give an example, or say whether this suits you?`;
  }
}
