/** What Candor believes of Bullhorn's answers. Dates are epoch milliseconds; `fields` must name what is wanted. */
import { z } from 'zod';
import type { Candidate, FieldDef, FieldValue } from '@/lib/model';
import type { Hop } from './auth-methods';
import type { FieldChange, VendorError } from './contract';
import { htmlToText } from './html';
import { applicationOf, candidateOf, id, kindOf, list, text } from './shape';

const time = z
  .number()
  .nullish()
  .transform((ms) => (ms ? new Date(ms).toISOString() : undefined));

export const CANDIDATE =
  'id,firstName,lastName,occupation,email,phone,mobile,address,dateLastModified,isDeleted';
export const candidate = z
  .looseObject({
    id,
    firstName: text,
    lastName: text,
    occupation: text,
    email: text,
    phone: text,
    mobile: text,
    address: z.object({ city: text }).nullish(),
    dateLastModified: time,
    isDeleted: z.boolean().nullish(),
  })
  .transform((row) => ({
    // Bullhorn goes on answering for whoever was deleted.
    isGone: row.isDeleted === true,
    columns: row as Record<string, unknown>,
    candidate: candidateOf({
      id: row.id,
      name: [row.firstName, row.lastName].filter(Boolean).join(' ') || `Candidate ${row.id}`,
      headline: row.occupation,
      emails: row.email ? [row.email] : [],
      phones: [row.phone, row.mobile].flatMap((number) => (number ? [number] : [])),
      location: row.address?.city,
      updatedAt: row.dateLastModified,
    }),
  }));

export const SUBMISSION = 'id,status,source,dateAdded,candidate(id),jobOrder(id,title)';
export const submission = z
  .object({
    id,
    status: text,
    source: text,
    dateAdded: time,
    candidate: z.object({ id }),
    jobOrder: z.object({ id, title: text }).nullish(),
  })
  .transform((row) =>
    applicationOf({
      id: row.id,
      candidateId: row.candidate.id,
      jobId: row.jobOrder?.id,
      jobTitle: row.jobOrder?.title,
      stage: row.status,
      source: row.source,
      appliedAt: row.dateAdded,
    }),
  );

export const JOB = 'id,title,description,publicDescription,address';
export const job = z
  .object({
    id,
    title: z.string(),
    description: text,
    publicDescription: text,
    address: z.object({ city: text }).nullish(),
  })
  .transform((row) => ({
    id: row.id,
    title: row.title,
    description: htmlToText(row.description ?? row.publicDescription ?? ''),
    location: row.address?.city,
  }));

export const file = z.object({ id, name: z.string(), type: text, dateAdded: time }).transform((row) => ({
  id: row.id,
  filename: row.name,
  kind: /resume|cv/i.test(row.type ?? '') ? ('resume' as const) : kindOf(row.name),
  createdAt: row.dateAdded,
}));
export const note = z
  .object({ id, comments: text, dateAdded: time })
  .transform((row) => ({ id: row.id, body: row.comments ?? '', createdAt: row.dateAdded }));
export const user = z.object({ id, name: z.string() });

const COLUMN = /^custom(Text|TextBlock|Int|Float|Date)\d{1,2}$/;
/** `Custom Text 7`: nobody has given the column a meaning. */
const UNNAMED = /^custom\s?(text|text\s?block|int|float|date)\s?\d+$/i;

export const fields = z
  .object({
    fields: z.array(
      z.object({
        name: z.string(),
        label: text,
        dataType: text,
        maxLength: z.number().nullish(),
        readOnly: z.boolean().nullish(),
        options: list(
          z.object({ value: z.union([z.string(), z.number()]).transform(String), label: z.string() }),
        ),
      }),
    ),
  })
  .transform((body): FieldDef[] =>
    body.fields
      .filter(({ name, label, readOnly }) => COLUMN.test(name) && !readOnly && !UNNAMED.test(label ?? name))
      .map(({ name, label = name, maxLength, options }) => ({
        id: name,
        key: name,
        name: label,
        owner: 'candidate',
        type: typeOf(name, options.length > 0),
        maxLength: maxLength ?? undefined,
        options: options.map((one) => ({ id: one.value, label: one.label })),
      })),
  );

function typeOf(column: string, chooses: boolean): FieldDef['type'] {
  if (/Int|Float/.test(column)) return 'number';
  if (column.includes('Date')) return 'date';
  if (column.includes('TextBlock')) return 'long_text';
  return chooses ? 'single_select' : 'short_text';
}

/** The candidate with the custom columns in Candor's terms: options by label, dates as ISO. */
export function withFields(row: z.infer<typeof candidate>, known: readonly FieldDef[]): Candidate {
  const customFields = Object.fromEntries(
    known.map((field): [string, unknown] => {
      const value = row.columns[field.key] ?? null;
      if (field.type === 'date' && typeof value === 'number')
        return [field.key, new Date(value).toISOString().slice(0, 10)];
      const option = field.options.find((one) => one.id === String(value));
      return [field.key, option?.label ?? value];
    }),
  );
  return { ...row.candidate, customFields };
}

export const toColumns = (changes: readonly FieldChange[]): Record<string, unknown> =>
  Object.fromEntries(changes.map(({ field, value }) => [field.key, toColumn(field, value)]));

function toColumn(field: FieldDef, value: FieldValue): unknown {
  if (field.type === 'date' && typeof value === 'string') return Date.parse(value);
  return field.options.find((one) => one.label === value)?.id ?? value;
}

/** Custom columns and nothing else: the same endpoint could change status, owner or contact data. */
export const columnBody = z.record(z.string().regex(COLUMN), z.unknown());
export const noteBody = z.strictObject({
  action: z.string().max(30),
  comments: z.string(),
  personReference: z.strictObject({ id: z.number() }),
  jobOrder: z.strictObject({ id: z.number() }).optional(),
});

/** The names in Bullhorn's addresses come in several spellings. */
export const windows = (entity: string, id: string): string[] =>
  ['/BullhornSTAFFING/OpenWindow.cfm', '/BullhornStaffing/OpenWindow.cfm'].flatMap((page) => [
    `${page}?Entity=${entity}&id=${id}`,
    `${page}?entity=${entity}&id=${id}`,
    `${page}?Entity=${entity}&ID=${id}`,
  ]);

export const hop: Hop = {
  path: '/rest-services/login',
  query: { version: '*' },
  param: 'access_token',
  response: z
    .object({ BhRestToken: z.string().min(1), restUrl: z.url() })
    .transform(({ BhRestToken, restUrl }) => ({
      headers: { BhRestToken },
      base: restUrl.replace(/\/$/, ''),
    })),
  hosts: /\.bullhornstaffing\.com$/,
};

const refusal = z.object({
  errorMessage: z.string(),
  errors: list(z.object({ propertyName: text, detailMessage: text })),
});
export function errorOf(json: unknown): VendorError | null {
  const body = refusal.safeParse(json);
  if (!body.success) return null;
  const details = body.data.errors.map((one) =>
    [one.propertyName, one.detailMessage].filter(Boolean).join(': '),
  );
  return { message: [body.data.errorMessage, ...details].join('; ') };
}
