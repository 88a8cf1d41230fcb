/** Ashby's endpoints: every one is a POST with a JSON body, and answers `{success, results}`. */
import { z } from 'zod';
import type { FieldDef, FieldValue } from '@/lib/model';
import { type Operation, read, write } from './contract';
import { htmlToText } from './html';
import { byCursor } from './paging';
import { applicationOf, candidateOf, id, kindOf, list, text } from './shape';

export const DOCS = 'https://developers.ashbyhq.com/reference';
const page = (method: string) => `${DOCS}/${method.replace('.', '').toLowerCase()}`;
const results = <T>(row: z.ZodType<T>) => z.object({ results: row }).transform((body) => body.results);
/** Lists end when `moreDataAvailable` is not true. */
const paging = byCursor({ from: 'nextCursor', to: 'cursor', more: 'moreDataAvailable', place: 'body' });

export const rpc = <Args extends readonly unknown[], T>(
  method: string,
  body: (...args: Args) => unknown,
  row: z.ZodType<T>,
): Operation<Args, T> =>
  read(
    page(method),
    (...args: Args) => ({ method: 'POST', path: `/${method}`, body: body(...args) }),
    results(row),
  );
export const lists = <Args extends readonly unknown[], T>(
  method: string,
  body: (...args: Args) => unknown,
  row: z.ZodType<T>,
): Operation<Args, T[]> =>
  read(
    page(method),
    (...args: Args) => ({ method: 'POST', path: `/${method}`, body: body(...args) }),
    results(z.array(row)),
    paging,
  );

/** What the key may do, as `candidates:read`. Only a key with the right to read keys, which Candor does not need, is told. */
export const key = rpc('apiKey.info', () => ({}), z.object({ scopes: list(z.string()) }));

const contact = z
  .object({ value: z.string() })
  .nullish()
  .transform((one) => (one ? [one.value] : []));
const handle = z.object({ id, name: z.string(), handle: z.string() });
const values = list(z.object({ id, value: z.unknown() })).transform((all) =>
  Object.fromEntries(all.map((field): [string, unknown] => [field.id, field.value ?? null])),
);

export const candidate = rpc(
  'candidate.info',
  (candidateId: string) => ({ id: candidateId }),
  z
    .object({
      id,
      name: z.string(),
      position: text,
      primaryEmailAddress: contact,
      primaryPhoneNumber: contact,
      socialLinks: list(z.object({ url: z.string() })),
      tags: list(z.object({ title: z.string() })),
      customFields: values,
      applicationIds: list(id),
    })
    .transform((row) =>
      candidateOf({
        id: row.id,
        name: row.name,
        headline: row.position,
        emails: row.primaryEmailAddress,
        phones: row.primaryPhoneNumber,
        links: row.socialLinks.map(({ url }) => url),
        tags: row.tags.map(({ title }) => title),
        customFields: row.customFields,
        applicationIds: row.applicationIds,
      }),
    ),
);
/** The same answer, for its files: the resume first, then the others. */
export const handles = rpc(
  'candidate.info',
  (candidateId: string) => ({ id: candidateId }),
  z
    .object({ resumeFileHandle: handle.nullish(), fileHandles: list(handle) })
    .transform(({ resumeFileHandle: resume, fileHandles }) => [
      ...(resume ? [{ ...resume, kind: 'resume' as const }] : []),
      ...fileHandles
        .filter((one) => one.id !== resume?.id)
        .map((one) => ({ ...one, kind: kindOf(one.name) })),
    ]),
);
export const file = rpc('file.info', (fileHandle: string) => ({ fileHandle }), z.object({ url: z.url() }));

const applied = z
  .object({
    id,
    candidate: z.object({ id }),
    job: z.object({ id, title: text }).nullish(),
    currentInterviewStage: z.object({ id, title: text }).nullish(),
    source: z.object({ title: text }).nullish(),
    status: text,
    createdAt: text,
    customFields: values,
  })
  .transform((row) =>
    applicationOf({
      id: row.id,
      candidateId: row.candidate.id,
      jobId: row.job?.id,
      jobTitle: row.job?.title,
      stage: row.currentInterviewStage?.title,
      stageId: row.currentInterviewStage?.id,
      source: row.source?.title,
      status: row.status,
      appliedAt: row.createdAt,
      customFields: row.customFields,
    }),
  );
