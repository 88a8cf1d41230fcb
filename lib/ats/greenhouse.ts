/** Greenhouse, Harvest v3 (v1 and v2 ended on 31 August 2026). Unconfirmed: whether PATCH replaces or merges custom fields, and the scopes for stages. */
import { z } from 'zod';
import { mapOk, ok } from '@/lib/result';
import { defineAts } from './contract';
import * as api from './greenhouse-api';
import { hooks } from './greenhouse-hooks';
import * as shapes from './greenhouse-shapes';
import { advance } from './greenhouse-stages';
import { DIGITS } from './pages';
import { believed, yes } from './sure';

const { DOCS } = api;
const GUIDE = 'https://harvestdocs.greenhouse.io/docs';

const onlyFields = z.strictObject({ custom_fields: z.array(z.unknown()) });
const setup = (kind: string) => [
  'A Greenhouse Site Admin with the permission to manage credentials opens Configure → Dev Center → API Credential Management.',
  `There: Create new API credentials, type “Harvest V3 (OAuth)”${kind}.`,
  'Tick these scopes and no others: {scopes}',
  'Copy the client ID and the client secret into the two boxes below.',
];

export const greenhouse = defineAts({
  id: 'greenhouse',
  name: 'Greenhouse',
  docs: 'https://harvestdocs.greenhouse.io/',
  places: [
    {
      label: 'Greenhouse',
      web: 'https://app.greenhouse.io',
      api: 'https://harvest.greenhouse.io',
      auth: 'https://auth.greenhouse.io',
    },
  ],
  hosts: ['https://*.greenhouse.io/*', 'https://*.amazonaws.com/*'],
  pages: {
    candidate: [
      '/people/:candidateId/applications/:applicationId/**',
      '/people/:candidateId/**?application_id=:applicationId',
      '/people/:candidateId/**',
    ],
    job: ['/sdash/:jobId/**', '/plans/:jobId/**'],
    list: ['/people', '/applications/review/**'],
    ids: { candidateId: DIGITS, applicationId: DIGITS, jobId: DIGITS },
    hosts: [
      '*.greenhouse.io',
      ...['boards', 'job-boards', 'my', 'api', 'harvest', 'auth', 'support'].map(
        (host) => `!${host}.greenhouse.io`,
      ),
    ],
  },
  auth: [
    {
      kind: 'oauth',
      authorize: '/authorize',
      token: '/token',
      revoke: '/revoke',
      introspect: '/introspect',
      pkce: false,
      secret: 'basic',
      docs: `${GUIDE}/harvest-partner-oauth`,
      sure: 'confirmed',
      setup: setup(', for a partner app; enter the redirect address below'),
    },
    {
      kind: 'clientCredentials',
      token: '/token',
      secret: 'basic',
      subject: 'sub',
      sendsScope: true,
      docs: `${GUIDE}/authentication`,
      sure: 'confirmed',
      setup: setup(', for a custom integration'),
    },
  ],
  scopes: shapes.scopes,
  limits: {
    docs: `${GUIDE}/api-rate-limiting`,
    // Harvest v3 publishes no number; 75 is what its header was seen to say.
    sure: 'believed',
    requests: 75,
    perMs: 30_000,
    headers: { remaining: 'x-ratelimit-remaining', reset: 'x-ratelimit-reset', unit: 'epoch' },
  },
  allow: [
    ...['candidates', 'applications', 'jobs', 'job_posts', 'attachments', 'notes', 'custom_fields'],
    ...['custom_field_options', 'candidate_tags', 'users'],
  ]
    .map((resource): string | readonly [string, z.ZodType] => `GET /v3/${resource}`)
    .concat(['POST /v3/notes', 'POST /v3/candidate_tags', 'POST /v3/applied_candidate_tags'])
    .concat([
      ['PATCH /v3/candidates/:id', onlyFields],
      ['PATCH /v3/applications/:id', onlyFields],
    ]),
  can: {
    backfill: yes(`${DOCS}/get_v3-applications`),
    resume: yes(`${DOCS}/get_v3-attachments`),
    listNotes: yes(`${DOCS}/get_v3-notes`),
    note: yes(`${DOCS}/post_v3-notes`),
    privateNote: yes(`${DOCS}/post_v3-notes`),
    noteAuthor: yes(`${DOCS}/post_v3-notes`),
    listFields: yes(`${DOCS}/get_v3-custom-fields`),
    field: believed(
      `${DOCS}/patch_v3-candidates-id`,
      'Whether a PATCH merges or replaces is not documented; Candor sends what is there along.',
    ),
    numberField: yes(`${DOCS}/get_v3-custom-fields`),
    tag: yes(`${DOCS}/post_v3-applied-candidate-tags`),
    advance: believed(
      `${DOCS}/post_v3-applications-id-move`,
      'Greenhouse then runs that stage’s own transition rules, which may mail the candidate.',
    ),
    hooks: yes('https://developers.greenhouse.io/webhooks.html'),
  },
  createField: 'In Greenhouse: Configure → Custom Options → Company Candidates, Add field.',
  files: 'signed',
  async me(ask, { subject, email }) {
    if (!subject && !email) return ok(null);
    const found = subject ? await ask.one(api.users, subject) : await ask.one(api.usersByEmail, email ?? '');
    return mapOk(found, ([user]) => user ?? null);
  },
  read: {
    candidate: async (ask, id) => mapOk(await ask.one(api.candidates, id), ([row]) => row ?? null),
    applications: (ask, candidateId) => ask.all(api.applicationsOf, candidateId),
    async job(ask, id) {
      const [job, posts] = await Promise.all([ask.one(api.jobs, id), ask.one(api.jobPosts, id)]);
      if (!job.ok) return job;
      return mapOk(posts, (all) => shapes.jobWith(job.value[0], all));
    },
    attachments: (ask, ref) => ask.all(api.attachments, ref.candidateId),
    notes: (ask, ref) => ask.all(api.notes, ref.candidateId),
    fields: api.readFields,
    list: (ask, cursor, sinceMs) =>
      ask.page(api.everybody, cursor, sinceMs === undefined ? '' : new Date(sinceMs).toISOString()),
  },
  write: {
    advance,
    note: (ask, ref, text) => ask.one(api.createNote, ref.candidateId, ref.applicationId, ask.user?.id, text),
    field: (ask, ref, field, value) =>
      api.writeField(
        ask,
        field.owner === 'candidate' ? ref.candidateId : (ref.applicationId ?? ''),
        field,
        value,
      ),
    async tag(ask, ref, tag) {
      const known = await ask.all(api.tags, '');
      if (!known.ok) return known;
      const there = known.value.find((one) => one.name === tag);
      const made = there ? ok(there) : await ask.one(api.createTag, tag);
      return made.ok ? ask.one(api.applyTag, ref.candidateId, made.value.id) : made;
    },
  },
  hooks,
});
