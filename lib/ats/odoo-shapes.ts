/** What Candor believes of Odoo's answers: empty is `false`, a link is `[id, label]`, times are UTC without a zone. */
import { z } from 'zod';
import type { FieldDef, FieldValue } from '@/lib/model';
import type { VendorError } from './contract';
import { htmlToText } from './html';
import { applicationOf, candidateOf, id, kindOf, list } from './shape';

const text = z
  .union([z.string(), z.literal(false)])
  .nullish()
  .transform((value) => value || undefined);
const time = text.transform((value) => (value ? `${value.replace(' ', 'T')}Z` : undefined));
export const many2one = z
  .union([
    z.tuple([id, z.string()]).transform(([one, label]) => ({ id: one, label })),
    z.literal(false),
    z.null(),
  ])
  .optional()
  .transform((value) => value || undefined);

const WANTED = [
  ...['partner_name', 'name', 'email_from', 'partner_phone', 'partner_mobile', 'linkedin_profile'],
  ...['stage_id', 'job_id', 'source_id', 'active', 'create_date', 'write_date', 'categ_ids'],
];
const isCustom = (name: string) => /^x_\w+$/.test(name);
const fieldInfo = z.object({
  string: z.string(),
  type: z.string(),
  readonly: z.boolean().optional(),
  selection: z.array(z.tuple([z.union([z.string(), z.number()]).transform(String), z.string()])).optional(),
});
/** `fields_get`: a field that Candor does not use may be described in a form that it does not know. */
export const schema = z.record(z.string(), z.unknown()).transform((all, ctx): Record<string, FieldInfo> => {
  const known: Record<string, FieldInfo> = {};
  for (const [name, info] of Object.entries(all)) {
    const read = fieldInfo.safeParse(info);
    if (read.success) known[name] = read.data;
    else if (WANTED.includes(name) || isCustom(name))
      ctx.addIssue({ code: 'custom', message: `The field ${name} is described in an unknown form.` });
  }
  return known;
});
type FieldInfo = z.infer<typeof fieldInfo>;
export type Schema = Record<string, FieldInfo>;

/** The fields to read: those Candor uses and this version has. */
export const wanted = (known: Schema): string[] =>
  Object.keys(known).filter(
    (name) => WANTED.includes(name) || (isCustom(name) && typeOf(known[name]) !== 'other'),
  );

export const row = z.looseObject({
  id,
  partner_name: text,
  name: text,
  email_from: text,
  partner_phone: text,
  partner_mobile: text,
  linkedin_profile: text,
  stage_id: many2one,
  job_id: many2one,
  source_id: many2one,
  categ_ids: list(z.number()),
  active: z.boolean().optional(),
  create_date: time,
  write_date: time,
});

/** One record as both. Tags are ids there; `tags` are their names. */
export function applicant(found: z.infer<typeof row>, known: Schema, tags: readonly string[]) {
  const customFields = Object.fromEntries(
    fieldDefs(known).map((field): [string, unknown] => {
      const value = found[field.key];
      if (value === false && field.type !== 'boolean') return [field.key, null];
      return [field.key, field.options.find((one) => one.id === String(value))?.label ?? value ?? null];
    }),
  );
  const some = (...values: (string | undefined)[]) => values.flatMap((value) => (value ? [value] : []));
  return {
    candidate: candidateOf({
      id: found.id,
      name: found.partner_name ?? found.name ?? `Applicant ${found.id}`,
      emails: some(found.email_from),
      phones: some(found.partner_phone, found.partner_mobile),
      links: some(found.linkedin_profile),
      tags: [...tags],
      customFields,
      applicationIds: [found.id],
      updatedAt: found.write_date,
    }),
    application: applicationOf({
      id: found.id,
      candidateId: found.id,
      jobId: found.job_id?.id,
      jobTitle: found.job_id?.label,
      stage: found.stage_id?.label,
      stageId: found.stage_id?.id,
      source: found.source_id?.label,
      status: found.active === false ? 'refused' : 'active',
      appliedAt: found.create_date,
    }),
  };
}

export const listed = z
  .object({ id, job_id: many2one, stage_id: many2one, create_date: time })
  .transform((one) =>
    applicationOf({
      id: one.id,
      candidateId: one.id,
      jobId: one.job_id?.id,
      jobTitle: one.job_id?.label,
      stage: one.stage_id?.label,
      stageId: one.stage_id?.id,
      appliedAt: one.create_date,
    }),
  );

export const job = z
  .object({ id, name: z.string(), description: text, requirements: text, website_description: text })
  .transform((one) => ({
    id: one.id,
    title: one.name,
    description: [htmlToText(one.description ?? one.website_description ?? ''), one.requirements]
      .filter(Boolean)
      .join('\n\n'),
  }));

export const attachment = z.object({ id, name: z.string(), create_date: time }).transform((one) => ({
  id: one.id,
  filename: one.name,
  kind: kindOf(one.name),
  createdAt: one.create_date,
}));

export const message = z.object({ id, body: text, author_id: many2one, date: time }).transform((one) => ({
  id: one.id,
  body: htmlToText(one.body ?? ''),
  author: one.author_id?.label,
  createdAt: one.date,
}));

const TYPES: Record<string, FieldDef['type']> = {
  char: 'short_text',
  text: 'long_text',
  integer: 'number',
  float: 'number',
  boolean: 'boolean',
  selection: 'single_select',
  date: 'date',
};
const typeOf = (field: Schema[string] | undefined): FieldDef['type'] => TYPES[field?.type ?? ''] ?? 'other';

export const fieldDefs = (known: Schema): FieldDef[] =>
  Object.entries(known)
    .filter(([name, field]) => isCustom(name) && !field.readonly && typeOf(field) !== 'other')
    .map(([name, field]) => ({
      id: name,
      key: name,
      name: field.string,
      owner: 'candidate',
      type: typeOf(field),
      options: (field.selection ?? []).map(([value, label]) => ({ id: value, label })),
    }));

export function toOdoo(field: FieldDef, value: FieldValue): unknown {
  if (value === null) return false;
  return field.options.find((one) => one.label === value)?.id ?? value;
}

const fault = z.object({
  error: z.object({
    code: z.number().optional(),
    message: z.string().optional(),
    data: z.object({ name: z.string().optional(), message: z.string().optional() }).optional(),
  }),
});
const KINDS: [pattern: RegExp, kind: VendorError['kind']][] = [
  [/SessionExpired|AccessDenied/, 'token-expired'],
  [/AccessError/, 'forbidden'],
  [/MissingError/, 'not-found'],
];
/** Odoo's faults come with status 200. Its `debug` holds a traceback with data and is never read. */
export function errorOf(json: unknown): VendorError | null {
  const body = fault.safeParse(json);
  if (!body.success) return null;
  const { code, message = '', data } = body.data.error;
  const kind =
    code === 100 ? 'token-expired' : KINDS.find(([pattern]) => pattern.test(data?.name ?? ''))?.[1];
  return { message: (data?.message ?? message).split('\n')[0] ?? '', kind: kind ?? 'invalid' };
}
