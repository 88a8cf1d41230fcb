/** What Candor believes of Lever's answers. Times are epoch milliseconds. */
import { z } from 'zod';
import type { Scopes } from './contract';
import { type Hooks, hmacHex, jsonOf, OLDEST_MS, sameText } from './hooks';
import { htmlToText } from './html';
import { applicationOf, candidateOf, id, list, text } from './shape';

const time = z
  .number()
  .nullish()
  .transform((ms) => (ms ? new Date(ms).toISOString() : undefined));
const strings = list(z.string());

/** With `expand=applications` and `expand=stage`. */
export const opportunity = z
  .object({
    id,
    name: text,
    headline: text,
    location: text,
    emails: strings,
    phones: list(z.object({ value: z.string() })),
    links: strings,
    tags: strings,
    sources: strings,
    stage: z
      .union([z.string().transform((text) => ({ id: undefined, text })), z.object({ id, text: z.string() })])
      .nullish(),
    archived: z.object({ archivedAt: z.number() }).nullish(),
    applications: list(z.object({ id, posting: id.nullish() })),
    createdAt: time,
    updatedAt: time,
    isAnonymized: z.boolean().nullish(),
  })
  .transform((row) => ({
    isGone: row.isAnonymized === true,
    candidate: candidateOf({
      id: row.id,
      name: row.name ?? `Candidate ${row.id.slice(0, 8)}`,
      headline: row.headline,
      location: row.location,
      emails: row.emails,
      phones: row.phones.map(({ value }) => value),
      links: row.links,
      tags: row.tags,
      applicationIds: row.applications.map((one) => one.id),
      updatedAt: row.updatedAt,
    }),
    applications: row.applications.map((one) =>
      applicationOf({
        id: one.id,
        candidateId: row.id,
        jobId: one.posting ?? undefined,
        stage: row.stage?.text,
        stageId: row.stage?.id,
        source: row.sources[0],
        status: row.archived ? 'archived' : 'active',
        appliedAt: row.createdAt,
      }),
    ),
  }));

export const posting = z
  .object({
    data: z.object({
      id,
      text: z.string(),
      content: z.object({
        descriptionHtml: text,
        description: text,
        lists: list(z.object({ text, content: text })),
        closingHtml: text,
      }),
      categories: z.object({ location: text, department: text }).nullish(),
    }),
  })
  .transform(({ data: { content, ...row } }) => ({
    id: row.id,
    title: row.text,
    location: row.categories?.location,
    department: row.categories?.department,
    description: htmlToText(
      [
        content.descriptionHtml ?? content.description,
        ...content.lists.map((one) => `<h3>${one.text ?? ''}</h3><ul>${one.content ?? ''}</ul>`),
        content.closingHtml,
      ].join('\n'),
    ),
  }));

export const resumes = z
  .object({ data: z.array(z.object({ id, createdAt: time, file: z.object({ name: z.string() }) })) })
  .transform(({ data }) =>
    data
      .map((row) => ({
        id: row.id,
        filename: row.file.name,
        kind: 'resume' as const,
        createdAt: row.createdAt,
      }))
      .sort((a, b) => (b.createdAt ?? '').localeCompare(a.createdAt ?? '')),
  );

const note = z
  .object({ id, text, fields: list(z.object({ value: z.unknown() })), createdAt: time })
  .transform((row) => ({
    id: row.id,
    body:
      row.fields.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])).join('\n') ||
      (row.text ?? ''),
    createdAt: row.createdAt,
  }));
export const notes = z.object({ data: z.array(note) }).transform((body) => body.data);
export const noteMade = z
  .object({ data: z.union([z.object({ noteId: id }), z.object({ id })]) })
  .transform(({ data }) => ({ id: 'noteId' in data ? data.noteId : data.id }));
export const users = z
  .object({ data: z.array(z.object({ id, name: z.string() })) })
  .transform((body) => body.data);

export const scopes: Scopes = {
  read: {
    'opportunities:read:admin': 'Read opportunities',
    'applications:read:admin': 'Read applications',
    'contact:read:admin': 'Read contact data, to hide it from scoring',
    'postings:read:admin': 'Read postings',
    'resumes:read:admin': 'Read resumes',
    'files:read:admin': 'Download resume files',
    'notes:read:admin': 'Read notes',
    'users:read:admin': 'Read the names of users, to know who you are',
    offline_access: 'Stay signed in',
  },
  note: { 'notes:write:admin': 'Add notes' },
  field: {},
  tag: {
    'opportunities:write:admin':
      'Add tags (the same scope would allow archiving people; Candor never sends that)',
  },
};

const hook = z.object({
  id: text,
  event: z.string(),
  triggeredAt: z.number(),
  token: z.string(),
  signature: z.string(),
  data: z.object({ opportunityId: text }).nullish(),
});

/** The body is not signed, only `token` and time: what it says is fetched again. */
export const hooks = (docs: string): Hooks => ({
  docs,
  events: [
    'applicationCreated',
    'candidateStageChange',
    'candidateArchiveChange',
    'candidateDeleted',
    'contactUpdated',
  ],
  setup:
    'Settings → Integrations and API → Webhooks: add this address to each event and copy the signature token.',
  async verify(incoming, secret, nowMs) {
    const body = hook.safeParse(jsonOf(incoming));
    if (!body.success || Math.abs(nowMs - body.data.triggeredAt) > OLDEST_MS) return false;
    return sameText(body.data.signature, await hmacHex(secret, body.data.token + body.data.triggeredAt));
  },
  read(incoming) {
    const body = hook.safeParse(jsonOf(incoming));
    if (!body.success || !body.data.data?.opportunityId) return null;
    return {
      event: body.data.event,
      id: body.data.id ?? body.data.token,
      candidateId: body.data.data.opportunityId,
    };
  },
});
