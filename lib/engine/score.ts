/** The score: a sum of whole points, one finding a requirement. */
import { apportion } from './apportion';
import { primaryExperience, quote, skillHits, tagsOf } from './facts';
import { sha256 } from './hash';
import { tooLittleToGoOn } from './job/requirements';
import { type Judged, MET } from './judge/judged';
import { judgeOccupation } from './judge/occupation';
import { judgeEducation, judgeLanguage, judgeYears } from './judge/others';
import { judgeSkills } from './judge/skill';
import { similarWording } from './judge/wording';
import { canonicalText, type MaskedResume } from './mask/mask';
import { type Evidence, evidenceOf } from './match/evidence';
import { monthOf } from './match/time';
import { questionFor, reasonFor } from './sentences';
import type { Finding, Requirement, Score } from './types';

/** Raised with every change that can move a score. */
export const ENGINE_VERSION = 'candor-1.0.0+tax-1';
/** Current positions are counted up to this month unless the caller names another; no clock is read. */
export const REFERENCE_MONTH = '2026-11';
/** Fewer words than this say too little about anybody. */
const LEAST_WORDS = 25;

export interface ScoreOptions {
  /** `YYYY-MM` up to which a current position is counted. */
  asOf?: string;
}

function judge(requirement: Requirement, evidence: Evidence, occupation: Requirement | undefined): Judged {
  switch (requirement.kind) {
    case 'occupation':
      return judgeOccupation(requirement, evidence);
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

interface Weighed {
  requirement: Requirement;
  judged: Judged;
  weight: number;
}

function weigh(evidence: Evidence, requirements: readonly Requirement[]): Weighed[] {
  const occupation = requirements.find((one) => one.kind === 'occupation');
  const weights = apportion(
    requirements.map((one) => (one.askOnly ? 0 : one.weight)),
    100,
  );
  return requirements.map((requirement, i) => ({
    requirement,
    weight: weights[i] ?? 0,
    judged: requirement.askOnly
      ? { credit: 0, places: [], why: 'A resume seldom shows this, so it weighs nothing; ask.' }
      : judge(requirement, evidence, occupation),
  }));
}

function verdictOf({ credit, contradicted }: Judged): Finding['verdict'] {
  if (contradicted) return 'contradicted';
  if (credit >= MET) return 'met';
  return credit > 0 ? 'partly' : 'not_found';
}

const asMonths = (asOf: string): number => monthOf(asOf, 'end') ?? monthOf(REFERENCE_MONTH, 'end') ?? 0;

/** The share of all points that is earned, not rounded: what ranking sorts by. 0 to 1. */
export function creditOf(
  resume: MaskedResume,
  requirements: readonly Requirement[],
  options: ScoreOptions = {},
): number {
  const evidence = evidenceOf(resume, asMonths(options.asOf ?? REFERENCE_MONTH));
  const occupation = requirements.find((one) => one.kind === 'occupation');
  let all = 0;
  let sum = 0;
  for (const one of requirements) {
    if (one.askOnly) continue;
    all += one.weight;
    sum += one.weight * judge(one, evidence, occupation).credit;
  }
  return all > 0 ? sum / all : 0;
}

/** Scores a masked resume against requirements. Pure: the same input gives the same Score on every machine. */
export function scoreCandidate(
  resume: MaskedResume,
  requirements: readonly Requirement[],
  options: ScoreOptions = {},
): Score {
  const asOf = options.asOf ?? REFERENCE_MONTH;
  const evidence = evidenceOf(resume, asMonths(asOf));
  const weighed = weigh(evidence, requirements);
  const earned = weighed.map(({ weight, judged }) => weight * judged.credit);
  const total = Math.round(earned.reduce((a, b) => a + b, 0));
  const points = withinWeights(apportion(earned, total), weighed);
  const findings = weighed.map(({ requirement, weight, judged }, i): Finding => {
    const verdict = verdictOf(judged);
    return {
      requirement,
      weight,
      credit: Math.round(judged.credit * 1e6) / 1e6,
      points: points[i] ?? 0,
      verdict,
      quotes: judged.places.map((span) => quote(resume.text, span)),
      why: judged.why,
      ...(verdict === 'met' ? {} : { question: questionFor(requirement) }),
    };
  });
  const value = findings.reduce((sum, one) => sum + one.points, 0);
  const open = findings.reduce((sum, one) => sum + (one.verdict === 'not_found' ? one.weight : 0), 0);
  const tooLittle = tooLittleToRead(evidence) ?? tooLittleToGoOn(requirements);
  return {
    engine: ENGINE_VERSION,
    inputHash: sha256(JSON.stringify([ENGINE_VERSION, asOf, canonicalText(resume), requirements])),
    value: tooLittle ? null : value,
    ceiling: tooLittle ? 0 : Math.min(100, value + open),
    coverage:
      Math.round(findings.reduce((sum, one) => sum + (one.verdict === 'not_found' ? 0 : one.weight), 0)) /
      100,
    findings: tooLittle ? [] : findings,
    skills: skillHits(evidence),
    primaryExperience: primaryExperience(evidence),
    education: [...resume.education],
    tags: tagsOf(evidence),
    reason: tooLittle ?? reasonFor(value, Math.min(100, value + open), findings),
    masked: [...resume.hiddenCounts],
    hidden: resume.hidden,
  };
}

/** Rounding up must not give a finding more points than its weight; the spare point goes to one that has room. */
function withinWeights(points: number[], weighed: readonly Weighed[]): number[] {
  const out = points.map((value, i) => Math.min(value, weighed[i]?.weight ?? 0));
  let spare = points.reduce((a, b) => a + b, 0) - out.reduce((a, b) => a + b, 0);
  for (let i = 0; i < out.length && spare > 0; i++)
    if ((out[i] ?? 0) < (weighed[i]?.weight ?? 0) && (weighed[i]?.judged.credit ?? 0) > 0) {
      out[i] = (out[i] ?? 0) + 1;
      spare--;
    }
  return out;
}

function tooLittleToRead(evidence: Evidence): string | null {
  const count = evidence.lines.reduce((sum, line) => sum + line.tokens.length, 0);
  if (count >= LEAST_WORDS) return null;
  return `The resume holds only ${count} words, too few to score. Ask for a fuller resume or read it yourself.`;
}
