/** The canonical data model: what Candor believes of any ATS, whatever its own words are. */
import { z } from 'zod';

/** Points at one application (a candidate for one job) in one connected ATS. */
export const applicationRefSchema = z.object({
  connectionId: z.string(),
  candidateId: z.string(),
  applicationId: z.string().optional(),
  jobId: z.string().optional(),
});
export type ApplicationRef = z.infer<typeof applicationRefSchema>;

/** A person. Contact fields are read for the person's eyes and for masking; they are never a destination. */
export const candidateSchema = z.object({
  id: z.string(),
  name: z.string(),
  headline: z.string().optional(),
  emails: z.array(z.string()).default([]),
  phones: z.array(z.string()).default([]),
  location: z.string().optional(),
  links: z.array(z.string()).default([]),
  tags: z.array(z.string()).default([]),
  customFields: z.record(z.string(), z.unknown()).default({}),
  applicationIds: z.array(z.string()).default([]),
  updatedAt: z.string().optional(),
});
export type Candidate = z.infer<typeof candidateSchema>;

export const applicationSchema = z.object({
  id: z.string(),
  candidateId: z.string(),
  jobId: z.string().optional(),
  jobTitle: z.string().optional(),
  stage: z.string().optional(),
  /** The stage's id, where the vendor has stages as records. */
  stageId: z.string().optional(),
  source: z.string().optional(),
  status: z.string().optional(),
  appliedAt: z.string().optional(),
  customFields: z.record(z.string(), z.unknown()).default({}),
});
export type Application = z.infer<typeof applicationSchema>;

/** One step of a job's way from application to offer. */
export const stageSchema = z.object({ id: z.string(), name: z.string() });
export type Stage = z.infer<typeof stageSchema>;

/** A requisition. `description` is plain text (HTML already turned to text, headings and bullets on their own lines). */
export const jobSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  location: z.string().optional(),
  department: z.string().optional(),
});
export type Job = z.infer<typeof jobSchema>;

export const attachmentSchema = z.object({
  id: z.string(),
  filename: z.string(),
  kind: z.enum(['resume', 'cover_letter', 'other']),
  url: z.string().optional(),
  createdAt: z.string().optional(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

export const noteSchema = z.object({
  id: z.string(),
  body: z.string(),
  author: z.string().optional(),
  createdAt: z.string().optional(),
});
export type Note = z.infer<typeof noteSchema>;

export const FIELD_TYPES = [
  'short_text',
  'long_text',
  'number',
  'boolean',
  'single_select',
  'multi_select',
  'date',
  'url',
  'other',
] as const;

/** A custom field of the ATS that a value could be written to. */
export const fieldDefSchema = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  owner: z.enum(['candidate', 'application']),
  type: z.enum(FIELD_TYPES),
  maxLength: z.number().optional(),
  options: z.array(z.object({ id: z.string(), label: z.string() })).default([]),
});
export type FieldDef = z.infer<typeof fieldDefSchema>;
export type FieldValue = string | number | boolean | string[] | null;
