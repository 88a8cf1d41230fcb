/** Ashby. Unconfirmed: the number of requests it takes, the EU host, and which keys may act on behalf of a user. */
import { z } from 'zod';
import { mapOk, ok } from '@/lib/result';
import { access } from './ashby-access';
import * as api from './ashby-api';
import { hooks } from './ashby-hooks';
import { advance } from './ashby-stages';
import { defineAts } from './contract';
import { UUID } from './pages';
import { path } from './request';

/** Errors come with 200 and `success: false`. */
const refusal = z.object({
  success: z.literal(false),
  errors: z
    .array(z.union([z.string(), z.object({ message: z.string() }).transform((one) => one.message)]))
    .optional(),
  errorInfo: z.object({ code: z.string().optional(), message: z.string().optional() }).optional(),
});

export const ashby = defineAts({
  id: 'ashby',
  name: 'Ashby',
  docs: 'https://developers.ashbyhq.com/',
  places: [{ label: 'Ashby', web: 'https://app.ashbyhq.com', api: 'https://api.ashbyhq.com' }],
  hosts: ['https://*.amazonaws.com/*'],
  pages: {
    candidate: [
      '/**/candidates/:candidateId/applications/:applicationId/**',
      '/**/candidates/:candidateId/**',
    ],
    job: ['/jobs/:jobId/**'],
    list: ['/candidates/pipeline/**', '/candidate-searches/**'],
    ids: { candidateId: UUID, applicationId: UUID, jobId: UUID },
  },
  // The list behind the panel is any; a new search is there for everybody.
  pageOf: ({ candidateId = '' }) => path`/candidate-searches/new/right-side/candidates/${candidateId}`,
  ...access,
  files: 'signed',
  errorOf(json) {
    const refused = refusal.safeParse(json);
    if (!refused.success) return null;
    const { errors = [], errorInfo } = refused.data;
    const message = errorInfo?.message ?? errors.join('; ');
    const words = `${errorInfo?.code ?? ''} ${message}`;
    if (/not_found|not found/i.test(words)) return { message, kind: 'not-found' };
    return { message, kind: /permission/i.test(words) ? 'forbidden' : 'invalid' };
  },
  asksEmail: true,
  me: async (ask, { email = '' }) =>
    mapOk(
      await ask.all(api.users),
      (all) => all.find((one) => one.email?.toLowerCase() === email.toLowerCase()) ?? null,
    ),
  async granted(ask) {
    const letters = (scope: string) => scope.replace(/[^a-z]/gi, '').toLowerCase();
    const needed = Object.values(access.scopes).flatMap((scopes) => Object.keys(scopes ?? {}));
    // Ashby writes `candidates:read` there and `candidatesRead` in its documents.
    return mapOk(await ask.one(api.key), ({ scopes }) =>
      scopes.map((scope) => needed.find((one) => letters(one) === letters(scope)) ?? scope),
    );
  },
  read: {
    candidate: (ask, id) => ask.one(api.candidate, id),
    async applications(ask, candidateId) {
      const person = await ask.one(api.candidate, candidateId);
      if (!person.ok) return person;
      const found = [];
      for (const id of person.value.applicationIds) {
        const one = await ask.one(api.application, id);
        if (!one.ok) return one;
        found.push(one.value);
      }
      return ok(found.sort((a, b) => (b.appliedAt ?? '').localeCompare(a.appliedAt ?? '')));
    },
    async job(ask, jobId) {
      const job = await ask.one(api.job, jobId);
      if (!job.ok) return job;
      const { id, title, jobPostingIds } = job.value;
      const texts: string[] = [];
      for (const posting of jobPostingIds) {
        const one = await ask.one(api.posting, posting);
        if (!one.ok) return one;
        texts.push(one.value);
      }
      return ok({ id, title, description: texts.sort((a, b) => b.length - a.length)[0] ?? '' });
    },
    async attachments(ask, ref) {
      const handles = await ask.one(api.handles, ref.candidateId);
      if (!handles.ok) return handles;
      const found = [];
      for (const { id, name, kind, handle } of handles.value) {
        const file = await ask.one(api.file, handle);
        if (!file.ok) return file;
        found.push({ id, filename: name, kind, url: file.value.url });
      }
      return ok(found);
    },
    notes: (ask, ref) => ask.all(api.notes, ref.candidateId),
    fields: async (ask) => mapOk(await ask.all(api.fields), (all) => all.flat()),
    list: (ask, cursor) => ask.page(api.everybody, cursor),
  },
  write: {
    advance,
    note: (ask, ref, text) => ask.one(api.addNote, ref.candidateId, text, ask.user?.id),
    field: (ask, ref, field, value) =>
      ask.one(
        api.setValue,
        field.owner === 'candidate' ? ref.candidateId : (ref.applicationId ?? ''),
        field,
        value,
      ),
    async tag(ask, ref, tag) {
      const known = await ask.all(api.tags);
      if (!known.ok) return known;
      const there = known.value.find((one) => one.title === tag);
      const made = there ? ok(there) : await ask.one(api.createTag, tag);
      return made.ok ? ask.one(api.addTag, ref.candidateId, made.value.id) : made;
    },
  },
  hooks,
});
