/**
 * Teamtailor. Unconfirmed: the American hosts, the lists below a candidate, which filters `/job-applications` and
 * `/users` take, that tags can be written, how a job's stages are sorted, and whether a webhook signs its payload with or without escapes.
 */
import { z } from 'zod';
import { err, mapOk, ok } from '@/lib/result';
import { defineAts } from './contract';
import { DIGITS } from './pages';
import { filenameOf, isoTime } from './shape';
import { access } from './teamtailor-access';
import * as api from './teamtailor-api';
import { hooks } from './teamtailor-hooks';
import { advance } from './teamtailor-stages';

const { DOCS } = api;

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
  ...access,
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
    list: (ask, cursor, sinceMs) => ask.page(api.everybody, cursor, isoTime(sinceMs)),
  },
  write: {
    advance,
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
