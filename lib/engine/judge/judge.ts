/** Judges one requirement against what a resume shows, and remembers the answer for as long as the resume is kept. */
import type { Evidence } from '../match/evidence';
import type { Requirement } from '../types';
import { judgeEducation } from './education';
import { type Judged, nothing } from './judged';
import { judgeOccupation } from './occupation';
import { judgeLanguage, judgeYears } from './others';
import { judgeSkills } from './skill';
import { similarWording } from './wording';
import { judgeWork } from './work';

/** The job's own occupation: years and degrees "or equivalent experience" are counted in it. */
export const occupationOf = (requirements: readonly Requirement[]): Requirement | undefined =>
  requirements.find((one) => one.kind === 'occupation');

function judge(requirement: Requirement, evidence: Evidence, occupation: Requirement | undefined): Judged {
  if (requirement.askOnly) return nothing('A resume seldom shows this, so it weighs nothing; ask.');
  switch (requirement.kind) {
    case 'occupation':
      return judgeOccupation(requirement, evidence);
    case 'work':
      return judgeWork(requirement, evidence);
    case 'experience':
      return judgeYears(requirement, evidence, occupation);
    case 'education':
      return judgeEducation(requirement, evidence, occupation);
    case 'language':
      return judgeLanguage(requirement, evidence);
    case 'skill':
    case 'certificate':
      return judgeSkills(requirement, evidence);
    default:
      return similarWording(requirement, evidence);
  }
}

const keys = new WeakMap<Requirement, string>();
/** All of a requirement that can change its judgement: not its id, words, label, weight or place. */
function keyOf(requirement: Requirement): string {
  const known = keys.get(requirement);
  if (known !== undefined) return known;
  const { kind, anyOf, atLeast, years, level, orEquivalent, terms, askOnly, profile } = requirement;
  const { subjects, relatedSubject, withinYears } = requirement;
  const asked = [kind, anyOf, atLeast, years, level, orEquivalent, terms, askOnly, profile];
  const key = JSON.stringify([...asked, subjects, relatedSubject, withinYears]);
  keys.set(requirement, key);
  return key;
}

const answers = new WeakMap<Evidence, Map<string, Judged>>();

/**
 * Judges one requirement. The answer is kept with the evidence, so that scoring again after one criterion was edited
 * judges only that one.
 */
export function judgeOne(
  requirement: Requirement,
  evidence: Evidence,
  occupation?: Requirement | undefined,
): Judged {
  const own = answers.get(evidence) ?? new Map<string, Judged>();
  const onOccupation = occupation && (requirement.kind === 'experience' || requirement.kind === 'education');
  const key = onOccupation ? `${keyOf(requirement)}\n${keyOf(occupation)}` : keyOf(requirement);
  const known = own.get(key);
  if (known) return known;
  const judged = judge(requirement, evidence, occupation);
  answers.set(evidence, own.set(key, judged));
  return judged;
}
