/** What Candor believes of Harvest v3's answers, turned into its own model. Only what is used is asked for. */
import { z } from 'zod';
import { type Attachment, FIELD_TYPES, type FieldDef, type Job } from '@/lib/model';
import type { Scopes } from './contract';
import { htmlToText } from './html';
import { id } from './shape';

const optionalText = z.string().nullish();

/** `{name_key: {value}}`, or plain values in older answers. */
const customFields = z
  .record(z.string(), z.unknown())
  .nullish()
  .transform((fields) =>
    Object.fromEntries(
      Object.entries(fields ?? {}).map(([key, field]): [string, unknown] => [
        key,
        typeof field === 'object' && field !== null && 'value' in field ? field.value : field,
      ]),
    ),
  );
const values = z
  .array(z.object({ value: z.string().nullable() }))
  .nullish()
  .transform((all) => (all ?? []).flatMap(({ value }) => (value ? [value] : [])));

export const candidate = z
  .object({
    id,
    first_name: optionalText,
    last_name: optionalText,
    title: optionalText,
    email_addresses: values,
    phone_numbers: values,
    addresses: values,
    website_addresses: values,
    tags: z.array(z.string()).nullish(),
    custom_fields: customFields,
    updated_at: optionalText,
  })
  .transform((row) => ({
    id: row.id,
    name: [row.first_name, row.last_name].filter(Boolean).join(' ') || `Candidate ${row.id}`,
    headline: row.title ?? undefined,
    emails: row.email_addresses,
    phones: row.phone_numbers,
    location: row.addresses[0],
    links: row.website_addresses,
    tags: row.tags ?? [],
    customFields: row.custom_fields,
    applicationIds: [],
    updatedAt: row.updated_at ?? undefined,
  }));

export const application = z
  .object({
    id,
    candidate_id: id,
    job_id: id.nullish(),
    stage_id: id.nullish(),
    stage_name: optionalText,
    status: optionalText,
    source: z.object({ public_name: optionalText }).nullish(),
    custom_fields: customFields,
    created_at: optionalText,
  })
  .transform((row) => ({
    id: row.id,
    candidateId: row.candidate_id,
    jobId: row.job_id ?? undefined,
    stage: row.stage_name ?? undefined,
    stageId: row.stage_id ?? undefined,
    source: row.source?.public_name ?? undefined,
    status: row.status ?? undefined,
    appliedAt: row.created_at ?? undefined,
    customFields: row.custom_fields,
  }));

export const job = z.object({ id, name: z.string() });
export const jobPost = z
  .object({ content: optionalText })
  .transform((row) => ({ content: htmlToText(row.content ?? '') }));

const KINDS: Record<string, Attachment['kind']> = { resume: 'resume', cover_letter: 'cover_letter' };

export const attachment = z
  .object({ id, filename: z.string(), type: z.string(), url: z.url(), created_at: optionalText })
  .transform(
    (row): Attachment => ({
      id: row.id,
      filename: row.filename,
      kind: KINDS[row.type] ?? 'other',
      url: row.url,
      createdAt: row.created_at ?? undefined,
    }),
  );

export const note = z
  .object({ id, body: optionalText, created_at: optionalText })
  .transform((row) => ({ id: row.id, body: row.body ?? '', createdAt: row.created_at ?? undefined }));

const TYPES: Record<string, (typeof FIELD_TYPES)[number]> = {
  rich_text: 'long_text',
  yes_no: 'boolean',
};
const isFieldType = (type: string): type is (typeof FIELD_TYPES)[number] =>
  FIELD_TYPES.some((known) => known === type);

export const customField = z
  .object({ id, name: z.string(), name_key: z.string(), value_type: z.string() })
  .transform((row) => ({
    id: row.id,
    key: row.name_key,
    name: row.name,
    type: TYPES[row.value_type] ?? (isFieldType(row.value_type) ? row.value_type : ('other' as const)),
    // Greenhouse takes 255 characters in a short text.
    maxLength: row.value_type === 'short_text' ? 255 : undefined,
  }));

export const customFieldOption = z
  .object({ id, custom_field_id: id, name: z.string() })
  .transform((row) => ({ id: row.id, fieldId: row.custom_field_id, label: row.name }));

export const named = z.object({ id, name: z.string() });

/** The longest of a job's posts describes it best. */
export function jobWith(row: z.infer<typeof job> | undefined, posts: { content: string }[]): Job | null {
  const description = posts.map((post) => post.content).sort((a, b) => b.length - a.length)[0] ?? '';
  return row ? { id: row.id, title: row.name, description } : null;
}

/** Selects are read as labels and written as option ids. */
export function toOptionIds(field: FieldDef, value: unknown): unknown {
  const idOf = (label: unknown) => {
    const option = field.options.find((one) => one.label === label || one.id === String(label));
    return option ? Number(option.id) : label;
  };
  if (field.type === 'single_select') return value === null ? null : idOf(value);
  if (field.type === 'multi_select' && Array.isArray(value)) return value.map(idOf);
  return value;
}

export const scopes: Scopes = {
  read: {
    'harvest:candidates:list': 'Read candidates',
    'harvest:applications:list': 'Read applications',
    'harvest:jobs:list': 'Read jobs',
    'harvest:job_posts:list': 'Read job posts',
    'harvest:attachments:list': 'Read resumes and other attachments',
    'harvest:custom_fields:list': 'Read which custom fields exist',
    'harvest:custom_field_options:list': 'Read the options of custom fields',
    'harvest:notes:list': 'Read notes',
    'harvest:users:list': 'Read the names of users, to know who you are',
  },
  note: { 'harvest:notes:create': 'Add notes' },
  field: {
    'harvest:candidates:update': 'Change custom fields of candidates',
    'harvest:applications:update': 'Change custom fields of applications',
  },
  tag: {
    'harvest:candidate_tags:list': 'Read which tags exist',
    'harvest:candidate_tags:create': 'Add new tags',
    'harvest:applied_candidate_tags:create': 'Tag candidates',
  },
};
