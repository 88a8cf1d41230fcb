/**
 * Zoho Recruit's endpoints. An application is a candidate and a job opening; its id here is made of both, because the
 * record of the module Applications, where an account has one, is known by its own id only.
 */
import { z } from 'zod';
import type { ErrorKind } from '@/lib/result';
import { read, type VendorError, write } from './contract';
import { htmlToText } from './html';
import { byPage } from './paging';
import { path } from './request';
import { applicationOf, candidateOf, id, kindOf, list, text } from './shape';

/** The vendor's guide; what has a page of its own below is named there. */
export const DOCS = 'https://www.zoho.com/recruit/developer-guide/';

export const applicationId = (candidateId: string, jobId: string): string => `${candidateId}_${jobId}`;

/** Rows come in `data`; nothing at all (204) where there is none. */
export const rows = <T extends z.ZodType>(row: T) =>
  z
    .object({ data: list(row) })
    .nullable()
    .transform((body) => body?.data ?? []);
/** A record that is named beside its id, or its name alone. */
const named = z
  .union([z.string(), z.object({ name: text }).transform((one) => one.name)])
  .nullish()
  .catch(undefined)
  .transform((value) => value || undefined);
/** Tags as names, whichever form an account gives them in. */
const tags = list(z.union([z.string(), z.object({ name: z.string() }).transform((one) => one.name)])).catch(
  [],
);
const person = z
  .looseObject({
    id,
    First_Name: text,
    Last_Name: text,
    Email: text,
    Secondary_Email: text,
    Mobile: text,
    Phone: text,
    Current_Job_Title: text,
    City: text,
    State: text,
    Country: text,
    Website: text,
    LinkedIn__s: text,
    Associated_Tags: tags,
    Modified_Time: text,
  })
  .transform((row) => ({
    row: row as Readonly<Record<string, unknown>>,
    candidate: candidateOf({
      id: row.id,
      name: [row.First_Name, row.Last_Name].filter(Boolean).join(' ') || `Candidate ${row.id}`,
      headline: row.Current_Job_Title,
      emails: [row.Email, row.Secondary_Email].flatMap((one) => one ?? []),
      phones: [row.Mobile, row.Phone].flatMap((one) => one ?? []),
      location: [row.City, row.State, row.Country].filter(Boolean).join(', ') || undefined,
      links: [row.LinkedIn__s, row.Website].flatMap((one) => one ?? []),
      tags: row.Associated_Tags,
      updatedAt: row.Modified_Time,
    }),
  }));
export const candidate = read(
  `${DOCS}apiv2/get-records.html`,
  (candidateId: string) => ({ path: path`/Candidates/${candidateId}` }),
  rows(person).transform((all) => all[0] ?? null),
);
const application = z
  .object({
    id,
    Candidate: z.object({ id }),
    $Job_Opening_Id: id.nullish(),
    Job_Opening_Name: named,
    Application_Status: text,
    Source: named,
    Created_Time: text,
  })
  .transform((row) =>
    applicationOf({
      id: applicationId(row.Candidate.id, row.$Job_Opening_Id ?? ''),
      candidateId: row.Candidate.id,
      jobId: row.$Job_Opening_Id ?? undefined,
      jobTitle: row.Job_Opening_Name,
      stage: row.Application_Status,
      source: row.Source,
      appliedAt: row.Created_Time,
    }),
  );
