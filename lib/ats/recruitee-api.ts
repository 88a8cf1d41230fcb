/** Recruitee's endpoints, below the company's own path. An application is a placement of a candidate in an offer. */
import { z } from 'zod';
import type { FieldDef, FieldValue } from '@/lib/model';
import { read, type VendorError, write } from './contract';
import { htmlToText } from './html';
import { byOffset } from './paging';
import { path } from './request';
import { applicationOf, candidateOf, filenameOf, id, list, text } from './shape';

/** The vendor's reference; its parts are found from there. */
export const DOCS = 'https://docs.recruitee.com/reference';

/** The kinds of profile fields that Candor fills; the others (schools, dates, …) have values of their own form. */
const KINDS = { single_line: 'short_text', multi_line: 'long_text', number: 'number' } as const;
type Kind = keyof typeof KINDS;
const isKind = (kind: string): kind is Kind => Object.hasOwn(KINDS, kind);
const CONTACT = /e-?mail|phone|telefon|mobile|address|adresse/i;

/** A field of the profile: `id` is null as long as it is empty. */
const field = z.object({
  id: id.nullish(),
  kind: z.string(),
  name: text,
  values: list(z.object({ text: text.catch(undefined), number: z.union([z.string(), z.number()]).nullish() }))
    // Kinds that Candor does not know may hold anything.
    .catch([]),
});
export type ProfileField = z.infer<typeof field>;

const valueIn = ({ kind, values }: ProfileField): unknown => {
  if (kind !== 'number') return values.flatMap((one) => one.text ?? []).join('\n') || undefined;
  const given = values[0]?.number ?? values[0]?.text ?? '';
  return given === '' || Number.isNaN(Number(given)) ? undefined : Number(given);
};

const person = z
  .object({
    id,
    name: text,
    emails: list(z.string()),
    phones: list(z.string()),
    social_links: list(z.string()),
    links: list(z.string()).catch([]),
    tags: list(z.string()),
    sources: list(z.string()),
    cv_url: text,
    cv_original_url: text,
    fields: list(field),
    placements: list(
      z.object({
        id,
        offer_id: id,
        stage_id: id.nullish(),
        created_at: text,
        disqualified_at: text,
        hired_at: text,
      }),
    ),
    created_at: text,
    updated_at: text,
  })
  .transform((row) => ({
    fields: row.fields,
    resume: row.cv_url ?? row.cv_original_url,
    candidate: candidateOf({
      id: row.id,
      name: row.name ?? `Candidate ${row.id}`,
      emails: row.emails,
      phones: row.phones,
      links: [...row.social_links, ...row.links],
      tags: row.tags,
      customFields: Object.fromEntries(
        row.fields.flatMap((one): [string, unknown][] =>
          one.name && isKind(one.kind) ? [[keyOf(one.kind, one.name), valueIn(one)]] : [],
        ),
      ),
      applicationIds: row.placements.map((one) => one.id),
      updatedAt: row.updated_at,
    }),
    applications: row.placements
      .map((one) =>
        applicationOf({
          id: one.id,
          candidateId: row.id,
          jobId: one.offer_id,
          stage: one.stage_id ?? undefined,
          stageId: one.stage_id ?? undefined,
          status: one.disqualified_at ? 'disqualified' : one.hired_at ? 'hired' : 'active',
          source: row.sources[0],
          appliedAt: one.created_at ?? row.created_at,
        }),
      )
      .sort((a, b) => (b.appliedAt ?? '').localeCompare(a.appliedAt ?? '')),
  }));
type Person = z.infer<typeof person>;

const keyOf = (kind: string, name: string): string => `${kind}:${name}`;

/** Offers and stages are named beside the answer. */
const references = list(z.object({ id: id.nullish(), type: text, title: text, name: text })).catch([]);
function withNames({ applications, ...rest }: Person, named: z.infer<typeof references>): Person {
  const nameOf = (type: string, wanted: string | undefined) => {
    const found = named.find((one) => one.type === type && one.id === wanted);
    return found?.title ?? found?.name;
  };
  return {
    ...rest,
    applications: applications.map((one) => ({
      ...one,
      jobTitle: nameOf('Offer', one.jobId),
      stage: nameOf('Stage', one.stage),
    })),
  };
}
export const candidate = read(
  DOCS,
  (candidateId: string) => ({ path: path`/candidates/${candidateId}` }),
  z.object({ candidate: person, references }).transform((body) => withNames(body.candidate, body.references)),
);
const candidates = z
  .object({ candidates: z.array(person), references })
  .transform((body) => body.candidates.map((one) => withNames(one, body.references)));
