/**
 * SmartRecruiters. Unconfirmed: the addresses of job pages, the scopes of messages, that an open note notifies nobody,
 * how notes are listed, and whether the time of a webhook is in seconds.
 */
import { z } from 'zod';
import { mapOk, ok } from '@/lib/result';
import { defineAts } from './contract';
import { UUID } from './pages';
import * as api from './smartrecruiters-api';
import { hooks } from './smartrecruiters-hooks';
import { believed, no, yes } from './sure';

const { DOCS } = api;
const GUIDE = 'https://developers.smartrecruiters.com/docs';
const changes = z.array(z.strictObject({ id: z.string(), value: z.unknown().optional() }));
const reads = [
  '/candidates',
  '/candidates/:id',
  '/candidates/:id/attachments',
  '/candidates/:id/attachments/:file',
]
  .concat(['/candidates/:id/jobs/:job/properties', '/jobs/:id', '/configuration/candidate-properties'])
  .concat([
    '/configuration/candidate-properties/:id/values',
    '/job-applications-api/v202112/job-applications/:id',
  ]);

export const smartrecruiters = defineAts({
  id: 'smartrecruiters',
  name: 'SmartRecruiters',
  docs: 'https://developers.smartrecruiters.com/',
  places: [
    {
      label: 'SmartRecruiters',
      web: 'https://www.smartrecruiters.com',
      api: 'https://api.smartrecruiters.com',
    },
  ],
  pages: {
    candidate: [
      '/app/people/applications/:applicationId/**',
      '/app/people/profile/:candidateId/**',
      '/app/people/candidates/:candidateId/**',
      '/app/people/:candidateId/**',
    ],
    job: ['/app/jobs/:jobId/**'],
    list: ['/app/people'],
    ids: { candidateId: UUID, applicationId: UUID, jobId: UUID },
    hosts: ['www.smartrecruiters.com', 'jobs.smartrecruiters.com'],
  },
  auth: [
    {
      kind: 'clientCredentials',
      token: '/identity/oauth/token',
      secret: 'body',
      sendsScope: true,
      docs: `${GUIDE}/authentication-oauth-client-credential`,
      sure: 'confirmed',
      setup: [
        'A SmartRecruiters admin opens Settings → Apps & Integrations → Credentials and makes a new credential of the type OAuth client ID.',
        'Choose a system role that may see candidates, and tick these scopes and no others: {scopes}',
        'Copy the client ID and the client secret into the two boxes below.',
      ],
      warning:
        'SmartRecruiters’ scope to manage candidates also covers their status. Candor has no such function and sends no such request.',
    },
    {
      kind: 'apiKey',
      label: 'API key (SmartToken)',
      headers: (key) => ({ 'x-smarttoken': key }),
      docs: `${GUIDE}/authentication-api-key`,
      sure: 'confirmed',
      setup: [
        'A SmartRecruiters admin opens Settings → Apps & Integrations → Credentials and makes a new API key.',
        'Copy the key into the box below.',
      ],
      warning:
        'An API key of SmartRecruiters can do everything in the company. The OAuth client above is limited to: {scopes}. Prefer it.',
    },
  ],
  scopes: {
    read: {
      candidates_read: 'Read candidates, applications, attachments and properties',
      jobs_read: 'Read jobs',
      configuration_read: 'Read which properties there are',
    },
    note: { messages_write: 'Add notes' },
    field: { candidates_manage: 'Fill properties' },
    tag: { candidates_manage: 'Add tags' },
  },
  // Ten a second in fixed windows and no word when to come back: a full bucket and its refill must fit into one.
  limits: { docs: `${GUIDE}/rate-limiting`, sure: 'confirmed', requests: 5, perMs: 1000 },
  allow: [
    ...reads.map((rule): string | readonly [string, z.ZodType] => `GET ${rule}`),
    'POST /messages/shares',
    'POST /candidates/:id/tags',
    ['PUT /candidates/:id/jobs/:job/properties', changes],
  ],
  can: {
    backfill: yes(`${DOCS}/candidatesall-1`),
    resume: yes(`${DOCS}/candidatesattachmentslist-1`),
    listNotes: no('SmartRecruiters documents no way to list the notes of a candidate.', 'believed'),
    note: yes(`${DOCS}/messagessharescreate-1`),
    privateNote: believed(`${DOCS}/messagessharescreate-1`, 'Seen by those who may see the candidate.'),
    noteAuthor: no('SmartRecruiters shows the owner of the credential as the author.'),
    listFields: yes(`${DOCS}/configurationcandidatepropertiesall-1`),
    field: yes(`${DOCS}/candidatespropertiesvaluesupdateforjob-1`),
    numberField: yes(`${DOCS}/configurationcandidatepropertiesall-1`),
    tag: yes(`${DOCS}/candidatestagsadd-1`),
    hooks: yes(hooks.docs),
  },
  createField: 'In SmartRecruiters: Settings → Candidate fields, New field.',
  files: 'api',
  /** `@[USER:…]` mails people and `#[CANDIDATE:…]` links to them; a word joiner between the two signs reads the same. */
  escapeText: (text) => text.replace(/([@#])\[/g, '$1\u2060['),
  read: {
    async locate(ask, { candidateId, applicationId, jobId }) {
      if (candidateId || !applicationId) return ok({ candidateId, applicationId, jobId });
      return mapOk(await ask.one(api.located, applicationId), (found) => ({
        candidateId: found.profileId,
        applicationId: api.applicationId(found.profileId, found.jobId),
        jobId: found.jobId,
      }));
    },
    candidate: async (ask, id) => mapOk(await ask.one(api.candidate, id), (one) => one.candidate),
    async applications(ask, candidateId) {
      const [person, fields] = await Promise.all([ask.one(api.candidate, candidateId), ask.fields()]);
      if (!person.ok) return person;
      if (!fields.ok) return fields;
      const found = [];
      for (const one of person.value.applications) {
        const there = await ask.one(api.values, candidateId, one.jobId ?? '');
        if (!there.ok) return there;
        const customFields = Object.fromEntries(
          there.value.map(({ id, value }): [string, unknown] => [id, api.toLabels(fields.value, id, value)]),
        );
        found.push({ ...one, customFields });
      }
      return ok(found);
    },
    job: (ask, id) => ask.one(api.job, id),
    attachments: (ask, ref) => ask.one(api.attachments, ref.candidateId),
    async fields(ask) {
      const all = await ask.one(api.properties);
      if (!all.ok) return all;
      const found = [];
      for (const field of all.value) {
        if (!field.type.endsWith('_select')) found.push(field);
        else {
          const options = await ask.one(api.options, field.id);
          if (!options.ok) return options;
          found.push({ ...field, options: options.value });
        }
      }
      return ok(found);
    },
    list: (ask, cursor, sinceMs) =>
      ask.page(api.everybody, cursor, sinceMs === undefined ? undefined : new Date(sinceMs).toISOString()),
  },
  write: {
    note: (ask, ref, text) => ask.one(api.share, ref.candidateId, text),
    field: (ask, ref, field, value) =>
      ask.one(api.setValue, ref.candidateId, ref.jobId ?? api.jobIn(ref.applicationId), field, value),
    tag: (ask, ref, tag) => ask.one(api.addTags, ref.candidateId, [tag]),
  },
  hooks,
});
