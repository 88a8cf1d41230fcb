/** The engine's contract: what goes in, what comes out. The remote engine speaks the same types. */
import { z } from 'zod';
import { overrideSchema } from './override';

/** A piece of the resume's text: [start, end) in UTF-16 units of `Resume.text`. */
export const spanSchema = z.object({ start: z.int().min(0), end: z.int().min(0) });
export type Span = z.infer<typeof spanSchema>;

export const quoteSchema = spanSchema.extend({ text: z.string() });
export type Quote = z.infer<typeof quoteSchema>;

/** A month, as `YYYY-MM`, or a year alone, as `YYYY`; `null` as an end means the position is current. */
export const partialDateSchema = z.string().regex(/^\d{4}(-\d{2})?$/);

export const positionSchema = z.object({
  title: z.string(),
  organisation: z.string(),
  start: partialDateSchema.nullable(),
  end: partialDateSchema.nullable(),
  current: z.boolean(),
  /** The whole entry: heading lines and bullets. */
  span: spanSchema,
  titleSpan: spanSchema.nullable(),
  /** What the person did there: one span a bullet or paragraph under the heading. */
  bullets: z.array(spanSchema),
});
export type Position = z.infer<typeof positionSchema>;

export const educationSchema = z.object({
  /** Level of the degree, for comparing: school < vocational < associate < bachelor < master < doctorate. */
  level: z.enum(['school', 'vocational', 'associate', 'bachelor', 'master', 'doctorate', 'unknown']),
  degree: z.string(),
  field: z.string(),
  school: z.string(),
  year: z.string().nullable(),
  span: spanSchema,
});
export type Education = z.infer<typeof educationSchema>;

export const languageSchema = z.object({
  /** ISO 639-1 code, e.g. `de`. */
  code: z.string(),
  label: z.string(),
  /** CEFR level where stated or implied (native = C2), else null. */
  level: z.enum(['A1', 'A2', 'B1', 'B2', 'C1', 'C2']).nullable(),
  span: spanSchema,
});
export type LanguageSkill = z.infer<typeof languageSchema>;

export const SECTION_KINDS = [
  'summary',
  'experience',
  'education',
  'skills',
  'certificates',
  'languages',
  'projects',
  'contact',
  'interests',
  'references',
  'other',
] as const;

export const sectionSchema = z.object({ kind: z.enum(SECTION_KINDS), heading: z.string(), span: spanSchema });
export type Section = z.infer<typeof sectionSchema>;

/** Text a person cannot see, or that talks to a machine: reported, never scored. */
export const hiddenFindingSchema = z.object({
  kind: z.enum([
    'invisible_colour',
    'tiny_text',
    'off_page',
    'render_mode',
    'covered',
    'hidden_run',
    'metadata',
    'machine_instruction',
    'keyword_wall',
    'job_pasted',
  ]),
  text: z.string(),
  why: z.string(),
});
export type HiddenFinding = z.infer<typeof hiddenFindingSchema>;

