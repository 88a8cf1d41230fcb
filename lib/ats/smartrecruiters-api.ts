/** SmartRecruiters' endpoints. An application is a candidate and a job; its id here is made of both. */
import { z } from 'zod';
import type { FieldDef, FieldValue } from '@/lib/model';
import { read, write } from './contract';
import { htmlToText } from './html';
import { byCursor } from './paging';
import { path } from './request';
import { applicationOf, candidateOf, id, list, text } from './shape';

export const DOCS = 'https://developers.smartrecruiters.com/reference';
const content = <T extends z.ZodType>(row: T) =>
  z.object({ content: list(row) }).transform((body) => body.content);

export const applicationId = (candidateId: string, jobId: string): string => `${candidateId}_${jobId}`;
/** The job in such an id; empty where there is none. */
export const jobIn = (application = ''): string => application.split('_')[1] ?? '';

const assignment = z.object({
  job: z.object({ id, title: text }),
  status: text,
  subStatus: text,
  source: text,
});
const person = z
  .object({
    id,
    firstName: text,
    lastName: text,
    email: text,
    phoneNumber: text,
    location: z.object({ city: text, country: text }).nullish(),
    web: z.object({ linkedin: text, website: text }).nullish(),
    tags: list(z.string()),
    createdOn: text,
    updatedOn: text,
    primaryAssignment: assignment.nullish(),
    secondaryAssignments: list(assignment),
  })
  .transform((row) => ({
    candidate: candidateOf({
      id: row.id,
      name: [row.firstName, row.lastName].filter(Boolean).join(' ') || `Candidate ${row.id}`,
      emails: row.email ? [row.email] : [],
      phones: row.phoneNumber ? [row.phoneNumber] : [],
      location: [row.location?.city, row.location?.country].filter(Boolean).join(', ') || undefined,
      links: [row.web?.linkedin, row.web?.website].flatMap((link) => link ?? []),
      tags: row.tags,
      updatedAt: row.updatedOn,
    }),
    applications: [
      ...(row.primaryAssignment ? [row.primaryAssignment] : []),
      ...row.secondaryAssignments,
    ].map((one) =>
      applicationOf({
        id: applicationId(row.id, one.job.id),
        candidateId: row.id,
        jobId: one.job.id,
        jobTitle: one.job.title,
        stage: one.subStatus ?? one.status,
        stageId: one.status,
        status: one.status,
        source: one.source,
        appliedAt: row.createdOn,
      }),
    ),
  }));
export const candidate = read(
  `${DOCS}/candidatesget-1`,
  (candidateId: string) => ({ path: path`/candidates/${candidateId}` }),
  person,
);
export const everybody = read(
  `${DOCS}/candidatesall-1`,
  (since: string | undefined) => ({ path: '/candidates', query: { limit: '100', updatedAfter: since } }),
  content(person).transform((all) => all.flatMap((one) => one.applications)),
  byCursor({ from: 'nextPageId', to: 'pageId' }),
);
/** The page's address names the application; the API speaks of its candidate and job. */
export const located = read(
  `${DOCS}/job-applications`,
  (applied: string) => ({ path: path`/job-applications-api/v202112/job-applications/${applied}` }),
  z.object({ profileId: id, jobId: id }),
);
const section = z.object({ title: text, text }).nullish();
export const job = read(
  `${DOCS}/jobsget-1`,
  (jobId: string) => ({ path: path`/jobs/${jobId}` }),
  z
    .object({
      id,
      title: z.string(),
      jobAd: z
        .object({
          sections: z
            .object({ jobDescription: section, qualifications: section, additionalInformation: section })
            .nullish(),
        })
        .nullish(),
    })
    .transform(({ id, title, jobAd }) => {
      const all = jobAd?.sections;
      const parts = [all?.jobDescription, all?.qualifications, all?.additionalInformation];
      const texts = parts.flatMap((one) => (one?.text ? [one.title ?? '', htmlToText(one.text)] : []));
      return { id, title, description: texts.filter(Boolean).join('\n') };
    }),
);
const KINDS = { RESUME: 'resume', COVER_LETTER: 'cover_letter' } as const;
const isKind = (type: string): type is keyof typeof KINDS => Object.hasOwn(KINDS, type);
export const attachments = read(
  `${DOCS}/candidatesattachmentslist-1`,
  (candidateId: string) => ({ path: path`/candidates/${candidateId}/attachments` }),
  content(
    z.object({
      id,
      name: z.string(),
      type: z.string(),
      createdOn: text,
      actions: z.object({ download: z.object({ url: z.url() }) }),
    }),
  ).transform((all) =>
    all
      .filter(({ type }) => type !== 'AVATAR')
      .map(({ id, name, type, createdOn, actions }) => ({
        id,
        filename: name,
        kind: isKind(type) ? KINDS[type] : ('other' as const),
        url: actions.download.url,
        createdAt: createdOn,
      })),
  ),
);
/** The candidate's link at the start puts the note on their profile; open notes mail nobody. */
export const share = write(
  `${DOCS}/messagessharescreate-1`,
  (candidateId: string, words: string) => ({
    path: '/messages/shares',
    body: {
      content: `#[CANDIDATE:${candidateId}]\n${words}`,
      shareWith: { users: [], hiringTeamOf: [], everyone: false, openNote: true },
    },
  }),
  z.object({ id }),
);