export const everybody = read(
  DOCS,
  () => ({ path: '/candidates' }),
  candidates.transform((all) => all.flatMap((one) => one.applications)),
  byOffset({ start: 'offset', limit: 'limit', size: 100, rows: 'candidates' }),
);
export const somebody = read(
  DOCS,
  () => ({ path: '/candidates', query: { limit: '1', offset: '0' } }),
  candidates.transform((all) => all[0]?.candidate.id ?? null),
);
export const offer = read(
  DOCS,
  (offerId: string) => ({ path: path`/offers/${offerId}` }),
  z
    .object({ offer: z.object({ id, title: text, description: text, requirements: text }) })
    .transform(({ offer: { id, title, description, requirements } }) => ({
      id,
      title: title ?? `Job ${id}`,
      description: [description, requirements]
        .flatMap((html) => (html ? [htmlToText(html)] : []))
        .join('\n\n'),
    })),
);
export const resumeOf = ({ resume }: Person) =>
  resume && URL.canParse(resume)
    ? [{ id: 'cv', filename: filenameOf(resume), kind: 'resume' as const, url: resume }]
    : [];
export const notes = read(
  DOCS,
  (candidateId: string) => ({ path: path`/candidates/${candidateId}/notes` }),
  z
    .object({ notes: list(z.object({ id, body: text, created_at: text })) })
    .transform((body) =>
      body.notes.map((one) => ({ id: one.id, body: one.body ?? '', createdAt: one.created_at })),
    ),
);
/** Whose token it is. */
export const admin = read(
  DOCS,
  () => ({ path: '/admin' }),
  z.object({ admin: z.object({ id, first_name: text, last_name: text, email: text }) }).transform((body) => ({
    id: body.admin.id,
    name:
      [body.admin.first_name, body.admin.last_name].filter(Boolean).join(' ') || (body.admin.email ?? 'You'),
  })),
);
/** `public` is public among colleagues; a candidate sees no note. */
export const addNote = write(
  DOCS,
  (candidateId: string, body: string) => ({
    path: path`/candidates/${candidateId}/notes`,
    body: { note: { body, visibility: { level: 'public' } } },
  }),
  z.object({ note: z.object({ id }) }).transform((body) => ({ id: body.note.id })),
);
export const addTags = write(
  DOCS,
  (candidateId: string, tags: readonly string[]) => ({
    path: path`/candidates/${candidateId}/tags`,
    body: { tags },
  }),
  z.unknown(),
);

/** The profile's fields as a candidate shows them, also the empty ones. */
export const fieldsOf = ({ fields }: Person): FieldDef[] =>
  fields.flatMap(({ kind, name }): FieldDef[] =>
    name && isKind(kind) && !CONTACT.test(name)
      ? [
          {
            id: keyOf(kind, name),
            key: keyOf(kind, name),
            name,
            owner: 'candidate',
            type: KINDS[kind],
            options: [],
          },
        ]
      : [],
  );
export const fieldOf = ({ fields }: Person, def: FieldDef): ProfileField | undefined =>
  fields.find((one) => keyOf(one.kind, one.name ?? '') === def.key);
const valuesOf = (kind: string, value: FieldValue) => {
  if (value === null) return [];
  return [kind === 'number' ? { number: String(value) } : { text: String(value) }];
};
/** Fills an empty field; a second time it would make another field of that name. */
export const fillField = write(
  DOCS,
  (candidateId: string, { kind, name }: ProfileField, value: FieldValue) => ({
    path: path`/custom_fields/candidates/${candidateId}/fields`,
    body: { field: { kind, name, values: valuesOf(kind, value) } },
  }),
  z.unknown(),
);
export const changeField = write(
  DOCS,
  (fieldId: string, kind: string, value: FieldValue) => ({
    method: 'PATCH',
    path: path`/custom_fields/candidates/fields/${fieldId}`,
    body: { field: { values: valuesOf(kind, value) } },
  }),
  z.unknown(),
);

const refusal = z.object({ error: z.union([z.string(), z.array(z.string()).min(1)]) });
/** One sentence or several. */
export function errorOf(json: unknown): VendorError | null {
  const body = refusal.safeParse(json);
  return body.success ? { message: [body.data.error].flat().join('; ') } : null;
}
