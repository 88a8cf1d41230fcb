/** Ashby. Unconfirmed: the number of requests it takes, the EU host, and which keys may act on behalf of a user. */
import { z } from 'zod';
import { mapOk, ok } from '@/lib/result';
import * as api from './ashby-api';
import { hooks } from './ashby-hooks';
import { advance } from './ashby-stages';
import { basic } from './auth-methods';
import { defineAts } from './contract';
import { UUID } from './pages';
import { believed, yes } from './sure';

const { DOCS } = api;
const reads = [
  'candidate.info',
  'candidate.listNotes',
  'application.info',
  'application.list',
  'job.info',
].concat(['jobPosting.info', 'file.info', 'customField.list', 'candidateTag.list', 'user.list']);
const writes = ['candidate.createNote', 'candidate.addTag', 'candidateTag.create', 'customField.setValue'];
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
  auth: [
    {
      kind: 'apiKey',
      label: 'API key',
      headers: (key) => basic(key),
      docs: 'https://developers.ashbyhq.com/docs/authentication',
      sure: 'confirmed',
      setup: [
        'An Ashby administrator opens Admin → Integrations → API Keys and creates a key for Candor.',
        'Tick these permissions and no others: {scopes}',
        'Copy the key into the box below.',
      ],
      warning:
        'Ashby’s permission to write candidates also covers moving and archiving. Candor has no such function and sends no such request; keep the key to yourself all the same.',
    },
  ],
  scopes: {
    read: {
      candidatesRead: 'Read candidates, applications, notes and files',
      jobsRead: 'Read jobs and their postings',
      hiringProcessMetadataRead: 'Read custom fields and tags',
      organizationRead: 'Find you among the users, so that notes carry your name',
    },
    note: { candidatesWrite: 'Add notes' },
    field: { candidatesWrite: 'Fill custom fields' },
    tag: { candidatesWrite: 'Add tags', hiringProcessMetadataWrite: 'Create a tag that is not there yet' },
  },
  // Ashby's own pages that could be found name no number; 1,000 a minute is what its users report.
  limits: {
    docs: 'https://developers.ashbyhq.com/docs/rate-limits',
    sure: 'believed',
    requests: 1000,
    perMs: 60_000,
  },
  headers: { accept: 'application/json; version=1' },
  allow: [...reads, ...writes].map((method) => `POST /${method}`),
  can: {
    backfill: yes(`${DOCS}/applicationlist`),
    resume: yes(`${DOCS}/fileinfo`),
    listNotes: yes(`${DOCS}/candidatelistnotes`),
    note: yes(`${DOCS}/candidatecreatenote`),
    privateNote: yes(`${DOCS}/candidatecreatenote`),
    noteAuthor: believed(`${DOCS}/authentication`, 'Only where the key may act on behalf of users.'),
    listFields: yes(`${DOCS}/customfieldlist`),
    field: yes(`${DOCS}/customfieldsetvalue`),
    numberField: yes(`${DOCS}/customfieldlist`),
    tag: yes(`${DOCS}/candidateaddtag`),
    advance: yes(`${DOCS}/applicationchangestage`),
    hooks: yes('https://developers.ashbyhq.com/docs/webhooks'),
  },
  createField: 'In Ashby: Admin → Custom Fields, New custom field, for candidates.',
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
