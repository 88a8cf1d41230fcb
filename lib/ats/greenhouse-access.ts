/** Who lets Candor into Greenhouse, how fast it may ask, and everything it may ever send. */
import { z } from 'zod';
import type { Access } from './contract';
import * as api from './greenhouse-api';
import * as shapes from './greenhouse-shapes';
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

export const access: Access = {
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
};
