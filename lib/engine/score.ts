/** The score: a sum of whole points, one finding a requirement. */
import { apportion } from './apportion';
import { primaryExperience, quote, skillHits, tagsOf } from './facts';
import { sha256 } from './hash';
import { tooLittleToGoOn } from './job/requirements';
import { judgeOne, occupationOf } from './judge/judge';
import { type Judged, MET } from './judge/judged';
import { canonicalText, type MaskedResume } from './mask/mask';
import { type Evidence, evidenceOf } from './match/evidence';
import { monthOf } from './match/time';
import { applyOverride, type Overrides } from './override';
import { questionFor, reasonFor } from './sentences';
import { importedName } from './taxonomy/imported';
import type { Finding, Requirement, Score, Span } from './types';

/** Raised with every change that can move a score; what follows `tax-` is the version of the taxonomy's frozen ids. */
export const ENGINE_VERSION = 'candor-1.8.0+tax-4';
/** The engine as it scores now: with what is imported beside our own taxonomy, e.g. `candor-1.8.0+tax-4+esco-1a2b3c4d`. */
export const engineVersion = (): string =>
  [ENGINE_VERSION, importedName()].filter((part) => part !== '').join('+');
/** Current positions are counted up to this month unless the caller names another; no clock is read. */
export const REFERENCE_MONTH = '2026-11';
/** Fewer words than this say too little about anybody. */
const LEAST_WORDS = 25;

export interface ScoreOptions {
  /** `YYYY-MM` up to which a current position is counted. */
  asOf?: string;
  /** People's own verdicts, by requirement id. */
  overrides?: Overrides;
}

const asMonths = (asOf: string): number => monthOf(asOf, 'end') ?? monthOf(REFERENCE_MONTH, 'end') ?? 0;
const asMonth = (months: number): string =>
  `${Math.floor((months - 1) / 12)}-${String(((months - 1) % 12) + 1).padStart(2, '0')}`;

/**
 * Reads a masked resume once, so that it can be scored against many jobs or again after an edit of the criteria.
 * Kept as long as the masked resume is.
 */
export const prepare = (resume: MaskedResume, options: Pick<ScoreOptions, 'asOf'> = {}): Evidence =>
  evidenceOf(resume, asMonths(options.asOf ?? REFERENCE_MONTH));

const judgedWith = (requirements: readonly Requirement[], evidence: Evidence, overrides: Overrides = {}) => {
  const occupation = occupationOf(requirements);
  return requirements.map((one) => applyOverride(judgeOne(one, evidence, occupation), overrides[one.id]));
};

function verdictOf({ credit, contradicted }: Judged): Finding['verdict'] {
  if (contradicted) return 'contradicted';
  if (credit >= MET) return 'met';
  return credit > 0 ? 'partly' : 'not_found';
}

/** The share of all points that is earned, not rounded: what ranking sorts by. 0 to 1. */
export function creditPrepared(
  evidence: Evidence,
  requirements: readonly Requirement[],
  options: Pick<ScoreOptions, 'overrides'> = {},
): number {
  const judged = judgedWith(requirements, evidence, options.overrides);
  let all = 0;
  let sum = 0;
  requirements.forEach((one, i) => {
    if (one.askOnly) return;
    all += one.weight;
    sum += one.weight * (judged[i]?.credit ?? 0);
  });
  return all > 0 ? sum / all : 0;
}

/** `creditPrepared` for a resume that is not prepared yet. */
export const creditOf = (
  resume: MaskedResume,
  requirements: readonly Requirement[],
  options: ScoreOptions = {},
): number => creditPrepared(prepare(resume, options), requirements, options);

const pointsOf = new WeakMap<readonly Requirement[], number[]>();
/** The most points of each requirement: whole numbers in proportion to the weights that add up to 100. */
function maxima(requirements: readonly Requirement[]): number[] {
  const known = pointsOf.get(requirements);
  if (known) return known;
  const points = apportion(
    requirements.map((one) => (one.askOnly ? 0 : one.weight)),
    100,
  );
  pointsOf.set(requirements, points);
  return points;
}

const roundedCredit = ({ credit }: Judged): number => Math.round(credit * 1e6) / 1e6;

export type Sum = Pick<Score, 'value' | 'ceiling'> & { verdicts: Finding['verdict'][] };

