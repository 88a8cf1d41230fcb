/** Scores one application by the criteria that a person has saved, or by what the engine reads from the job. */
import { jobTextHash, jobTextProblem } from '@/lib/criteria/job-text';
import { type CriteriaVersion, requirementsOf } from '@/lib/criteria/types';
import {
  type MaskedResume,
  maskResume,
  type Overrides,
  readRequirements,
  withOriginalWords,
  withoutJobText,
} from '@/lib/engine';
import { sha256 } from '@/lib/engine/hash';
import type { Requirement, Resume } from '@/lib/engine/types';
import type { Job } from '@/lib/model';
import { type AppError, err, ok, type Result } from '@/lib/result';
import { type Scoring, type ScoringEngine, thisDevice } from './scoring-engine';

/** What a person has said about a job and an application, wherever that is kept. */
export interface Settled {
  criteria: CriteriaVersion | null;
  overrides: Overrides;
}

/** What a score rests on: cited with it, and kept to score again on this device. */
export interface Basis {
  /** 0 where the criteria are as read from the job. */
  criteriaVersion: number;
  requirements: readonly Requirement[];
  /** Of the job's text that the criteria were read from. */
  jobTextHash: string;
  /** The job's text is not that one any more. */
  jobChanged: boolean;
  resumeHash: string;
  masked: MaskedResume;
}

export interface ScoredApplication extends Scoring {
  basis: Basis;
}

/** Scores with the given engine; refuses in a sentence where there is no ground to score on. */
export async function scoreApplication(
  { resume, job, knownNames }: { resume: Resume; job: Job; knownNames: readonly string[] },
  { criteria, overrides }: Settled,
  engine: ScoringEngine = thisDevice,
): Promise<Result<ScoredApplication>> {
  const problem = criteria ? null : jobProblem(job);
  if (problem) return err(problem);
  const masked = withoutJobText(maskResume(resume, knownNames), job.description);
  const requirements = criteria ? requirementsOf(criteria.criteria) : readRequirements(job);
  const hash = jobTextHash(job);
  const scoring = await engine.score(masked, requirements, overrides);
  const basis: Basis = {
    criteriaVersion: criteria?.version ?? 0,
    requirements,
    jobTextHash: criteria?.jobTextHash ?? hash,
    jobChanged: criteria !== null && criteria.jobTextHash !== hash,
    resumeHash: sha256(resume.text),
    // Where the words stand on the page is for drawing only.
    masked: { ...masked, layout: [] },
  };
  return ok({ ...scoring, score: withOriginalWords(scoring.score, resume), basis });
}

/** A sentence for the person where a job's text is no ground for criteria. */
function jobProblem({ title, description }: Job): AppError | null {
  const problem = jobTextProblem(description);
  if (!problem) return null;
  const refuse = (message: string): AppError => ({ kind: 'no-job-description', message });
  switch (problem.kind) {
    case 'empty':
      return refuse(
        `“${title}” has no description in the ATS. Add one to its job post or set the criteria by hand, and the score appears here.`,
      );
    case 'too-long':
      return refuse(
        `The description of “${title}” has ${problem.characters} characters, more than an advertisement can. Shorten it or set the criteria by hand.`,
      );
    case 'file':
      return refuse(
        `The description of “${title}” is a file and not text. Paste its text into the job post or set the criteria by hand.`,
      );
    case 'language':
      return refuse(
        `The description of “${title}” is in a language that Candor does not read (${languageOf(problem.language)}). Set the criteria by hand.`,
      );
  }
}

const languageOf = (code: string): string =>
  new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(code) ?? code;
