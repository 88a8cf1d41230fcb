/** Who lets Candor into SmartRecruiters, how fast it may ask, and everything it may ever send. */
import { z } from 'zod';
import type { Access } from './contract';
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

export const access: Access = {
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
        'SmartRecruiters’ scope to manage candidates also covers rejecting and moving back. Candor has no such function and sends no such request.',
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
    advance: believed(
      `${DOCS}/candidatesstatusupdate-1`,
      'Along SmartRecruiters’ own statuses: new, in review, interview, offered.',
    ),
    hooks: yes(hooks.docs),
  },
  createField: 'In SmartRecruiters: Settings → Candidate fields, New field.',
};
