/** Who lets Candor into Recruitee, how fast it may ask, and everything it may ever send. */
import { z } from 'zod';
import { bearer } from './auth-methods';
import type { Access } from './contract';
import * as api from './recruitee-api';
import { hooks } from './recruitee-hooks';
import { believed, yes } from './sure';

const { DOCS } = api;
const values = z.array(
  z.union([z.strictObject({ text: z.string() }), z.strictObject({ number: z.string() })]),
);
const kind = z.enum(['single_line', 'multi_line', 'number']);
const note = z.strictObject({
  note: z.strictObject({ body: z.string(), visibility: z.strictObject({ level: z.literal('public') }) }),
});

export const access: Access = {
  auth: [
    {
      kind: 'apiKey',
      label: 'Personal API token',
      headers: bearer,
      docs: DOCS,
      sure: 'believed',
      setup: [
        'Open Settings → Apps and plugins → Personal API tokens in Recruitee.',
        'Create a new token, name it Candor, and confirm with your password. It may do what you may: {scopes}',
        'Copy the token and the company ID shown there into the boxes below.',
      ],
      warning:
        'A token of Recruitee can do everything that you can, also disqualify, move back and e-mail candidates. Candor sends no such request.',
    },
  ],
  scopes: {
    read: { 'See candidates and jobs': 'Read candidates, jobs, notes and resumes' },
    note: { 'Manage notes': 'Add notes' },
    field: { 'Edit candidates': 'Fill profile fields' },
    tag: { 'Edit candidates': 'Add tags' },
  },
  limits: { docs: DOCS, sure: 'believed', requests: 20, perMs: 10_000 },
  allow: [
    ...['candidates', 'candidates/:id', 'candidates/:id/notes', 'offers/:id', 'admin'].map(
      (rule) => `GET /${rule}`,
    ),
    ['POST /candidates/:id/notes', note],
    ['POST /candidates/:id/tags', z.strictObject({ tags: z.array(z.string()) })],
    [
      'POST /custom_fields/candidates/:id/fields',
      z.strictObject({ field: z.strictObject({ kind, name: z.string(), values }) }),
    ],
    ['PATCH /custom_fields/candidates/fields/:id', z.strictObject({ field: z.strictObject({ values }) })],
  ],
  can: {
    backfill: believed(DOCS),
    resume: believed(DOCS, 'The one resume of a candidate; other files are not read.'),
    listNotes: believed(DOCS),
    note: believed(DOCS),
    privateNote: believed(DOCS, 'Seen by colleagues who may see the candidate.'),
    noteAuthor: believed(DOCS, 'The token is your own, so the note is yours.'),
    listFields: believed(DOCS, 'The fields of the profile’s template: text and numbers.'),
    field: believed(DOCS),
    numberField: believed(DOCS),
    tag: believed(DOCS),
    advance: believed(DOCS, 'Recruitee then runs that stage’s own actions, which may mail the candidate.'),
    hooks: yes(hooks.docs),
  },
};
