/** BambooHR's endpoints. One candidate is one application: what a page's address and the API call an id is the application's. */
import { z } from 'zod';
import { read, write } from './contract';
import { htmlToText } from './html';
import { dig, type Paging } from './paging';
import { path } from './request';
import { applicationOf, candidateOf, id, list, text } from './shape';

/** The vendor's own SDK; its reference pages are made from the same description. */
export const DOCS = 'https://github.com/BambooHR/bhr-api-python/blob/main/docs/ApplicantTrackingApi.md';
const TRACKING = '/api/v1/applicant_tracking';

/** A status or a title: a text, or an object with its label. */
const label = z
  .union([z.string(), z.object({ label: text }).transform((one) => one.label)])
  .nullish()
  .transform((value) => value || undefined);
const fileId = id.nullish();
const row = z
  .object({
    id,
    appliedDate: text,
    status: label,
    applicant: z.object({
      firstName: text,
      lastName: text,
      email: text,
      phoneNumber: text,
      linkedinUrl: text,
      websiteUrl: text,
      source: text,
      address: z.object({ city: text, state: text, country: text }).nullish().catch(undefined),
    }),
    job: z.object({ id: id.nullish(), title: label }).nullish(),
    resumeFileId: fileId,
    coverLetterFileId: fileId,
    attachments: list(z.object({ id, name: text, fileUrl: text })),
  })
  .transform(({ applicant, job, ...one }) => {
    const name = [applicant.firstName, applicant.lastName].filter(Boolean).join(' ') || `Candidate ${one.id}`;
    const { city, state, country } = applicant.address ?? {};
    return {
      candidate: candidateOf({
        id: one.id,
        name,
        emails: applicant.email ? [applicant.email] : [],
        phones: applicant.phoneNumber ? [applicant.phoneNumber] : [],
        location: [city, state, country].filter(Boolean).join(', ') || undefined,
        links: [applicant.linkedinUrl, applicant.websiteUrl].flatMap((link) => link ?? []),
        applicationIds: [one.id],
      }),
      application: applicationOf({
        id: one.id,
        candidateId: one.id,
        jobId: job?.id ?? undefined,
        jobTitle: job?.title,
        stage: one.status,
        source: applicant.source,
        appliedAt: one.appliedDate,
      }),
      files: filesOf(one, name),
    };
  });

interface Files {
  resumeFileId?: string | null;
  coverLetterFileId?: string | null;
  attachments: { id: string; name?: string; fileUrl?: string }[];
}
/** The resume and the letter come as file ids without a name; the others bring their own address. */
function filesOf({ resumeFileId, coverLetterFileId, attachments }: Files, name: string) {
  const kept = (fileId: string) => path`/api/v1/files/${fileId}`;
  const others = attachments.filter(({ id }) => id !== resumeFileId && id !== coverLetterFileId);
  return [
    ...(resumeFileId
      ? [{ id: resumeFileId, filename: `CV ${name}`, kind: 'resume' as const, url: kept(resumeFileId) }]
      : []),
    ...(coverLetterFileId
      ? [
          {
            id: coverLetterFileId,
            filename: `Cover letter ${name}`,
            kind: 'cover_letter' as const,
            url: kept(coverLetterFileId),
          },
        ]
      : []),
    ...others.map((one) => ({
      id: one.id,
      filename: one.name ?? `Attachment ${one.id}`,
      kind: 'other' as const,
      url: one.fileUrl ?? kept(one.id),
    })),
  ];
}
export const application = read(
  DOCS,
  (applicationId: string) => ({ path: path`/api/v1/applicant_tracking/applications/${applicationId}` }),
  row,
);

/** `paginationComplete` says whether there is more; the next page's own address may name another host. */
const byCompletePage: Paging = {
  at: (request, cursor) => ({ ...request, query: { ...request.query, page: cursor ?? '1' } }),
  after({ json }, cursor) {
    const rows = dig(json, 'applications');
    const ended = dig(json, 'paginationComplete') !== false || !Array.isArray(rows) || rows.length === 0;
    return ended ? null : String(Number(cursor ?? 1) + 1);
  },
};
/** The oldest first, so that who applies meanwhile comes at the end. */
export const everybody = read(
  DOCS,
  () => ({ path: `${TRACKING}/applications`, query: { sortBy: 'created_date', sortOrder: 'ASC' } }),
  z
    .object({ applications: z.array(row) })
    .transform(({ applications }) => applications.map((one) => one.application)),
  byCompletePage,
);
export const jobs = read(
  DOCS,
  () => ({ path: `${TRACKING}/jobs`, query: { statusGroups: 'ALL' } }),
  z.array(z.object({ id, title: label }).transform((one) => ({ id: one.id, title: one.title ?? one.id }))),
);
/** The careers page's own data: the API has no description of a job. */
export const posting = read(
  DOCS,
  (jobId: string) => ({ path: path`/careers/${jobId}/detail` }),
  z
    .object({ result: z.object({ jobOpening: z.object({ jobOpeningName: text, description: text }) }) })
    .transform(({ result: { jobOpening } }) => ({
      title: jobOpening.jobOpeningName,
      description: htmlToText(jobOpening.description ?? ''),
    })),
);
/** Employee 0 is whose key it is; a key of somebody who is no employee finds nobody. */
export const myself = read(
  'https://documentation.bamboohr.com/reference/get-employee',
  () => ({ path: '/api/v1/employees/0', query: { fields: 'firstName,lastName' } }),
  z
    .object({ id, firstName: text, lastName: text })
    .transform((one) => ({ id: one.id, name: [one.firstName, one.lastName].filter(Boolean).join(' ') })),
);
/** The answer is empty, so the comment's id stays unknown. */
export const comment = write(
  DOCS,
  (applicationId: string, words: string) => ({
    path: path`/api/v1/applicant_tracking/applications/${applicationId}/comments`,
    body: { type: 'comment', comment: words },
  }),
  z.unknown().transform(() => ({ id: '' })),
);
