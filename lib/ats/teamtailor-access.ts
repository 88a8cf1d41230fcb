/** Who lets Candor into Teamtailor, how fast it may ask, and everything it may ever send. */
import { z } from 'zod';
import type { Access } from './contract';
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

export const access: Access = {
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
    advance: believed(
      DOCS,
      'Teamtailor then runs that stage’s own triggers, which may message the candidate.',
    ),
    hooks: yes(hooks.docs),
  },
  createField: 'In Teamtailor: Settings → Custom fields, New custom field, for candidates.',
};
