/**
 * Breezy HR's endpoints. A candidate lives in a position of a company, and the API wants all three; the id used here is
 * made of the position's and the candidate's, and is the application's as well.
 */
import { z } from 'zod';
import { read, write } from './contract';
import { htmlToText } from './html';
import { byPage, type Paging } from './paging';
import { path } from './request';
import { applicationOf, candidateOf, filenameOf, id, list, text } from './shape';

/** The vendor's reference; its parts are found from there. */
export const DOCS = 'https://developer.breezy.hr/reference/overview';

export const join = (positionId: string, candidateId: string): string => `${positionId}_${candidateId}`;
export const split = (joined: string) => {
  const [positionId = '', candidateId = ''] = joined.split('_');
  return { positionId, candidateId };
};
/** An address may name a position with its title behind the id. */
export const positionIn = (named: string): string => named.split('-')[0] ?? '';

const company = z.object({ _id: id, name: text });
export const companies = read(DOCS, () => ({ path: '/companies' }), z.array(company));

const named = z
  .union([z.string(), z.object({ name: text }).transform((one) => one.name)])
  .nullish()
  .catch(undefined)
  .transform((value) => value || undefined);
const stage = z
  .union([
    z.string().transform((name) => ({ id: undefined, name })),
    z.object({ id: id.nullish(), name: text }),
  ])
  .nullish()
  .catch(undefined);
const person = (positionId: string) =>
  z
    .object({
      _id: id,
      name: text,
      headline: text,
      email_address: text,
      phone_number: text,
      address: named,
      tags: list(z.string()),
      social_profiles: list(z.object({ url: text })).catch([]),
      stage,
      source: named,
      resume: z.object({ url: text, file_name: text }).nullish().catch(null),
      creation_date: text,
      updated_date: text,
    })
    .transform((row) => {
      const joined = join(positionId, row._id);
      return {
        resume: row.resume,
        candidate: candidateOf({
          id: joined,
          name: row.name ?? `Candidate ${row._id}`,
          headline: row.headline,
          emails: row.email_address ? [row.email_address] : [],
          phones: row.phone_number ? [row.phone_number] : [],
          location: row.address,
          links: row.social_profiles.flatMap(({ url }) => url ?? []),
          tags: row.tags,
          applicationIds: [joined],
          updatedAt: row.updated_date,
        }),
        application: applicationOf({
          id: joined,
          candidateId: joined,
          jobId: positionId,
          stage: row.stage?.name,
          stageId: row.stage?.id ?? undefined,
          source: row.source,
          appliedAt: row.creation_date,
        }),
      };
    });
type Person = z.infer<ReturnType<typeof person>>;

/** Where a candidate lives. */
export interface Where {
  companyId: string;
  positionId: string;
  candidateId: string;
}
const at = ({ companyId, positionId, candidateId }: Where): string =>
  path`/company/${companyId}/position/${positionId}/candidate/${candidateId}`;

export const stagePath = (where: Where): string => `${at(where)}/stage`;

/** The answer does not name the position, so the operation is made for one. */
export const candidate = (where: Where) => read(DOCS, () => ({ path: at(where) }), person(where.positionId));
export const candidatesOf = (companyId: string, positionId: string) =>
  read(
    DOCS,
    () => ({ path: path`/company/${companyId}/position/${positionId}/candidates` }),
    z.array(person(positionId)).transform((all) => all.map((one) => one.application)),
    byPage({ page: 'page', limit: 'page_size', size: 50, rows: '' }),
  );
export const positions = read(
  DOCS,
  (companyId: string) => ({ path: path`/company/${companyId}/positions` }),
  z.array(z.object({ _id: id })).transform((all) => all.map((one) => one._id)),
);
export const position = read(
  DOCS,
  (companyId: string, positionId: string) => ({ path: path`/company/${companyId}/position/${positionId}` }),
  z.object({ _id: id, name: text, description: text }).transform((row) => ({
    id: row._id,
    title: row.name ?? `Position ${row._id}`,
    description: htmlToText(row.description ?? ''),
  })),
);
/** By the address that the answer names, or from the API. */
export function resumeOf({ candidate, resume }: Person, where: Where) {
  if (!resume) return [];
  const url = resume.url && URL.canParse(resume.url) ? resume.url : `${at(where)}/resume`;
  const own = resume.url && URL.canParse(resume.url) ? filenameOf(resume.url) : `CV ${candidate.name}`;
  return [{ id: 'resume', filename: resume.file_name ?? own, kind: 'resume' as const, url }];
}

/** Fifty a page by `skip`; the entry of the first activity is the last of all. */
const bySkip: Paging = {
  at: (request, cursor) => (cursor === null ? request : { ...request, query: { skip: cursor } }),
  after({ json }, cursor) {
    const page = z.array(z.object({ first_activity: z.unknown().optional() })).safeParse(json);
    if (!page.success || page.data.length < 50) return null;
    return page.data.some((one) => one.first_activity === true)
      ? null
      : String(Number(cursor ?? 0) + page.data.length);
  },
};
const entry = z.object({
  _id: id,
  type: text,
  body: text.catch(undefined),
  object: z.object({ body: text }).nullish().catch(null),
  acting_user: z.object({ name: text }).nullish().catch(null),
  timestamp: z.union([z.string(), z.number()]).nullish(),
});
export const notes = read(
  DOCS,
  (where: Where) => ({ path: `${at(where)}/stream` }),
  z.array(entry).transform((all) =>
    all
      .filter((one) => /note|comment/i.test(one.type ?? ''))
      .map((one) => ({
        id: one._id,
        body: one.body ?? one.object?.body ?? '',
        author: one.acting_user?.name,
        createdAt: typeof one.timestamp === 'string' ? one.timestamp : undefined,
      })),
  ),
  bySkip,
);
export const comment = write(
  DOCS,
  (where: Where, body: string) => ({ path: `${at(where)}/stream`, body: { type: 'comment', body } }),
  z.object({ _id: id }).transform((row) => ({ id: row._id })),
);
export const replaceTags = write(
  DOCS,
  (where: Where, tags: readonly string[]) => ({ method: 'PUT', path: at(where), body: { tags } }),
  z.unknown(),
);
export const myself = read(
  DOCS,
  () => ({ path: '/user' }),
  z.object({ _id: id, name: text, email_address: text }).transform((row) => ({
    id: row._id,
    name: row.name ?? row.email_address ?? 'You',
  })),
);
