/** Teamtailor's endpoints: JSON:API with kebab-case attributes. */
import { z } from 'zod';
import type { FieldDef, FieldValue } from '@/lib/model';
import { read, write } from './contract';
import { htmlToText } from './html';
import { byUrl } from './paging';
import { path } from './request';
import { applicationOf, candidateOf, filenameOf, id, kindOf, text } from './shape';

export const DOCS = 'https://docs.teamtailor.com/';
export const JSON_API = { 'content-type': 'application/vnd.api+json' };
const paging = byUrl('links.next');
const SIZE = { 'page[size]': '30' };

/** What another record is called: one, many or none. */
const one = z.object({ data: z.object({ id }).nullish() }).nullish();
const related = z.record(z.string(), one).catch({});
const resource = <T>(attributes: z.ZodType<T>) =>
  z.object({ id, attributes, relationships: related.optional() });
const any = resource(z.record(z.string(), z.unknown())).extend({ type: z.string() });
const included = z
  .array(any)
  .nullish()
  .transform((all) => all ?? []);

const person = resource(
  z.object({
    'first-name': text,
    'last-name': text,
    email: text,
    phone: text,
    pitch: text,
    'linkedin-url': text,
    tags: z
      .array(z.string())
      .nullish()
      .transform((all) => all ?? []),
    'original-resume': text,
    resume: text,
    'updated-at': text,
  }),
);
export const candidate = read(
  DOCS,
  (candidateId: string) => ({
    path: path`/candidates/${candidateId}`,
    query: { include: 'custom-field-values' },
  }),
  z.object({ data: person, included }).transform(({ data: { id, attributes: a }, included }) => ({
    resume: a['original-resume'] ?? a.resume,
    values: included
      .filter((row) => row.type === 'custom-field-values')
      .map((row) => ({
        id: row.id,
        fieldId: row.relationships?.['custom-field']?.data?.id ?? '',
        value: row.attributes.value ?? null,
      })),
    candidate: candidateOf({
      id,
      name: [a['first-name'], a['last-name']].filter(Boolean).join(' ') || `Candidate ${id}`,
      headline: a.pitch,
      emails: a.email ? [a.email] : [],
      phones: a.phone ? [a.phone] : [],
      links: a['linkedin-url'] ? [a['linkedin-url']] : [],
      tags: a.tags,
      updatedAt: a['updated-at'],
    }),
  })),
);

const applied = resource(z.object({ 'created-at': text, 'referring-site': text, 'rejected-at': text }));
const withIncluded = z.object({ data: z.array(applied), included }).transform(({ data, included }) => {
  const named = (type: string, wanted: string | undefined, name: string) => {
    const row = included.find((other) => other.type === type && other.id === wanted);
    const value = row?.attributes[name];
    return typeof value === 'string' ? value : undefined;
  };
  return data.map(({ id, attributes, relationships: to }) =>
    applicationOf({
      id,
      candidateId: to?.candidate?.data?.id ?? '',
      jobId: to?.job?.data?.id,
      jobTitle: named('jobs', to?.job?.data?.id, 'title'),
      stage: named('stages', to?.stage?.data?.id, 'name'),
      stageId: to?.stage?.data?.id,
      status: attributes['rejected-at'] ? 'rejected' : 'active',
      source: attributes['referring-site'],
      appliedAt: attributes['created-at'],
    }),
  );
});
const WITH = { include: 'candidate,job,stage' };
export const applications = read(
  DOCS,
  (candidateId: string) => ({
    path: path`/candidates/${candidateId}/job-applications`,
    query: { ...WITH, ...SIZE },
  }),
  withIncluded,
  paging,
);
export const everybody = read(
  DOCS,
  (since: string | undefined) => ({
    path: '/job-applications',
    query: { ...WITH, ...SIZE, 'filter[updated-at][from]': since },
  }),
  withIncluded,
  paging,
);
export const job = read(
  DOCS,
  (jobId: string) => ({ path: path`/jobs/${jobId}` }),
  z
    .object({ data: resource(z.object({ title: z.string(), body: text })) })
    .transform(({ data: { id, attributes } }) => ({
      id,
      title: attributes.title,
      description: htmlToText(attributes.body ?? ''),
    })),
);
export const uploads = read(
  DOCS,
  (candidateId: string) => ({ path: path`/candidates/${candidateId}/uploads`, query: SIZE }),
  z
    .object({ data: z.array(resource(z.object({ url: z.url(), 'file-name': text, 'created-at': text }))) })
    .transform(({ data }) =>
      data.map(({ id, attributes: { url, 'file-name': name, 'created-at': createdAt } }) => {
        const filename = name ?? filenameOf(url);
        return { id, filename, url, createdAt, kind: kindOf(filename) };
      }),
    ),
  paging,
);