/** One run of characters placed on a page, for pointing at a quote in the original. Units: PDF points, origin top left. */
export const placedSpanSchema = spanSchema.extend({
  page: z.int(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});

export const resumeSchema = z.object({
  /** The text in reading order that all spans point into: NFC, `\n` line ends, hidden text already taken out. */
  text: z.string(),
  format: z.enum(['pdf', 'docx', 'odt', 'rtf', 'html', 'text']),
  /** ISO 639-1 code of the text's main language. */
  language: z.string(),
  pages: z.int(),
  name: quoteSchema.nullable(),
  contact: z.array(quoteSchema.extend({ kind: z.enum(['email', 'phone', 'url', 'address', 'location']) })),
  sections: z.array(sectionSchema),
  positions: z.array(positionSchema),
  education: z.array(educationSchema),
  certificates: z.array(quoteSchema),
  languages: z.array(languageSchema),
  hidden: z.array(hiddenFindingSchema),
  layout: z.array(placedSpanSchema),
  /** What was left out of reading, in plain sentences, e.g. pages beyond the limit. */
  notices: z.array(z.string()).optional(),
});
export type Resume = z.infer<typeof resumeSchema>;

/** Why a file gave no text. Each has its own plain sentence for the person in `message`. */
export const PARSE_ERRORS = [
  'empty_file',
  'no_text',
  'password',
  'damaged',
  'too_large',
  'unsupported',
  'too_little_text',
] as const;
export interface ParseError {
  kind: (typeof PARSE_ERRORS)[number];
  message: string;
}
export type ParseResult = { ok: true; value: Resume } | { ok: false; error: ParseError };

export const requirementSchema = z.object({
  /** Stable within one reading of a job: kind plus a short slug. */
  id: z.string(),
  kind: z.enum([
    'occupation',
    'work',
    'skill',
    'experience',
    'education',
    'certificate',
    'language',
    'other',
  ]),
  /** The words of the job description. */
  text: z.string(),
  /** Short label for people, e.g. "Kubernetes" or "3 years of nursing". */
  label: z.string(),
  must: z.boolean(),
  /** Relative weight, a positive integer. */
  weight: z.number().positive(),
  /** Canonical ids (skills, occupations, certificates); each inner array is a set of alternatives. */
  anyOf: z.array(z.array(z.string())).default([]),
  /** How many of the groups in `anyOf` must be met ("at least two of"); all of them by default. */
  atLeast: z.int().optional(),
  years: z.number().optional(),
  /** Only what was done in so many years before today counts in full (0: now); absent where the job does not say. */
  withinYears: z.number().min(0).max(50).optional(),
  level: z.string().optional(),
  /** Degree "or equivalent experience". */
  orEquivalent: z.boolean().optional(),
  /** Subjects of study of which one is asked (find/subjects.ts); empty where the subject asked is not in the list. */
  subjects: z.array(z.string()).optional(),
  /** Degree in one of `subjects` "or a related field". */
  relatedSubject: z.boolean().optional(),
  /** Content words for wording and meaning matches where no canonical id is known. */
  terms: z.array(z.string()).default([]),
  /** For `work`: the telling words of the ad, each with a weight from 1 to 100. */
  profile: z.record(z.string(), z.int().min(1).max(100)).optional(),
  /** Whether a resume can show this at all; if not it is a screening question and weighs nothing. */
  askOnly: z.boolean().optional(),
  /** The recruiter's own words for asking it. */
  question: z.string().optional(),
});
export type Requirement = z.infer<typeof requirementSchema>;

export const findingSchema = z.object({
  requirement: requirementSchema,
  /** Points this requirement can give at most; the maxima of all findings add up to 100. */
  weight: z.int(),
  /** 0 to 1: how much of the requirement the quotes show. */
  credit: z.number().min(0).max(1),
  /** Whole points; `Score.value` is their sum, exactly. */
  points: z.int(),
  verdict: z.enum(['met', 'partly', 'not_found', 'contradicted']),
  quotes: z.array(quoteSchema),
  /** The rule in plain words, with the numbers in it. */
  why: z.string(),
  /** Ready to ask, for what was not found. */
  question: z.string().optional(),
  /** Where a person has given the verdict instead of the engine. */
  override: overrideSchema.optional(),
});
export type Finding = z.infer<typeof findingSchema>;

export const skillHitSchema = z.object({ id: z.string(), label: z.string(), quotes: z.array(quoteSchema) });
export type SkillHit = z.infer<typeof skillHitSchema>;

export const scoreSchema = z.object({
  /** Engine and taxonomy version, e.g. `candor-1.0.0+tax-1`. */
  engine: z.string(),
  /** SHA-256 hex of the canonical input (masked text and requirements). */
  inputHash: z.string(),
  /** 0–100, or null where there is too little to read; `reason` says why. */
  value: z.int().min(0).max(100).nullable(),
  /** The score if every `not_found` were confirmed by asking. */
  ceiling: z.int().min(0).max(100),
  /** Share of the weight (0–1) on which the resume says anything at all. */
  coverage: z.number().min(0).max(1),
  findings: z.array(findingSchema),
  skills: z.array(skillHitSchema),
  primaryExperience: z.object({ years: z.number(), domain: z.string(), title: z.string() }).nullable(),
  education: z.array(educationSchema),
  tags: z.array(
    z.object({ tag: z.enum(['relocation_ok', 'urgent', 'diversity']), quotes: z.array(quoteSchema) }),
  ),
  /** One or two lines a hiring manager would write. */
  reason: z.string(),
  /** What was taken out before scoring, by kind and count. */
  masked: z.array(z.object({ kind: z.string(), count: z.int() })),
  /** Hidden or machine-directed text that was set aside. */
  hidden: z.array(hiddenFindingSchema),
});
export type Score = z.infer<typeof scoreSchema>;
