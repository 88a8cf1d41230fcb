/** What a requirement is about, as it stands within a sentence: "Good knowledge of health and safety" is about health and safety. */
import { isSoft } from './find/skills';
import { namesOf, skillById } from './taxonomy/graph';
import { fold } from './text/tokens';
import type { Requirement } from './types';

/** A longer subject is cut at a word. */
const LONGEST = 110;

/** Without a full stop or the like at the end. */
export const tidy = (label: string): string => label.replace(/[.…;,:\s]+$/u, '');
/** Cut text does not end in a word that points at what is gone. */
export const undangled = (text: string): string =>
  text.replace(
    /(?:[\s,;(]+(?:an?|and|as|at|by|for|from|in|of|on|or|such|the|to|with|your|und|oder|mit|et|ou|de|y|con|e|com|en|of|met))+$/i,
    '',
  );

/** The whole clause where the label is its beginning. */
function wholeOf({ label, text }: Pick<Requirement, 'label' | 'text'>): string {
  const start = label.replace(/…$/, '');
  const whole = label.endsWith('…') && text.startsWith(start) ? text : label;
  if (whole.length <= LONGEST) return undangled(tidy(whole));
  return `${undangled(tidy(whole.slice(0, LONGEST).replace(/\s+\S*$/, '')))}…`;
}

const HOW_WELL =
  'demonstrated|demonstrable|proven|previous|prior|relevant|solid|strong|excellent|great|good|very|advanced|basic|working|thorough|deep|sound|hands-on|practical|professional|some|a|an|the|sehr|gute[rns]?|fundierte|solide|sichere[rn]?|mehrjährige|erste|praktische|bonnes?|solides?|buenos?|amplios?|sólidos?|bons?|boas?|goede|ruime|relevante';
const KNOWING =
  'experience|expertise|knowledge|understanding|familiarity|familiar|proficiency|proficient|skill|skilled|competence|competent|background|exposure|kenntnisse|erfahrung(?:en)?|umgang|expérience|connaissances?|maîtrise|experiencia|conocimientos?|dominio|experiência|conhecimentos?|domínio|ervaring|kennis';
const OF = 'with|in|of|on|using|working with|for|mit|im|der|von|dans|avec|des?|du|con|con el|com|em|met|van';
/** "Good knowledge of", "Experience with", "Erfahrung mit": the sentence around it says as much. */
const KNOWS = new RegExp(
  `^(?:(?:${HOW_WELL})\\s+)*(?:${KNOWING})\\s+(?:(?:${OF})\\s+|(?=\\p{L}+ing(?!\\p{L})))`,
  'iu',
);
/** "A level" is a school's. */
const HOW_WELL_FIRST = new RegExp(`^(?:${HOW_WELL})\\s+(?!level)`, 'iu');
const HAS = /^(?:(?:must|should)\s+have|possess(?:es|ing)?|demonstrates?|having)\s+/i;
const WISHED =
  /[\s,(]+(?:is |are |as )?(?:a (?:big |strong )?plus|preferred|required|desirable|desired|an advantage|essential|a must|von vorteil|wünschenswert|un plus)\)?$/i;
const OWN_KNOWING = /(?<!customer|user|patient|guest|employee)\s+(?:experience|competence|knowledge)$/i;
/** "Knowledge of IFRS and of HGB". */
const OF_AGAIN = /\s(and|or) of\s/gi;

/** "Medication" begins a line; "Google Classroom" and "TypeScript" are names wherever they stand. */
function inSentence(subject: string, requirement: Pick<Requirement, 'anyOf'>): string {
  if (HOW_WELL_FIRST.test(subject)) return subject.charAt(0).toLowerCase() + subject.slice(1);
  const [first = '', ...others] = subject.split(/[\s/]+/);
  if (!/^\p{Lu}\p{Ll}+,?$/u.test(first) || others.some((word) => /^\p{Lu}\p{Ll}{2}/u.test(word)))
    return subject;
  const name = fold(first.replace(/,$/, ''));
  const isName = requirement.anyOf.flat().some((id) => {
    const skill = skillById(id);
    return (
      (skill?.kind === 'tool' || skill?.kind === 'licence') &&
      namesOf(skill).some((known) => fold(known).split(/\s+/)[0] === name)
    );
  });
  return isName ? subject : subject.charAt(0).toLowerCase() + subject.slice(1);
}

/** The subject of a requirement, short enough for a sentence; never empty where the label is not. */
export function subjectOf(requirement: Pick<Requirement, 'label' | 'text' | 'anyOf' | 'kind'>): string {
  const whole = wholeOf(requirement);
  if (requirement.kind !== 'skill' && requirement.kind !== 'other') return whole;
  const bare = [WISHED, HAS, KNOWS, OWN_KNOWING]
    .reduce((text, pattern) => text.replace(pattern, ''), whole)
    .replace(OF_AGAIN, ' $1 ');
  return inSentence(/\p{L}/u.test(bare) ? bare : whole, requirement);
}

/** Whether it asks for a manner ("attention to detail") and not for something learnt or used. */
export const isManner = ({ anyOf }: Pick<Requirement, 'anyOf'>): boolean =>
  anyOf.flat().length > 0 && anyOf.flat().every(isSoft);
