/** Criteria: what a job asks for, as a person has settled it. Pure, shared by extension and companion. */
import { z } from 'zod';
import { type Requirement, requirementSchema } from '@/lib/engine/types';

/** A requirement that a person can edit; one that is ignored stays in the list, so that it can be taken back. */
export const criterionSchema = requirementSchema.extend({ ignored: z.boolean().optional() });
export type Criterion = z.infer<typeof criterionSchema>;

export const MOST_CRITERIA = 60;
export const criteriaSchema = z.array(criterionSchema).max(MOST_CRITERIA);

/** A canonical id on offer. */
export const suggestionSchema = z.object({ id: z.string(), label: z.string(), field: z.string() });
export type Suggestion = z.infer<typeof suggestionSchema>;

/** One saved state of a job's criteria. Versions count from 1; 0 is what the engine reads from the job by itself. */
export const criteriaVersionSchema = z.object({
  connectionId: z.string(),
  jobId: z.string(),
  version: z.int().min(0),
  criteria: criteriaSchema,
  /** What the engine had read from the job when this was saved: what a later reading is compared with. */
  reading: z.array(requirementSchema),
  /** `jobTextHash` of the job they were read from. */
  jobTextHash: z.string(),
  atMs: z.number(),
  by: z.string(),
  /** The version that was gone back to, where this is its copy. */
  backTo: z.int().optional(),
});
export type CriteriaVersion = z.infer<typeof criteriaVersionSchema>;

/** What the engine scores by: all that is not ignored, in the person's order. */
export const requirementsOf = (criteria: readonly Criterion[]): Requirement[] =>
  criteria.flatMap(({ ignored, ...requirement }) => (ignored ? [] : [requirement]));
