/** Who lets Candor into Breezy HR, how fast it may ask, and everything it may ever send. */
import { z } from 'zod';
import * as api from './breezyhr-api';
import { hooks } from './breezyhr-hooks';
import type { Access } from './contract';
import { believed, no, yes } from './sure';

const { DOCS } = api;
const NO_FIELDS =
  'Breezy HR documents how to set a custom attribute but not where its value can be read back, so a person’s own value could not be told from an empty one; the values go into the note.';
const AT = '/company/:company/position/:position';

export const access: Access = {
  auth: [
    {
      kind: 'apiKey',
      label: 'API key',
      headers: (key) => ({ authorization: key }),
      docs: DOCS,
      sure: 'believed',
      setup: [
        'Open Settings → API in Breezy HR and generate an API key.',
        'It may do what your own account may: {scopes}',
        'Copy the key into the box below. Breezy HR shows it once.',
      ],
      warning:
        'A key of Breezy HR can do everything that you can, also disqualify, move back and e-mail candidates. Candor sends no such request.',
    },
  ],
  scopes: {
    read: { 'Your own account': 'Read positions, candidates, resumes and the stream' },
    note: { 'Your own account': 'Add comments' },
    field: {},
    tag: { 'Your own account': 'Add tags' },
  },
  limits: {
    docs: DOCS,
    sure: 'believed',
    requests: 100,
    perMs: 60_000,
    headers: { remaining: 'x-ratelimit-remaining', reset: 'x-ratelimit-reset', unit: 'epoch' },
  },
  allow: [
    'GET /companies',
    'GET /user',
    'GET /company/:company/positions',
    ...['', '/candidates', '/candidate/:id', '/candidate/:id/stream', '/candidate/:id/resume'].map(
      (rest) => `GET ${AT}${rest}`,
    ),
    [`POST ${AT}/candidate/:id/stream`, z.strictObject({ type: z.literal('comment'), body: z.string() })],
    [`PUT ${AT}/candidate/:id`, z.strictObject({ tags: z.array(z.string()) })],
  ],
  can: {
    backfill: believed(DOCS),
    resume: believed(DOCS),
    listNotes: believed(DOCS),
    note: believed(DOCS),
    privateNote: believed(DOCS, 'Seen by the hiring team.'),
    noteAuthor: believed(DOCS, 'The key is your own, so the comment is yours.'),
    listFields: no(NO_FIELDS, 'believed'),
    field: no(NO_FIELDS, 'believed'),
    numberField: no(NO_FIELDS, 'believed'),
    tag: believed(DOCS, 'The whole list is replaced, so Candor sends what is there along.'),
    advance: believed(DOCS, 'Breezy HR then runs that stage’s own actions, which may mail the candidate.'),
    hooks: yes(hooks.docs),
  },
};
