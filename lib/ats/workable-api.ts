/** Workable's endpoints. One candidate is one application. */
import { z } from 'zod';
import { read, write } from './contract';
import { htmlToText } from './html';
import { byUrl } from './paging';
import { path } from './request';
import { applicationOf, candidateOf, id, kindOf, list, text } from './shape';

export const DOCS = 'https://workable.readme.io/reference';

const row = z
  .object({
    id,
    name: z.string(),
    headline: text,
    email: text,
    phone: text,
    address: text,
    social_profiles: list(z.object({ url: text })),
    tags: list(z.string()),
    job: z.object({ shortcode: id, title: text }).nullish(),
    stage: text,
    disqualified: z.boolean().nullish(),
    withdrew: z.boolean().nullish(),
    domain: text,
    created_at: text,
    updated_at: text,
    resume_url: text,
  })
  .transform((one) => ({
    resumeUrl: one.resume_url,
    candidate: candidateOf({
      id: one.id,
      name: one.name,
      headline: one.headline,
      emails: one.email ? [one.email] : [],
      phones: one.phone ? [one.phone] : [],
      location: one.address,
      links: one.social_profiles.flatMap(({ url }) => url ?? []),
      tags: one.tags,
      applicationIds: [one.id],
      updatedAt: one.updated_at,
    }),
    application: applicationOf({
      id: one.id,
      candidateId: one.id,
      jobId: one.job?.shortcode,
      jobTitle: one.job?.title,
      stage: one.stage,
      stageId: one.stage,
      status: one.disqualified ? 'disqualified' : one.withdrew ? 'withdrawn' : 'active',
      source: one.domain,
      appliedAt: one.created_at,
    }),
  }));
export const person = read(
  `${DOCS}/candidatesid`,
  (candidateId: string) => ({ path: path`/candidates/${candidateId}` }),
  z.object({ candidate: row }).transform((body) => body.candidate),
);
export const everybody = read(
  `${DOCS}/candidates`,
  (since: string | undefined) => ({ path: '/candidates', query: { limit: '100', updated_after: since } }),
  z
    .object({ candidates: z.array(row) })
    .transform(({ candidates }) => candidates.map((one) => one.application)),
  byUrl('paging.next'),
);
export const job = read(
  `${DOCS}/jobsshortcode`,
  (shortcode: string) => ({ path: path`/jobs/${shortcode}` }),
  z
    .object({ shortcode: id, full_title: text, title: text, full_description: text, description: text })
    .transform((one) => ({
      id: one.shortcode,
      title: one.full_title ?? one.title ?? one.shortcode,
      description: htmlToText(one.full_description ?? one.description ?? ''),
    })),
);
export const files = read(
  `${DOCS}/candidatesidfiles`,
  (candidateId: string) => ({ path: path`/candidates/${candidateId}/files` }),
  z
    .object({
      files: list(z.object({ id: id.optional(), name: z.string(), preview_url: z.url(), kind: text })),
    })
    .transform((body) =>
      body.files.map((one) => ({
        id: one.id ?? one.name,
        filename: one.name,
        url: one.preview_url,
        kind: one.kind === 'resume' ? ('resume' as const) : kindOf(one.name),
      })),
    ),
);
export const activities = read(
  `${DOCS}/candidatesidactivities`,
  (candidateId: string) => ({ path: path`/candidates/${candidateId}/activities`, query: { limit: '100' } }),
  z
    .object({
      activities: list(
        z.object({
          id,
          action: text,
          body: text,
          created_at: text,
          member: z.object({ name: text }).nullish(),
        }),
      ),
    })
    .transform((body) =>
      body.activities
        .filter((one) => one.action === 'comment')
        .map((one) => ({
          id: one.id,
          body: one.body ?? '',
          author: one.member?.name,
          createdAt: one.created_at,
        })),
    ),
  byUrl('paging.next'),
);
export const members = read(
  `${DOCS}/members`,
  () => ({ path: '/members', query: { limit: '100' } }),
  z
    .object({ members: list(z.object({ id, name: z.string(), email: text })) })
    .transform((body) => body.members),
  byUrl('paging.next'),
);
export const comment = write(
  `${DOCS}/candidatesidcomments`,
  (candidateId: string, body: string, memberId: string | undefined) => ({
    path: path`/candidates/${candidateId}/comments`,
    body: { ...(memberId && { member_id: memberId }), comment: { body, policy: ['recruiter', 'admin'] } },
  }),
  z.object({ id }),
);
export const replaceTags = write(
  `${DOCS}/candidatesidtags`,
  (candidateId: string, tags: readonly string[]) => ({
    method: 'PUT',
    path: path`/candidates/${candidateId}/tags`,
    body: { tags },
  }),
  z.unknown(),
);
