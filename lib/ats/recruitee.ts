/**
 * Recruitee. Unconfirmed: all but the webhooks rests on public code that talks to the API. Least sure are the
 * addresses of jobs and of Tellent’s newer hosts, that every candidate carries the profile’s empty fields too, that a
 * field without values is empty, how notes are paged, whether a note’s `@name` notifies anybody, how fast the API may
 * be asked, and the form of `/admin` and of a webhook’s body.
 */
import { z } from 'zod';
import { err, mapOk, ok } from '@/lib/result';
import { bearer } from './auth-methods';
import { defineAts } from './contract';
import { DIGITS } from './pages';
import * as api from './recruitee-api';
import { hooks } from './recruitee-hooks';
import { believed, yes } from './sure';

const { DOCS } = api;
const values = z.array(
  z.union([z.strictObject({ text: z.string() }), z.strictObject({ number: z.string() })]),
);
const kind = z.enum(['single_line', 'multi_line', 'number']);
const note = z.strictObject({
  note: z.strictObject({ body: z.string(), visibility: z.strictObject({ level: z.literal('public') }) }),
});

export const recruitee = defineAts({
  id: 'recruitee',
  name: 'Recruitee',
  docs: DOCS,
  places: [
    {
      label: 'Recruitee',
      web: 'https://app.recruitee.com',
      api: 'https://api.recruitee.com/c/{account}',
    },
  ],
  account: {
    label: 'Company ID',
    hint: '12345, shown under Settings → Apps and plugins → Personal API tokens',
    pattern: /^[a-z0-9-]{1,63}$/,
  },
  hosts: ['https://*.recruitee.com/*', 'https://*.amazonaws.com/*'],
  pages: {
    candidate: [
      '/#/dashboard/offers/:jobId/**?candidate=:candidateId',
      '/#/dashboard/jobs/:jobId/**?candidate=:candidateId',
      '/#/**?candidate=:candidateId',
    ],
    job: ['/#/dashboard/offers/:jobId/**', '/#/dashboard/jobs/:jobId/**'],
    list: ['/#/dashboard/overview'],
    ids: { candidateId: DIGITS, jobId: DIGITS },
  },
  auth: [
    {
      kind: 'apiKey',
      label: 'Personal API token',
      headers: bearer,
      docs: DOCS,
      sure: 'believed',
      setup: [
        'Open Settings → Apps and plugins → Personal API tokens in Recruitee.',
        'Create a new token, name it Candor, and confirm with your password. It may do what you may: {scopes}',
        'Copy the token and the company ID shown there into the boxes below.',
      ],
      warning:
        'A token of Recruitee can do everything that you can, also move, disqualify and e-mail candidates. Candor sends no such request.',
    },
  ],
  scopes: {
    read: { 'See candidates and jobs': 'Read candidates, jobs, notes and resumes' },
    note: { 'Manage notes': 'Add notes' },
    field: { 'Edit candidates': 'Fill profile fields' },
    tag: { 'Edit candidates': 'Add tags' },
  },
  limits: { docs: DOCS, sure: 'believed', requests: 20, perMs: 10_000 },
  allow: [
    ...['candidates', 'candidates/:id', 'candidates/:id/notes', 'offers/:id', 'admin'].map(
      (rule) => `GET /${rule}`,
    ),
    ['POST /candidates/:id/notes', note],
    ['POST /candidates/:id/tags', z.strictObject({ tags: z.array(z.string()) })],
    [
      'POST /custom_fields/candidates/:id/fields',
      z.strictObject({ field: z.strictObject({ kind, name: z.string(), values }) }),
    ],
    ['PATCH /custom_fields/candidates/fields/:id', z.strictObject({ field: z.strictObject({ values }) })],
  ],
  can: {
    backfill: believed(DOCS),
    resume: believed(DOCS, 'The one resume of a candidate; other files are not read.'),
    listNotes: believed(DOCS),
    note: believed(DOCS),
    privateNote: believed(DOCS, 'Seen by colleagues who may see the candidate.'),
    noteAuthor: believed(DOCS, 'The token is your own, so the note is yours.'),
    listFields: believed(DOCS, 'The fields of the profile’s template: text and numbers.'),
    field: believed(DOCS),
    numberField: believed(DOCS),
    tag: believed(DOCS),
    hooks: yes(hooks.docs),
  },
  files: 'signed',
  errorOf(json) {
    const one = z.union([z.string(), z.array(z.string()).min(1)]);
    const body = z.object({ error: one }).safeParse(json);
    return body.success ? { message: [body.data.error].flat().join('; ') } : null;
  },
  /** A space of no width keeps `@name` from being a mention. */
  escapeText: (text) => text.replaceAll('@', '@\u200b'),
  me: (ask) => ask.one(api.admin),
  read: {
    candidate: async (ask, id) => mapOk(await ask.one(api.candidate, id), (one) => one.candidate),
    applications: async (ask, id) => mapOk(await ask.one(api.candidate, id), (one) => one.applications),
    job: (ask, id) => ask.one(api.offer, id),
    attachments: async (ask, ref) => mapOk(await ask.one(api.candidate, ref.candidateId), api.resumeOf),
    notes: (ask, ref) => ask.one(api.notes, ref.candidateId),
    async fields(ask) {
      const first = await ask.one(api.somebody);
      if (!first.ok) return first;
      return first.value === null ? ok([]) : mapOk(await ask.one(api.candidate, first.value), api.fieldsOf);
    },
    list: (ask, cursor) => ask.page(api.everybody, cursor),
  },
  write: {
    note: (ask, ref, text) => ask.one(api.addNote, ref.candidateId, text),
    async field(ask, ref, def, value) {
      const there = await ask.one(api.candidate, ref.candidateId);
      if (!there.ok) return there;
      const field = api.fieldOf(there.value, def);
      if (!field)
        return err({
          kind: 'not-found',
          message: `The candidate’s profile has no field “${def.name}”. Add it to the profile template in Recruitee.`,
        });
      if (field.id) return ask.one(api.changeField, field.id, field.kind, value);
      return value === null ? ok(null) : ask.one(api.fillField, ref.candidateId, field, value);
    },
    /** All tags go along, so that none is lost should the list be replaced. */
    async tag(ask, ref, tag) {
      const there = await ask.one(api.candidate, ref.candidateId);
      if (!there.ok) return there;
      const { tags } = there.value.candidate;
      return tags.includes(tag) ? ok(null) : ask.one(api.addTags, ref.candidateId, [...tags, tag]);
    },
  },
  hooks,
});
