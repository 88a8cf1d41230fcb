/** What recruiters have settled about jobs, as a companion is told of it: it scores newcomers by the same criteria. */
import { z } from 'zod';
import { criteriaVersionSchema } from '@/lib/criteria/types';

export const sharedCriteriaSchema = z.object({
  ats: z.string().min(1).max(50),
  /** Where the ATS's API lies: connections have other ids here and there. */
  api: z.url().max(500),
  saved: criteriaVersionSchema,
});
export type SharedCriteria = z.infer<typeof sharedCriteriaSchema>;

/** Whether these are the criteria that count now; older ones than those held change nothing. */
export const sharedAnswerSchema = z.object({ current: z.boolean() });
