/** Which value of a write-back goes where; the user's choice over DESIGN.md's defaults. */
import { z } from 'zod';
import { type FieldDef, fieldDefSchema } from './model';

export const VALUES = [
  'match_score',
  'score_reason',
  'skills_normalized',
  'primary_experience',
  'parsed_education',
  'resume_parsed_text',
  'source_channel',
  'audit_log_id',
  'automated_tags',
  /** What a person decided: always a note, and a tag or field if the user wants one. */
  'decision',
] as const;
export type ValueName = (typeof VALUES)[number];

export const targetSchema = z.discriminatedUnion('kind', [
  /** The custom field whose key is one of those that Candor proposes, where the ATS has it. */
  z.object({ kind: z.literal('proposed field') }),
  z.object({
    kind: z.literal('field'),
    owner: z.enum(['candidate', 'application']),
    key: z.string().max(200),
  }),
  z.object({ kind: z.literal('note') }),
  z.object({ kind: z.literal('tag') }),
  z.object({ kind: z.literal('nothing') }),
]);
export type Target = z.infer<typeof targetSchema>;

export const mappingSchema = z.partialRecord(z.enum(VALUES), targetSchema);
export type Mapping = z.infer<typeof mappingSchema>;

/** The option that stands for a skill in the ATS's field, by canonical id; null: never write this one. */
export const skillOptionsSchema = z.record(z.string().max(200), z.string().max(200).nullable());
export type SkillOptions = z.infer<typeof skillOptionsSchema>;

const field: Target = { kind: 'proposed field' };
/** Where each value goes unless the user says otherwise (DESIGN.md, "Write-back"). */
export const DEFAULTS: Readonly<Record<ValueName, Target>> = {
  match_score: field,
  score_reason: { kind: 'note' },
  skills_normalized: field,
  primary_experience: field,
  parsed_education: { kind: 'nothing' },
  resume_parsed_text: { kind: 'nothing' },
  source_channel: field,
  audit_log_id: { kind: 'note' },
  automated_tags: { kind: 'tag' },
  decision: { kind: 'note' },
};

/** Keys of the custom field that is proposed for a value, best first. */
export const PROPOSED_KEYS: Readonly<Record<ValueName, readonly string[]>> = {
  match_score: ['ai_match_score', 'candor_match_score', 'match_score'],
  score_reason: ['score_reason', 'candor_reason'],
  skills_normalized: ['candor_skills', 'skills_normalized'],
  primary_experience: ['primary_experience'],
  parsed_education: ['parsed_education', 'candor_education'],
  resume_parsed_text: ['resume_parsed_text', 'candor_resume_text'],
  source_channel: ['source_channel'],
  audit_log_id: ['audit_log_id'],
  automated_tags: ['candor_tags'],
  decision: ['candor_decision'],
};

const TEXT = ['short_text', 'long_text'] as const;
/** The types of field that can hold a value. */
export const FITS: Readonly<Record<ValueName, readonly FieldDef['type'][]>> = {
  match_score: ['number', ...TEXT],
  score_reason: TEXT,
  skills_normalized: ['long_text', 'short_text', 'multi_select'],
  primary_experience: TEXT,
  parsed_education: TEXT,
  resume_parsed_text: ['long_text'],
  source_channel: ['single_select', ...TEXT],
  audit_log_id: TEXT,
  automated_tags: ['multi_select', ...TEXT],
  decision: ['single_select', ...TEXT],
};

/** The field that is proposed for a value, where the ATS has one of a fitting type. */
export const proposedField = (value: ValueName, fields: readonly FieldDef[]): FieldDef | undefined =>
  PROPOSED_KEYS[value]
    .map((key) => fields.find((one) => one.key === key || asKey(one.name) === key))
    .find((one) => one !== undefined);

/** Many vendors' keys are numbers or columns, so a field is known by its name as well: `AI Match Score`. */
const asKey = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '_');

/** What a mapping would do to the candidate seen last. */
export const previewSchema = z.object({
  candidateId: z.string(),
  /** The note as it would stand in the ATS; null where none would be written. */
  note: z.string().nullable(),
  /** `shown` is the value as one short line; `field` is where it goes, where that is a field. */
  writes: z.array(
    z.object({
      value: z.string(),
      line: z.string(),
      shown: z.string().optional(),
      field: fieldDefSchema.pick({ name: true, type: true }).optional(),
    }),
  ),
  leftAlone: z.array(z.object({ value: z.string(), line: z.string() })),
});
export const fieldListSchema = z.array(fieldDefSchema);
