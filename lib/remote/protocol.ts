/** What goes over the wire between the extension and an engine on a server: the engine's own types. */
import { z } from 'zod';
import { requirementSchema, resumeSchema, scoreSchema } from '@/lib/engine/types';

const MOST_TEXT = 400_000;
const monthSchema = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);

export const jobTextSchema = z.object({
  title: z.string().max(500),
  description: z.string().max(MOST_TEXT),
});

/** A resume as it was read; `hiddenCounts` says that it was masked before it was sent, and what of it. */
export const sentResumeSchema = resumeSchema.extend({
  text: z.string().max(MOST_TEXT),
  hiddenCounts: z.array(z.object({ kind: z.string(), count: z.int() })).optional(),
});
export type SentResume = z.infer<typeof sentResumeSchema>;

export const scoreRequestSchema = z
  .object({
    resume: sentResumeSchema,
    /** What to judge by: requirements, or a job to read them out of. */
    requirements: z.array(requirementSchema).max(200).optional(),
    job: jobTextSchema.optional(),
    /** Names to mask besides the one found in the resume. */
    knownNames: z.array(z.string().max(200)).max(20).default([]),
    /** `YYYY-MM` up to which a current position is counted. */
    asOf: monthSchema.optional(),
  })
  .refine((body) => (body.requirements === undefined) !== (body.job === undefined), {
    error: 'Give either requirements or a job.',
  });
export type ScoreRequest = z.infer<typeof scoreRequestSchema>;

/** Who answered: the engine's name and its version. Every answer carries it. */
export const engineSchema = z.object({ engine: z.string(), version: z.string() });
/** `model`: the language model that may be asked for quotes there; null where none is set up. */
export const aboutEngineSchema = engineSchema.extend({ model: z.string().max(200).nullable().default(null) });
export const scoreAnswerSchema = engineSchema.extend({ score: scoreSchema });

export const requirementsAnswerSchema = engineSchema.extend({ requirements: z.array(requirementSchema) });
export const parseAnswerSchema = engineSchema.extend({ resume: resumeSchema });

export const rankRequestSchema = z.object({
  job: jobTextSchema,
  resumes: z
    .array(z.object({ id: z.string().min(1).max(200), text: z.string().max(MOST_TEXT) }))
    .min(1)
    .max(1000),
  asOf: monthSchema.optional(),
  /** Only so many, best first. */
  top: z.int().min(1).optional(),
});
export type RankRequest = z.infer<typeof rankRequestSchema>;
export const rankAnswerSchema = engineSchema.extend({
  ranked: z.array(z.object({ id: z.string(), score: z.number() })),
  /** Resumes with too little text to rank. */
  leftOut: z.array(z.string()),
});
