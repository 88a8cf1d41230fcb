import { z } from 'zod';
import { requirementSchema, resumeSchema, scoreSchema } from '@/lib/engine/types';

/** The personal part of a `scored` entry: all that went into a score, and what came out. */
export const scoredSchema = z.object({
  type: z.literal('scored'),
  resume: resumeSchema,
  job: z.object({ id: z.string(), title: z.string(), description: z.string() }),
  knownNames: z.array(z.string()),
  /** The criteria that a person had saved; without them they are read from the job. */
  requirements: z.array(requirementSchema).optional(),
  score: scoreSchema,
});
export type Scored = z.infer<typeof scoredSchema>;
