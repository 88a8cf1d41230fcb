/** An enriched application as it leaves the companion: ids, points and skills; no name, no contact data, no resume text. */
import { z } from 'zod';

export const recordSchema = z.object({
  connectionId: z.string(),
  candidateId: z.string(),
  applicationId: z.string(),
  jobId: z.string().nullable(),
  stage: z.string().nullable(),
  /** ISO 8601. */
  scoredAt: z.string(),
  engine: z.string(),
  inputHash: z.string(),
  value: z.int().nullable(),
  ceiling: z.int(),
  coverage: z.number(),
  skills: z.array(z.object({ id: z.string(), label: z.string() })),
  primaryExperience: z.object({ years: z.number(), domain: z.string(), title: z.string() }).nullable(),
  findings: z.array(
    z.object({
      requirement: z.string(),
      kind: z.string(),
      must: z.boolean(),
      weight: z.int(),
      points: z.int(),
      verdict: z.enum(['met', 'partly', 'not_found', 'contradicted']),
    }),
  ),
});
export type ScoreRecord = z.infer<typeof recordSchema>;
