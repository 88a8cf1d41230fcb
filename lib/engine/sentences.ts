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

/** One or two lines a hiring manager would write. */
export function reasonFor(value: number, ceiling: number, findings: readonly Finding[]): string {
  const weighty = findings.filter((one) => one.weight > 0);
  const met = weighty.filter((one) => one.verdict === 'met');
  const partly = weighty.filter((one) => one.verdict === 'partly');
  const open = weighty.filter((one) => one.verdict === 'not_found');
  const against = weighty.filter((one) => one.verdict === 'contradicted');
  const shows =
    met.length > 0
      ? `Shows ${labelsOf(met, 3)}`
      : partly.length > 0
        ? `Shows in part ${labelsOf(partly, 2)}`
        : 'Shows little of what is asked';
  const part = met.length > 0 && partly.length > 0 ? `; in part ${labelsOf(partly, 1)}` : '';
  const ask =
    open.length > 0 ? ` Not found, ask: ${labelsOf(open, 2)} (would make it up to ${ceiling}).` : '';
  const missing = against.length > 0 ? ` The resume says it lacks ${labelsOf(against, 2)}.` : '';
  return `${value} of 100. ${shows}${part}.${missing}${ask}`;
}

/** A question ready to be asked. */
export function questionFor(requirement: Requirement): string {
  if (requirement.question) return requirement.question;
  const label = tidy(requirement.label);
  const about = `“${label}”`;
  switch (requirement.kind) {
    case 'occupation':
      return `Have you worked as ${/^[aeiou]/i.test(label) ? 'an' : 'a'} ${label.toLowerCase()}, or in a role close to it? What did you do there?`;
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
