/** What the criteria pages ask, and a person's verdict from the panel. */
import { z } from 'zod';
import { previewSchema } from '@/lib/criteria/ranked';
import {
  criteriaSchema,
  criteriaVersionSchema,
  criterionSchema,
  suggestionSchema,
} from '@/lib/criteria/types';
import { requirementSchema } from '@/lib/engine/types';
import { scoreRowSchema } from '@/lib/scores/row';
import { staleReasonSchema } from '@/lib/scores/staleness';
import type { MessageGroup } from './group';

const whichJob = z.object({ connectionId: z.string(), jobId: z.string() });

const textProblemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('empty') }),
  z.object({ kind: z.literal('too-long'), characters: z.int() }),
  z.object({ kind: z.literal('file') }),
  z.object({ kind: z.literal('language'), language: z.string() }),
]);

export const seenJobSchema = whichJob.extend({
  title: z.string(),
  atsName: z.string(),
  department: z.string().optional(),
  /** 0 while nobody has saved criteria. */
  version: z.int(),
  /** Scores on this device, and how many of them are stale. */
  scored: z.int(),
  stale: z.int(),
  jobChanged: z.boolean(),
});
export type SeenJobView = z.infer<typeof seenJobSchema>;

const labelsSchema = z.record(z.string(), z.string());

export const criteriaViewSchema = z.object({
  title: z.string(),
  atsName: z.string(),
  /** The newest version, null while nobody has saved one. */
  saved: criteriaVersionSchema.nullable(),
  /** What was read from the job when the criteria in use were made: what a new reading is compared with. */
  before: z.array(requirementSchema),
  /** What the engine reads from the job as it is now; empty where its text cannot be read. */
  reading: z.array(requirementSchema),
  problem: textProblemSchema.nullable(),
  /** The job's text is not the one that the criteria in use were read from. */
  jobChanged: z.boolean(),
  /** False where the ATS could not be asked and the job is as it was seen last. */
  fresh: z.boolean(),
  labels: labelsSchema,
});
export type CriteriaView = z.infer<typeof criteriaViewSchema>;

export const staleRowSchema = scoreRowSchema
  .pick({ applicationKey: true, name: true, value: true, stage: true, criteriaVersion: true, atMs: true })
  .extend({ applicationId: z.string(), stale: z.array(staleReasonSchema) });
export type ScoredView = z.infer<typeof staleRowSchema>;

const progress = { prepared: z.int(), total: z.int() };

export const criteriaMessages = {
  /** The jobs whose candidates were opened, latest first. */
  listCriteriaJobs: { from: 'extension-page', input: z.object({}), output: z.array(seenJobSchema) },
  /** One job's criteria, with the job read anew from the ATS. */
  openCriteria: { from: 'extension-page', input: whichJob, output: criteriaViewSchema },
  /** Every saved version, newest first. */
  criteriaHistory: {
    from: 'extension-page',
    input: whichJob,
    output: z.object({ versions: z.array(criteriaVersionSchema), labels: labelsSchema }),
  },
  /** Saves as the version after `after`; an `invalid` error if somebody saved in between. */
  saveCriteria: {
    from: 'extension-page',
    input: whichJob.extend({
      after: z.int().min(0),
      criteria: criteriaSchema,
      /** The person has looked at the job as it is now. */
      reread: z.boolean(),
      backTo: z.int().optional(),
    }),
    output: criteriaVersionSchema,
  },
  /** Reads the evidence of the candidates scored for this job, for a moment; ask again until all is prepared. */
  prepareCriteria: { from: 'extension-page', input: whichJob, output: z.object(progress) },
  /** What an edit would do to those candidates; nothing is saved. Null while not all is prepared. */
  previewCriteria: {
    from: 'extension-page',
    input: whichJob.extend({ before: criteriaSchema, after: criteriaSchema }),
    output: previewSchema.nullable(),
  },
  /** The scores of this job on this device, best first, with what makes each stale. */
  listScores: { from: 'extension-page', input: whichJob, output: z.array(staleRowSchema) },
  /** Canonical skills or occupations whose names begin as typed. */
  suggestSkills: {
    from: 'extension-page',
    input: z.object({ what: z.enum(['skill', 'occupation']), typed: z.string().max(100) }),
    output: z.array(suggestionSchema),
  },
  /** Reads one typed line as the engine would read a line of a job. */
  readCriterion: {
    from: 'extension-page',
    input: z.object({ text: z.string().min(1).max(300) }),
    output: z.object({ criterion: criterionSchema, labels: labelsSchema }),
  },
  /** A person's verdict on one requirement of the application in the panel; null takes it back. */
  setOverride: {
    from: 'panel',
    input: z.object({
      applicationId: z.string(),
      requirementId: z.string().max(200),
      verdict: z.enum(['met', 'not_met']).nullable(),
      reason: z.string().max(1000),
    }),
    output: z.null(),
  },
} as const satisfies MessageGroup;