export const notes = read(
  DOCS,
  (candidateId: string) => ({ path: path`/candidates/${candidateId}/notes`, query: SIZE }),
  z
    .object({ data: z.array(resource(z.object({ note: z.string(), 'created-at': text }))) })
    .transform(({ data }) =>
      data.map(({ id, attributes }) => ({ id, body: attributes.note, createdAt: attributes['created-at'] })),
    ),
  paging,
);
export const addNote = write(
  DOCS,
  (candidateId: string, userId: string, note: string) => ({
    path: '/notes',
    headers: JSON_API,
    body: {
      data: {
        type: 'notes',
        attributes: { note, 'private-note': true },
        relationships: {
          candidate: { data: { id: candidateId, type: 'candidates' } },
          user: { data: { id: userId, type: 'users' } },
        },
      },
    },
  }),
  z.object({ data: z.object({ id }) }).transform(({ data }) => data),
);
export const users = read(
  DOCS,
  (email: string) => ({ path: '/users', query: { ...SIZE, 'filter[email]': email } }),
  z
    .object({ data: z.array(resource(z.object({ name: text, email: text }))) })
    .transform(({ data }) =>
      data.map(({ id, attributes }) => ({ id, name: attributes.name ?? '', email: attributes.email })),
    ),
  paging,
);

/** Contact types (e-mail, phone) are left out: they can be no destination. */
const TYPES: Readonly<Record<string, FieldDef['type']>> = {
  'CustomField::Text': 'long_text',
  'CustomField::Number': 'number',
  'CustomField::Date': 'date',
  'CustomField::Checkbox': 'boolean',
  'CustomField::Url': 'url',
};
export const fields = read(
  DOCS,
  () => ({ path: '/custom-fields', query: SIZE }),
  z
    .object({
      data: z.array(resource(z.object({ name: z.string(), 'field-type': z.string(), 'owner-type': text }))),
    })
    .transform(({ data }) =>
      data.flatMap(({ id, attributes: a }): FieldDef[] => {
        const type = TYPES[a['field-type']];
        if (!type || a['owner-type'] === 'Job') return [];
        return [{ id, key: id, name: a.name, owner: 'candidate', type, options: [] }];
      }),
    ),
  paging,
);
const ofValue = (value: FieldValue) => ({ value });
export const createValue = write(
  DOCS,
  (candidateId: string, fieldId: string, value: FieldValue) => ({
    path: '/custom-field-values',
    headers: JSON_API,
    body: {
      data: {
        type: 'custom-field-values',
        attributes: ofValue(value),
        relationships: {
          'custom-field': { data: { id: fieldId, type: 'custom-fields' } },
          owner: { data: { id: candidateId, type: 'candidates' } },
        },
      },
    },
  }),
  z.unknown(),
);
export const changeValue = write(
  DOCS,
  (valueId: string, value: FieldValue) => ({
    method: 'PATCH',
    path: path`/custom-field-values/${valueId}`,
    headers: JSON_API,
    body: { data: { id: valueId, type: 'custom-field-values', attributes: ofValue(value) } },
  }),
  z.unknown(),
);
export const replaceTags = write(
  DOCS,
  (candidateId: string, tags: readonly string[]) => ({
    method: 'PATCH',
    path: path`/candidates/${candidateId}`,
    headers: JSON_API,
    body: { data: { id: candidateId, type: 'candidates', attributes: { tags } } },
  }),
  z.unknown(),
);
