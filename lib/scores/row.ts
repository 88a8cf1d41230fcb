/** What is kept of a score beside the record: enough to list, to compare and to see that it has grown old. */
import { z } from 'zod';
import { overrideSchema } from '@/lib/engine/override';
import type { Score } from '@/lib/engine/types';
import { type Application, applicationRefSchema, type Candidate } from '@/lib/model';

/** The newest score of one application. Times in epoch milliseconds. */
export const scoreRowSchema = z.object({
  /** As `applicationKeyOf` makes it; begins with the connection and the candidate. */
  applicationKey: z.string(),
  connectionId: z.string(),
  jobId: z.string(),
  ref: applicationRefSchema,
  /** For a person's eyes only. */
  name: z.string(),
  stage: z.string().optional(),
  source: z.string().optional(),
  appliedAt: z.string().optional(),
  /** 0–100, null where there was too little to read. */
  value: z.int().nullable(),
  ceiling: z.int(),
  /** Requirements by verdict. */
  verdicts: z.object({ met: z.int(), partly: z.int(), not_found: z.int(), contradicted: z.int() }),
  musts: z.object({ met: z.int(), all: z.int() }),
  coverage: z.number(),
  tags: z.array(z.string()),
  /** Canonical ids, each once; missing in rows of an older build. */
  skills: z.array(z.string()).optional(),
  /** Ids of the requirements that a person has judged. */
  overridden: z.array(z.string()),
  engine: z.string(),
  /** 0 where the criteria are as read from the job. */
  criteriaVersion: z.int(),
  inputHash: z.string(),
  resumeHash: z.string(),
  jobTextHash: z.string(),
  atMs: z.number(),
});
export type ScoreRow = z.infer<typeof scoreRowSchema>;

/** A person's own verdict, as kept. */
export const keptOverrideSchema = overrideSchema.extend({
  applicationKey: z.string(),
  requirementId: z.string(),
  atMs: z.number(),
});
export type KeptOverride = z.infer<typeof keptOverrideSchema>;

interface Scored {
  applicationKey: string;
  connectionId: string;
  candidate: Candidate;
  application: Application;
  jobId: string;
  score: Score;
  criteriaVersion: number;
  resumeHash: string;
  jobTextHash: string;
}

export function scoreRowOf(scored: Scored, atMs: number): ScoreRow {
  const { score, candidate, application, connectionId, jobId } = scored;
  const count = (verdict: ScoreRowVerdict) => score.findings.filter((one) => one.verdict === verdict).length;
  const musts = score.findings.filter(({ requirement }) => requirement.must && !requirement.askOnly);
  return {
    applicationKey: scored.applicationKey,
    connectionId,
    jobId,
    ref: { connectionId, candidateId: candidate.id, applicationId: application.id, jobId },
    name: candidate.name,
    stage: application.stage,
    source: application.source,
    appliedAt: application.appliedAt,
    value: score.value,
    ceiling: score.ceiling,
    verdicts: {
      met: count('met'),
      partly: count('partly'),
      not_found: count('not_found'),
      contradicted: count('contradicted'),
    },
    musts: { met: musts.filter(({ verdict }) => verdict === 'met').length, all: musts.length },
    coverage: score.coverage,
    tags: score.tags.map(({ tag }) => tag),
    skills: [...new Set(score.skills.map(({ id }) => id))],
    overridden: score.findings.flatMap((one) => (one.override ? [one.requirement.id] : [])),
    engine: score.engine,
    criteriaVersion: scored.criteriaVersion,
    inputHash: score.inputHash,
    resumeHash: scored.resumeHash,
    jobTextHash: scored.jobTextHash,
    atMs,
  };
}
type ScoreRowVerdict = keyof ScoreRow['verdicts'];
