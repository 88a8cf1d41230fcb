/** Who lets Candor into BambooHR, how fast it may ask, and everything it may ever send. */
import { z } from 'zod';
import { basic } from './auth-methods';
import * as api from './bamboohr-api';
import type { Access } from './contract';
import { believed, no, yes } from './sure';

const { DOCS } = api;
const NO_FIELDS = 'BambooHR has no custom fields of candidates in its API; the values go into the comment.';

export const access: Access = {
  auth: [
    {
      kind: 'apiKey',
      label: 'API key',
      headers: (key) => basic(key, 'x'),
      docs: 'https://documentation.bamboohr.com/docs/getting-started',
      sure: 'confirmed',
      setup: [
        'Click your picture at the top right of BambooHR and choose API Keys. If it is missing, an administrator has to allow it for your access level.',
        'Add a new key and name it Candor. It may do what your own account may: {scopes}',
        'Copy the key into the box below. BambooHR shows it once.',
      ],
      warning:
        'A key of BambooHR can do everything that you can, also change a status and see employees. Candor sends no such request.',
    },
  ],
  scopes: {
    read: { 'Access to ATS settings': 'Read applications, jobs and files' },
    note: { 'Access to ATS settings': 'Add comments' },
    field: {},
    tag: {},
  },
  limits: { docs: DOCS, sure: 'believed', requests: 20, perMs: 10_000 },
  allow: [
    ...['applicant_tracking/applications', 'applicant_tracking/applications/:id', 'applicant_tracking/jobs']
      .concat(['files/:id', 'employees/0'])
      .map((rule) => `GET /api/v1/${rule}`),
    'GET /careers/:id/detail',
    [
      'POST /api/v1/applicant_tracking/applications/:id/comments',
      z.strictObject({ type: z.literal('comment'), comment: z.string() }),
    ],
  ],
  can: {
    backfill: yes(DOCS),
    resume: believed(DOCS),
    listNotes: no('BambooHR’s API takes comments but does not show them.'),
    note: yes(DOCS),
    privateNote: believed(DOCS, 'Seen by those who may see the candidate.'),
    noteAuthor: believed(DOCS, 'The key is your own, so the comment is yours.'),
    listFields: no(NO_FIELDS),
    field: no(NO_FIELDS),
    numberField: no(NO_FIELDS),
    tag: no('BambooHR has no tags of candidates in its API.'),
    advance: no(
      'BambooHR lists an account’s statuses without their order, so a step forward could not be told from a step back; move the candidate in BambooHR.',
      'believed',
    ),
    hooks: no(
      'BambooHR’s webhooks tell of employees only, not of candidates.',
      'confirmed',
      'https://documentation.bamboohr.com/docs/webhooks',
    ),
  },
};