export const application = rpc('application.info', (applicationId: string) => ({ applicationId }), applied);
export const everybody = lists('application.list', () => ({ limit: 100 }), applied);

export const job = rpc(
  'job.info',
  (jobId: string) => ({ id: jobId }),
  z.object({ id, title: z.string(), jobPostingIds: list(id) }),
);
export const posting = rpc(
  'jobPosting.info',
  (jobPostingId: string) => ({ jobPostingId }),
  z
    .object({ descriptionHtml: text, descriptionPlain: text })
    .transform((row) =>
      row.descriptionHtml ? htmlToText(row.descriptionHtml) : (row.descriptionPlain ?? ''),
    ),
);

export const notes = lists(
  'candidate.listNotes',
  (candidateId: string) => ({ candidateId, limit: 100 }),
  z
    .object({
      id,
      content: z.string(),
      createdAt: text,
      author: z.object({ firstName: text, lastName: text }).nullish(),
    })
    .transform(({ id, content, createdAt, author }) => ({
      id,
      body: content,
      createdAt,
      author: [author?.firstName, author?.lastName].filter(Boolean).join(' ') || undefined,
    })),
);
export const addNote = write(
  page('candidate.createNote'),
  (candidateId: string, value: string, userId: string | undefined) => ({
    path: '/candidate.createNote',
    // Acts for the recruiter, where the key may; without it the key itself is the author.
    ...(userId && { headers: { 'x-on-behalf-of': userId } }),
    body: { candidateId, note: { type: 'text/plain', value }, sendNotifications: false, isPrivate: true },
  }),
  results(z.object({ id })),
);

const TYPES: Readonly<Record<string, FieldDef['type']>> = {
  String: 'short_text',
  LongText: 'long_text',
  Number: 'number',
  Boolean: 'boolean',
  Date: 'date',
  Url: 'url',
  ValueSelect: 'single_select',
  MultiValueSelect: 'multi_select',
};
const OWNERS = { Candidate: 'candidate', Application: 'application' } as const;
const isOwner = (type: string): type is keyof typeof OWNERS => Object.hasOwn(OWNERS, type);

export const fields = lists(
  'customField.list',
  () => ({ limit: 100 }),
  z
    .object({
      id,
      title: z.string(),
      objectType: z.string(),
      fieldType: z.string(),
      isArchived: z.boolean().optional(),
      selectableValues: list(
        z.object({ label: z.string(), value: z.string(), isArchived: z.boolean().optional() }),
      ),
    })
    .transform((row): FieldDef[] => {
      const type = TYPES[row.fieldType];
      if (!type || row.isArchived || !isOwner(row.objectType)) return [];
      const options = row.selectableValues
        .filter((one) => !one.isArchived)
        .map(({ label, value }) => ({ id: value, label }));
      return [{ id: row.id, key: row.id, name: row.title, owner: OWNERS[row.objectType], type, options }];
    }),
);
/** Selects are written by value and read back by label. */
export const setValue = write(
  page('customField.setValue'),
  (objectId: string, field: FieldDef, value: FieldValue) => ({
    path: '/customField.setValue',
    body: {
      objectId,
      objectType: field.owner === 'candidate' ? 'Candidate' : 'Application',
      fieldId: field.id,
      fieldValue: toValues(field, value),
    },
  }),
  z.unknown(),
);
function toValues({ type, options }: FieldDef, value: FieldValue): FieldValue {
  const of = (label: string) => options.find((one) => one.label === label)?.id ?? label;
  if (type === 'single_select' && typeof value === 'string') return of(value);
  return type === 'multi_select' && Array.isArray(value) ? value.map(of) : value;
}

export const tags = lists('candidateTag.list', () => ({ limit: 100 }), z.object({ id, title: z.string() }));
export const createTag = write(
  page('candidateTag.create'),
  (title: string) => ({ path: '/candidateTag.create', body: { title } }),
  results(z.object({ id })),
);
export const addTag = write(
  page('candidate.addTag'),
  (candidateId: string, tagId: string) => ({ path: '/candidate.addTag', body: { candidateId, tagId } }),
  z.unknown(),
);
export const users = lists(
  'user.list',
  () => ({ limit: 100 }),
  z
    .object({ id, firstName: text, lastName: text, email: text })
    .transform(({ id, firstName, lastName, email }) => ({
      id,
      name: [firstName, lastName].filter(Boolean).join(' '),
      email,
    })),
);
