/** What an engine thread does: pure work on what it is given. */
import {
  creditOf,
  ENGINE_VERSION,
  type MaskedResume,
  maskResume,
  type Overrides,
  readRequirements,
  scoreCandidate,
  withoutJobText,
} from '@/lib/engine';
import { parseResume, readText } from '@/lib/engine/read';
import type { ParseResult, Requirement, Score } from '@/lib/engine/types';
import type { RankRequest, ScoreRequest, SentResume } from '@/lib/remote/protocol';

export const ENGINE = { engine: 'candor', version: ENGINE_VERSION };
const LEAST_WORDS = 10;

interface JudgeInput {
  masked: MaskedResume;
  requirements: readonly Requirement[];
  overrides: Overrides;
}

/** Masks again what was masked before: a text that somebody forgot to mask is not scored as it is. */
function maskAgain({ hiddenCounts, ...resume }: SentResume, knownNames: readonly string[]): MaskedResume {
  const safe = maskResume(resume, knownNames);
  return hiddenCounts
    ? { ...safe, hiddenCounts: hiddenCounts.length > 0 ? hiddenCounts : safe.hiddenCounts }
    : safe;
}

function score({ resume, requirements, job, knownNames, asOf }: ScoreRequest): Score {
  const wanted = requirements ?? (job ? readRequirements(job) : []);
  const masked = maskAgain(resume, knownNames);
  const fair = job ? withoutJobText(masked, job.description) : masked;
  return scoreCandidate(fair, wanted, asOf ? { asOf } : {});
}

function rank({ job, resumes, asOf, top }: RankRequest) {
  const requirements = readRequirements(job);
  const read = resumes.map(({ id, text }) => ({
    id,
    resume: withoutJobText(maskResume(readText(text)), job.description),
  }));
  const isShort = (one: (typeof read)[number]) => one.resume.text.split(/\s+/).length < LEAST_WORDS;
  const ranked = read
    .filter((one) => !isShort(one))
    .map(({ id, resume }) => ({ id, score: creditOf(resume, requirements, asOf ? { asOf } : {}) * 100 }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return { ranked: ranked.slice(0, top), leftOut: read.filter(isShort).map(({ id }) => id) };
}

export const TASKS = {
  parse: ({ bytes, filename }: { bytes: Uint8Array; filename?: string }): Promise<ParseResult> =>
    parseResume(bytes, { filename }),
  score,
  judge: ({ masked, requirements, overrides }: JudgeInput): Score =>
    scoreCandidate(masked, requirements, { overrides }),
  rank,
  requirements: (job: { title: string; description: string }): Requirement[] => readRequirements(job),
};
export type Tasks = typeof TASKS;
export type TaskName = keyof Tasks;
export type TaskInput<N extends TaskName> = Parameters<Tasks[N]>[0];
export type TaskOutput<N extends TaskName> = Awaited<ReturnType<Tasks[N]>>;
