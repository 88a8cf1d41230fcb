/**
 * Teamtailor. Unconfirmed: the American hosts, the lists below a candidate, which filters `/job-applications` and
 * `/users` take, that tags can be written, and the form of a webhook's body.
 */
import { z } from 'zod';
import { err, mapOk, ok } from '@/lib/result';
import { defineAts } from './contract';
import { DIGITS } from './pages';
import { filenameOf } from './shape';
import { believed, yes } from './sure';
import * as api from './teamtailor-api';
import { hooks } from './teamtailor-hooks';

const { DOCS } = api;
const onlyTags = z.strictObject({
  data: z.strictObject({
    id: z.string(),
    type: z.literal('candidates'),
    attributes: z.strictObject({ tags: z.array(z.string()) }),
  }),
});

export const teamtailor = defineAts({
  id: 'teamtailor',
  name: 'Teamtailor',
  docs: DOCS,
  places: [
    { label: 'Teamtailor', web: 'https://app.teamtailor.com', api: 'https://api.teamtailor.com/v1' },
    {
      label: 'Teamtailor, North America',
      web: 'https://app.na.teamtailor.com',
      api: 'https://api.na.teamtailor.com/v1',
    },
  ],
  hosts: ['https://*.amazonaws.com/*'],
  pages: {
    candidate: [
      '/companies/*/candidates/segment/*/candidate/:candidateId/**',
      '/companies/*/jobs/:jobId/stages/candidate/:candidateId/**',
      '/companies/*/candidates/:candidateId/**',
    ],
    job: ['/companies/*/jobs/:jobId/**'],
    list: ['/companies/*/candidates/segment/*'],
    ids: { candidateId: DIGITS, jobId: DIGITS },
  },
  auth: [
    {
      kind: 'apiKey',
      label: 'API key',
      headers: (key) => ({ authorization: `Token token=${key}` }),
      docs: DOCS,
      sure: 'confirmed',
      setup: [
        'A Teamtailor company admin opens Settings → Integrations → API keys and creates a new key.',
        'Choose: {scopes}',
        'Copy the key into the box below.',
      ],
      warning:
        'Only Teamtailor’s widest kind of key sees candidates, and it could also delete and reject. Candor sends no such request; keep the key to yourself all the same.',
    },
  ],
  scopes: {
    read: { 'Admin, Read': 'Read candidates, applications, jobs, notes, fields and files' },
    note: { 'Admin, Write': 'Add private notes' },
    field: { 'Admin, Write': 'Fill custom fields' },
    tag: { 'Admin, Write': 'Add tags' },
  },
  limits: {
    docs: DOCS,
    // The headers are documented, the number is what users report.
    sure: 'believed',
    requests: 50,
    perMs: 10_000,
    headers: { remaining: 'x-rate-limit-remaining', reset: 'x-rate-limit-reset', unit: 'wait' },
  },
  headers: { 'x-api-version': '20240404', accept: 'application/vnd.api+json' },
  allow: [
    ...[
      'candidates/:id',
      'candidates/:id/job-applications',
      'candidates/:id/uploads',
      'candidates/:id/notes',
    ].map((rule) => `GET /${rule}`),
    ...['job-applications', 'jobs/:id', 'users', 'custom-fields'].map((rule) => `GET /${rule}`),
    'POST /notes',
    'POST /custom-field-values',
    'PATCH /custom-field-values/:id',
    ['PATCH /candidates/:id', onlyTags],
  ],
  can: {
    backfill: yes(DOCS),
    resume: yes(DOCS),
    listNotes: believed(DOCS),
    note: yes(DOCS),
    privateNote: yes(DOCS),
    noteAuthor: yes(DOCS, 'Teamtailor takes no note without a user, so your e-mail is asked for.'),
    listFields: yes(DOCS),
    field: yes(DOCS),
    numberField: yes(DOCS),
    tag: believed(DOCS, 'The whole list is replaced, so Candor sends what is there along.'),
    hooks: yes(hooks.docs),
  },
  createField: 'In Teamtailor: Settings → Custom fields, New custom field, for candidates.',
  files: 'signed',
  errorOf(json) {
    const body = z
      .object({
        errors: z.array(z.object({ title: z.string().optional(), detail: z.string().optional() })).min(1),
      })
      .safeParse(json);
    if (!body.success) return null;
    return { message: body.data.errors.map((one) => one.detail ?? one.title ?? '').join('; ') };
  },
  asksEmail: true,
  me: async (ask, { email = '' }) =>
    mapOk(
      await ask.all(api.users, email),
      (all) => all.find((one) => one.email?.toLowerCase() === email.toLowerCase()) ?? null,
    ),
  read: {
    candidate: async (ask, id) =>
      mapOk(await ask.one(api.candidate, id), ({ candidate, values }) => ({
        ...candidate,
        customFields: Object.fromEntries(
          values.map(({ fieldId, value }): [string, unknown] => [fieldId, value]),
        ),
      })),
    applications: async (ask, candidateId) =>
      mapOk(await ask.all(api.applications, candidateId), (all) =>
        all
          .map((one) => ({ ...one, candidateId }))
          .sort((a, b) => (b.appliedAt ?? '').localeCompare(a.appliedAt ?? '')),
      ),
    job: (ask, id) => ask.one(api.job, id),
    async attachments(ask, ref) {
      const person = await ask.one(api.candidate, ref.candidateId);
      if (!person.ok) return person;
      const { resume } = person.value;
      const others = await ask.all(api.uploads, ref.candidateId);
      return mapOk(others, (all) => [
        ...(resume
          ? [{ id: 'resume', filename: filenameOf(resume), url: resume, kind: 'resume' as const }]
          : []),
        ...all,
      ]);
    },
    notes: (ask, ref) => ask.all(api.notes, ref.candidateId),
    fields: (ask) => ask.all(api.fields),
    list: (ask, cursor, sinceMs) =>
      ask.page(api.everybody, cursor, sinceMs === undefined ? undefined : new Date(sinceMs).toISOString()),
  },
  write: {
    note: async (ask, ref, text) =>
      ask.user
        ? ask.one(api.addNote, ref.candidateId, ask.user.id, text)
        : err({
            kind: 'forbidden',
            message:
              'Teamtailor takes no note without a user. Connect it again with the e-mail you use there.',
          }),
    async field(ask, ref, field, value) {
      const person = await ask.one(api.candidate, ref.candidateId);
      if (!person.ok) return person;
      const there = person.value.values.find((one) => one.fieldId === field.id);
      return there
        ? ask.one(api.changeValue, there.id, value)
        : ask.one(api.createValue, ref.candidateId, field.id, value);
    },
    async tag(ask, ref, tag) {
      const person = await ask.one(api.candidate, ref.candidateId);
      if (!person.ok) return person;
      const { tags } = person.value.candidate;
      return tags.includes(tag) ? ok(null) : ask.one(api.replaceTags, ref.candidateId, [...tags, tag]);
    },
  },
  hooks,
});
