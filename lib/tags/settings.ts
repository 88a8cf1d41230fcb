/** Which tags Candor sets by itself, and by which rule. */
import { z } from 'zod';

export const TAGS = ['relocation_ok', 'urgent', 'diversity'] as const;
export const tagNameSchema = z.enum(TAGS);
export type TagName = z.infer<typeof tagNameSchema>;

export const tagSettingsSchema = z.object({
  relocation_ok: z.boolean().default(true),
  urgent: z.boolean().default(true),
  /** Declared data only, and only from the field that is named below; off at first. */
  diversity: z.boolean().default(false),
  /** Key of the ATS's field with what candidates declare, by connection. Never guessed. */
  diversityFields: z.record(z.string(), z.string().max(200)).default({}),
  /** Somebody who could begin within so many weeks is urgent. */
  noticeWeeks: z.number().min(0).max(26).default(2),
  /** An offer elsewhere that ends within so many days makes urgent. */
  offerDays: z.number().min(0).max(60).default(7),
  /** Jobs whose applications are all urgent, as `connection/job`. */
  priorityJobs: z.array(z.string().max(400)).max(200).default([]),
});
export type TagSettings = z.infer<typeof tagSettingsSchema>;

export const priorityKey = (connectionId: string, jobId: string): string => `${connectionId}/${jobId}`;