/** Only the numbers of `scorePrepared`, without words and quotes: for previewing an edit over many candidates. */
export function sumPrepared(
  evidence: Evidence,
  requirements: readonly Requirement[],
  { overrides = {} }: Pick<ScoreOptions, 'overrides'> = {},
): Sum {
  const judged = judgedWith(requirements, evidence, overrides);
  const weights = maxima(requirements);
  const verdicts = judged.map(verdictOf);
  if (tooLittleToGoOn(requirements) || tooLittleToRead(evidence))
    return { value: null, ceiling: 0, verdicts };
  let value = 0;
  let open = 0;
  judged.forEach((one, i) => {
    const weight = weights[i] ?? 0;
    value += Math.round(weight * roundedCredit(one));
    if (verdicts[i] === 'not_found') open += weight;
  });
  return { value, ceiling: value + open, verdicts };
}

/** One line may answer several alternatives and is quoted once. */
const eachOnce = (places: readonly Span[]): Span[] => [
  ...new Map(places.map((span) => [`${span.start}-${span.end}`, span])).values(),
];

/**
 * Each finding's points are its weight times its credit, rounded: a line of the resume moves the points of those findings
 * that rest on it and of no other, and the value is the sum of what is printed.
 */
function findingsOf(evidence: Evidence, requirements: readonly Requirement[], overrides: Overrides) {
  const judged = judgedWith(requirements, evidence, overrides);
  const weights = maxima(requirements);
  return requirements.flatMap((requirement, i): Finding[] => {
    const one = judged[i];
    if (!one) return [];
    const weight = weights[i] ?? 0;
    const credit = roundedCredit(one);
    const verdict = verdictOf(one);
    const override = overrides[requirement.id];
    return [
      {
        requirement,
        weight,
        credit,
        points: Math.round(weight * credit),
        verdict,
        quotes: eachOnce(one.places).map((span) => quote(evidence.resume.text, span)),
        why: one.why,
        ...(verdict === 'met' || override ? {} : { question: questionFor(requirement) }),
        ...(override ? { override } : {}),
      },
    ];
  });
}

/** What every score of a resume shares, whatever the job: worked out once. */
const shared = new WeakMap<
  Evidence,
  Pick<Score, 'skills' | 'primaryExperience' | 'tags'> & { hash: string }
>();
function sharedOf(evidence: Evidence) {
  const known = shared.get(evidence);
  if (known) return known;
  const facts = {
    skills: skillHits(evidence),
    primaryExperience: primaryExperience(evidence),
    tags: tagsOf(evidence),
    hash: sha256(canonicalText(evidence.resume)),
  };
  shared.set(evidence, facts);
  return facts;
}

const criteria = new WeakMap<readonly Requirement[], string>();
function criteriaHash(requirements: readonly Requirement[]): string {
  const known = criteria.get(requirements);
  if (known) return known;
  const hash = sha256(JSON.stringify(requirements));
  criteria.set(requirements, hash);
  return hash;
}

/** Scores prepared evidence. `requirements` must not be changed in place afterwards; give a new array instead. */
export function scorePrepared(
  evidence: Evidence,
  requirements: readonly Requirement[],
  { overrides = {} }: Pick<ScoreOptions, 'overrides'> = {},
): Score {
  const findings = findingsOf(evidence, requirements, overrides);
  const sum = (of: (one: Finding) => number): number => findings.reduce((all, one) => all + of(one), 0);
  const value = sum((one) => one.points);
  const open = sum((one) => (one.verdict === 'not_found' ? one.weight : 0));
  const tooLittle = tooLittleToRead(evidence) ?? tooLittleToGoOn(requirements);
  const { hash, ...facts } = sharedOf(evidence);
  const used = requirements.flatMap(({ id }) => (overrides[id] ? [[id, overrides[id]]] : []));
  const input = [engineVersion(), asMonth(evidence.asOf), hash, criteriaHash(requirements), used];
  return {
    engine: engineVersion(),
    inputHash: sha256(JSON.stringify(input)),
    value: tooLittle ? null : value,
    ceiling: tooLittle ? 0 : value + open,
    coverage: tooLittle ? 0 : sum((one) => (one.verdict === 'not_found' ? 0 : one.weight)) / 100,
    findings: tooLittle ? [] : findings,
    ...facts,
    education: [...evidence.resume.education],
    reason: tooLittle ?? reasonFor(value, value + open, findings),
    masked: [...evidence.resume.hiddenCounts],
    hidden: evidence.resume.hidden,
  };
}

/** Scores a masked resume against requirements. Pure: the same input gives the same Score on every machine. */
export const scoreCandidate = (
  resume: MaskedResume,
  requirements: readonly Requirement[],
  options: ScoreOptions = {},
): Score => scorePrepared(prepare(resume, options), requirements, options);

function tooLittleToRead(evidence: Evidence): string | null {
  const count = evidence.lines.reduce((sum, line) => sum + line.wordCount, 0);
  if (count >= LEAST_WORDS) return null;
  return `The resume holds only ${count} words, too few to score. Ask for a fuller resume or read it yourself.`;
}
