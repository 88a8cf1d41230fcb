/** The engine: resume and job in, a score that explains itself out. Pure, synchronous, the same on every machine. */
import { withoutJobText } from './job/pasted';
import { readRequirements } from './job/requirements';
import { maskResume } from './mask/mask';
import { ENGINE_VERSION, type ScoreOptions, scoreCandidate } from './score';
import type { Requirement, Resume, Score } from './types';

export { findSkills, labelOf, type SkillMention } from './find/skills';
export { findNamed, type Named } from './job/named';
export { withoutJobText } from './job/pasted';
export { type JobText, readRequirements, tooLittleToGoOn } from './job/requirements';
export { judgeOne } from './judge/judge';
export { type MaskedResume, maskNames, maskResume } from './mask/mask';
export type { Evidence } from './match/evidence';
export { type Override, type Overrides, overrideSchema } from './override';
export {
  creditOf,
  creditPrepared,
  engineVersion,
  prepare,
  REFERENCE_MONTH,
  type ScoreOptions,
  type Sum,
  scoreCandidate,
  scorePrepared,
  sumPrepared,
} from './score';
export { type MappedBy, mapOptions } from './taxonomy/options';
export { ENGINE_VERSION };

/**
 * Puts the original words back into a score made from the masked text: quotes become exact pieces of `resume.text`,
 * education regains school and year. For the recruiter's eyes and the write-back; nothing is scored again.
 */
export function withOriginalWords(score: Score, resume: Resume): Score {
  const restore = <T extends { start: number; end: number; text: string }>(quotes: T[]): T[] =>
    quotes.map((one) => ({ ...one, text: resume.text.slice(one.start, one.end) }));
  return {
    ...score,
    findings: score.findings.map((finding) => ({ ...finding, quotes: restore(finding.quotes) })),
    skills: score.skills.map((hit) => ({ ...hit, quotes: restore(hit.quotes) })),
    tags: score.tags.map((tag) => ({ ...tag, quotes: restore(tag.quotes) })),
    education: [...resume.education],
  };
}

export interface JobScoreOptions extends ScoreOptions {
  knownNames?: readonly string[];
  /** Criteria that a person has settled, in place of those read from the job. */
  requirements?: readonly Requirement[];
}

/** Masks, reads the job, scores, and puts the original words back into the quotes: what the panel and the CLI call. */
export function scoreJob(
  resume: Resume,
  job: { title: string; description: string },
  options: JobScoreOptions = {},
): Score {
  const masked = withoutJobText(maskResume(resume, options.knownNames), job.description);
  const requirements = options.requirements ?? readRequirements(job);
  return withOriginalWords(scoreCandidate(masked, requirements, options), resume);
}