const TYPES: Readonly<Record<string, FieldDef['type']>> = {
  TEXT: 'long_text',
  NUMBER: 'number',
  PERCENT: 'number',
  BOOLEAN: 'boolean',
  DATE: 'date',
  SINGLE_SELECT: 'single_select',
  MULTI_SELECT: 'multi_select',
};
export const properties = read(
  `${DOCS}/configurationcandidatepropertiesall-1`,
  () => ({ path: '/configuration/candidate-properties' }),
  content(z.object({ id, label: z.string(), type: z.string() })).transform((all) =>
    all.flatMap(({ id, label, type }): FieldDef[] => {
      const known = TYPES[type];
      return known ? [{ id, key: id, name: label, owner: 'application', type: known, options: [] }] : [];
    }),
  ),
);
export const options = read(
  `${DOCS}/configurationcandidatepropertiesvaluesget-1`,
  (propertyId: string) => ({ path: path`/configuration/candidate-properties/${propertyId}/values` }),
  content(z.object({ id, label: z.string() })),
);
export const values = read(
  `${DOCS}/candidatespropertiesvaluesgetforjob-1`,
  (candidateId: string, jobId: string) => ({
    path: path`/candidates/${candidateId}/jobs/${jobId}/properties`,
  }),
  content(z.object({ id, value: z.unknown() })),
);
/** Selects take the ids of options; a property without a value is emptied. */
export const setValue = write(
  `${DOCS}/candidatespropertiesvaluesupdateforjob-1`,
  (candidateId: string, jobId: string, field: FieldDef, value: FieldValue) => ({
    method: 'PUT',
    path: path`/candidates/${candidateId}/jobs/${jobId}/properties`,
    body: [value === null ? { id: field.id } : { id: field.id, value: toIds(field, value) }],
  }),
  z.unknown(),
);
function toIds({ type, options }: FieldDef, value: FieldValue): FieldValue {
  const of = (label: string) => options.find((one) => one.label === label)?.id ?? label;
  if (type === 'single_select' && typeof value === 'string') return of(value);
  return type === 'multi_select' && Array.isArray(value) ? value.map(of) : value;
}
/** Option ids as labels, as a person reads them. */
export function toLabels(fields: readonly FieldDef[], fieldId: string, value: unknown): unknown {
  const options = fields.find((one) => one.id === fieldId)?.options ?? [];
  const of = (one: unknown) => options.find((option) => option.id === one)?.label ?? one;
  return Array.isArray(value) ? value.map(of) : of(value);
}
export const addTags = write(
  `${DOCS}/candidatestagsadd-1`,
  (candidateId: string, tags: readonly string[]) => ({
    path: path`/candidates/${candidateId}/tags`,
    body: { tags },
  }),
  z.unknown(),
);
