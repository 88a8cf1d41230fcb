/** The sentences a person reads: the reason for the score, and questions for what was not found. */
import type { Finding, Requirement } from './types';

const list = (labels: readonly string[]): string =>
  labels.length < 2 ? (labels[0] ?? '') : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;
const labelsOf = (findings: readonly Finding[], most: number): string =>
  list(
    [...findings]
      .sort((a, b) => b.weight - a.weight)
      .slice(0, most)
      .map((one) => brief(one.requirement.label)),
  );
const LONGEST = 48;
/** A label short enough for a list, cut at a word that can end it. */
function brief(label: string): string {
  const whole = tidy(label.replace(/^at least /i, ''));
  if (whole.length <= LONGEST) return whole;
  const words = whole.slice(0, LONGEST).split(/\s+/).slice(0, -1).join(' ');
  return `${words.replace(/(?:[\s,;]+(?:an?|and|as|at|by|for|from|in|of|on|or|such|the|to|with|your))+$/i, '')}…`;
}
const tidy = (label: string): string => label.replace(/[.…;,:\s]+$/u, '');

const article = (noun: string): string => (/^[aeiou]/i.test(noun) ? 'an' : 'a');
/** "Registered nurse" within a sentence; names in capitals keep them ("IT support specialist"). */
const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** From which credit of the `work` requirement its sentence is right. */
const FAMILIAR: readonly [least: number, words: string][] = [
  [0.75, 'this very work is familiar'],
  [0.5, 'much of this work is familiar'],
  [0.25, 'some of this work is familiar'],
  [0, 'little of this work is familiar'],
];

/** From this credit on the occupation is a neighbour and not only a word in common. */
const NEAR_TRADE = 0.5;

/** What the candidate has been and done, as one would say it: "Has worked as a nurse, and much of this work is familiar." */
function background(findings: readonly Finding[]): string {
  const occupation = findings.find((one) => one.requirement.kind === 'occupation');
  const work = findings.find((one) => one.requirement.kind === 'work' && one.verdict !== 'not_found');
  const label = inSentence(tidy(occupation?.requirement.label ?? ''));
  const been =
    occupation?.verdict === 'met'
      ? `Has worked as ${article(label)} ${label}`
      : occupation && occupation.credit >= NEAR_TRADE
        ? `Has worked near the trade of ${article(label)} ${label}`
        : '';
  const done = work ? (FAMILIAR.find(([least]) => work.credit >= least)?.[1] ?? '') : '';
  if (been && done) return ` ${been}, and ${done}.`;
  const only = been || done;
  return only ? ` ${only.charAt(0).toUpperCase()}${only.slice(1)}.` : '';
}

/** One or two lines a hiring manager would write. */
export function reasonFor(value: number, ceiling: number, findings: readonly Finding[]): string {
  const single = findings.filter(
    ({ weight, requirement }) =>
      weight > 0 && requirement.kind !== 'occupation' && requirement.kind !== 'work',
  );
  const of = (verdict: Finding['verdict']) => single.filter((one) => one.verdict === verdict);
  const [met, partly, open, against] = [of('met'), of('partly'), of('not_found'), of('contradicted')];
  const part = partly.length > 0 ? `in part ${labelsOf(partly, 1)}` : '';
  const shows =
    met.length > 0
      ? ` Shows ${labelsOf(met, 3)}${part && `; ${part}`}.`
      : part
        ? ` Shows ${part}.`
        : single.length > 0
          ? ' Shows none of the single points asked for.'
          : '';
  const missing = against.length > 0 ? ` Not so: ${labelsOf(against, 2)}.` : '';
  const ask = open.length > 0 ? ` Ask about ${labelsOf(open, 2)} (could reach ${ceiling}).` : '';
  return `${value} of 100.${background(findings)}${shows}${missing}${ask}`;
}

/** A question ready to be asked. */
export function questionFor(requirement: Requirement): string {
  if (requirement.question) return requirement.question;
  const label = tidy(requirement.label);
  const about = `“${label}”`;
  switch (requirement.kind) {
    case 'occupation':
      return `Have you worked as ${article(label)} ${inSentence(label)}, or in a role close to it? What did you do there?`;
    case 'work':
      return 'Which of your past tasks come closest to those of this job?';
    case 'experience':
      return `The job asks for ${about}. How many years of this do you have, and where?`;
    case 'education':
      return `The job asks for ${about}. What is your highest degree, and in which subject?`;
    case 'certificate':
      return `The job asks for ${about}. Do you hold this, and until when is it valid?`;
    case 'language':
      return `How well do you speak and write ${label}? Please name the level or how you use it at work.`;
    case 'skill':
      return `Where have you used ${label.length > 40 ? about : label}, and for how long?`;
    default:
      return `The job asks for ${about}. Can you give an example, or say whether this suits you?`;
  }
}
