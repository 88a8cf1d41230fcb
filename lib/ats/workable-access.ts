/** Who lets Candor into Workable, how fast it may ask, and everything it may ever send. */
import { z } from 'zod';
import { bearer } from './auth-methods';
import type { Access } from './contract';
import { believed, no, yes } from './sure';
import * as api from './workable-api';

const { DOCS } = api;
const NO_FIELDS =
  'Workable documents how to fill a custom attribute but not how to read one back, so a person’s own value could not be told from an empty one; the values go into the note.';

export const access: Access = {
  auth: [
    {
      kind: 'apiKey',
      label: 'API access token',
      headers: bearer,
      docs: 'https://workable.readme.io/reference/generate-an-access-token',
      sure: 'confirmed',
      setup: [
        'A Workable admin opens Settings → Integrations → Apps and generates a new access token.',
        'Tick these scopes and no others: {scopes}',
        'Copy the token into the box below. Tokens end; Candor tells you when this one does.',
      ],
      warning:
        'Workable’s scope to write candidates also covers disqualifying and moving back. Candor sends no such request.',
    },
  ],
  scopes: {
    read: { r_candidates: 'Read candidates, files and comments', r_jobs: 'Read jobs' },
    note: { w_candidates: 'Add comments' },
    field: {},
    tag: { w_candidates: 'Add tags' },
  },
  limits: {
    docs: 'https://workable.readme.io/reference/rate-limits',
    sure: 'confirmed',
    requests: 10,
    perMs: 10_000,
    headers: { remaining: 'x-rate-limit-remaining', reset: 'x-rate-limit-reset', unit: 'epoch' },
  },
  allow: [
    ...[
      '/candidates',
      '/candidates/:id',
      '/candidates/:id/files',
      '/candidates/:id/activities',
      '/jobs/:id',
      '/members',
    ].map((rule) => `GET ${rule}`),
    'POST /candidates/:id/comments',
    ['PUT /candidates/:id/tags', z.strictObject({ tags: z.array(z.string()) })],
  ],
  can: {
    backfill: yes(`${DOCS}/candidates`),
    resume: yes(`${DOCS}/candidatesidfiles`),
    listNotes: believed(`${DOCS}/candidatesidactivities`),
    note: yes(`${DOCS}/candidatesidcomments`),
    privateNote: yes(`${DOCS}/candidatesidcomments`, 'Seen by recruiters and admins.'),
    noteAuthor: yes(`${DOCS}/candidatesidcomments`),
    listFields: no(NO_FIELDS),
    field: no(NO_FIELDS),
    numberField: no(NO_FIELDS),
    tag: yes(`${DOCS}/candidatesidtags`, 'The whole list is replaced, so Candor sends what is there along.'),
    advance: yes(`${DOCS}/move-candidate`),
    hooks: yes(`${DOCS}/webhooks`),
  },
};