const byPages = byPage({
  page: 'page',
  limit: 'per_page',
  size: 200,
  rows: 'data',
  more: 'info.more_records',
});
/** In the order of their making, so that new ones come at the end. */
export const everybody = read(
  `${DOCS}apiv2/get-records.html`,
  () => ({ path: '/Applications', query: { sort_by: 'Created_Time', sort_order: 'asc' } }),
  rows(application),
  byPages,
);
export const applied = read(
  DOCS,
  (recordId: string) => ({ path: path`/Applications/${recordId}` }),
  rows(application).transform((all) => all[0] ?? null),
);
/** A search for the candidate’s id would be ignored without a word, so it goes by e-mail. */
export const appliedBy = read(
  DOCS,
  (email: string) => ({ path: '/Applications/search', query: { email } }),
  rows(application),
  byPages,
);
export const job = read(
  DOCS,
  (jobId: string) => ({ path: path`/JobOpenings/${jobId}` }),
  rows(
    z
      .object({
        id,
        Posting_Title: text,
        Job_Opening_Name: text,
        Job_Description: text,
        Required_Skills: text,
      })
      .transform((row) => ({
        id: row.id,
        title: row.Posting_Title ?? row.Job_Opening_Name ?? `Job ${row.id}`,
        description: [
          htmlToText(row.Job_Description ?? ''),
          row.Required_Skills && `Required skills\n${row.Required_Skills}`,
        ]
          .filter(Boolean)
          .join('\n\n'),
      })),
  ).transform((all) => all[0] ?? null),
);
export const attachments = read(
  `${DOCS}apiv2/get-attachments.html`,
  (candidateId: string) => ({ path: path`/Candidates/${candidateId}/Attachments` }),
  rows(z.object({ id, File_Name: z.string(), Category: named, Created_Time: text })).transform((all) =>
    all.map((one) => ({
      id: one.id,
      filename: one.File_Name,
      kind: one.Category === 'Resume' ? ('resume' as const) : kindOf(one.File_Name),
      createdAt: one.Created_Time,
    })),
  ),
);
export const fileAt = (candidateId: string, fileId: string): string =>
  path`/Candidates/${candidateId}/Attachments/${fileId}`;
export const notes = read(
  `${DOCS}apiv2/get-related-records.html`,
  (candidateId: string) => ({ path: path`/Candidates/${candidateId}/Notes` }),
  rows(z.object({ id, Note_Content: text, Created_Time: text, Created_By: named })).transform((all) =>
    all.map((one) => ({
      id: one.id,
      body: one.Note_Content ?? '',
      author: one.Created_By,
      createdAt: one.Created_Time,
    })),
  ),
  byPages,
);
export const addNote = write(
  `${DOCS}apiv2/create-notes.html`,
  (candidateId: string, words: string) => ({
    path: '/Notes',
    body: {
      data: [{ Note_Title: 'Candor', Note_Content: words, Parent_Id: candidateId, se_module: 'Candidates' }],
    },
  }),
  z
    .object({ data: z.array(z.object({ details: z.object({ id }) })).min(1) })
    .transform((body) => ({ id: body.data[0]?.details.id ?? '' })),
);
export const tagNames = read(
  `${DOCS}apiv2/get-tag-list.html`,
  () => ({ path: '/settings/tags', query: { module: 'Candidates' } }),
  z
    .object({ tags: list(z.object({ name: z.string() })) })
    .nullable()
    .transform((body) => body?.tags.map((one) => one.name) ?? []),
);
export const makeTag = write(
  DOCS,
  (name: string) => ({
    path: '/settings/tags',
    query: { module: 'Candidates' },
    body: { tags: [{ name }] },
  }),
  z.unknown(),
);
/** Adds to the tags there are, and takes only those that exist. */
export const addTag = write(
  `${DOCS}apiv2/add-tags.html`,
  (candidateId: string, name: string) => ({
    path: path`/Candidates/${candidateId}/actions/add_tags`,
    query: { tag_names: name },
  }),
  z.unknown(),
);

const KINDS: Readonly<Record<string, ErrorKind>> = {
  INVALID_TOKEN: 'token-expired',
  AUTHENTICATION_FAILURE: 'token-expired',
  OAUTH_SCOPE_MISMATCH: 'forbidden',
  NO_PERMISSION: 'forbidden',
};
const failure = z.object({ code: z.string(), message: text, status: z.literal('error') });
const failures = z.union([
  failure.transform((one) => [one]),
  z
    .union([
      z.object({ data: z.array(z.unknown()) }).transform((body) => body.data),
      z.object({ tags: z.array(z.unknown()) }).transform((body) => body.tags),
    ])
    .transform((all) => all.flatMap((one) => failure.safeParse(one).data ?? [])),
]);
/** Every record has a status of its own, also in a 200. */
export function errorOf(json: unknown): VendorError | null {
  const [first] = failures.safeParse(json).data ?? [];
  return first ? { message: `${first.message ?? ''} (${first.code})`.trim(), kind: KINDS[first.code] } : null;
}
