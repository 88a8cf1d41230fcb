/**
 * Lever. Its “opportunity” is Candor's candidate: one person for one job. Unconfirmed: the European hosts, whether a
 * note's text comes as `text` or in `fields`, and that sign-in without PKCE stays the only one.
 */
import { z } from 'zod';
import { mapOk, ok } from '@/lib/result';
import { basic } from './auth-methods';
import { defineAts, read, write } from './contract';
import * as shapes from './lever-shapes';
import { advance } from './lever-stages';
import { UUID } from './pages';
import { byCursor } from './paging';
import { path } from './request';
import { believed, no, yes } from './sure';

const DOCS = 'https://hire.lever.co/developer/documentation';
const NO_FIELDS =
  'Lever has no custom fields on a candidate. Its profile forms can only be added to, so a value could not be taken back; the score goes into the note.';

const one = read(
  `${DOCS}#retrieve-a-single-opportunity`,
  (id: string) => ({ path: path`/opportunities/${id}`, query: { expand: ['applications', 'stage'] } }),
  z.object({ data: shapes.opportunity }).transform((body) => body.data),
);
const all = read(
  `${DOCS}#list-all-opportunities`,
  (since: string | undefined) => ({
    path: '/opportunities',
    query: { expand: ['applications', 'stage'], limit: '100', updated_at_start: since },
  }),
  z
    .object({ data: z.array(shapes.opportunity) })
    .transform((body) => body.data.flatMap((row) => row.applications)),
  byCursor({ from: 'next', to: 'offset', more: 'hasNext' }),
);
const posting = read(
  `${DOCS}#retrieve-a-single-posting`,
  (id: string) => ({ path: path`/postings/${id}` }),
  shapes.posting,
);
const resumes = read(
  `${DOCS}#list-all-resumes`,
  (id: string) => ({ path: path`/opportunities/${id}/resumes` }),
  shapes.resumes,
);
const notes = read(
  `${DOCS}#list-all-notes`,
  (id: string) => ({ path: path`/opportunities/${id}/notes` }),
  shapes.notes,
  byCursor({ from: 'next', to: 'offset', more: 'hasNext' }),
);
const users = read(
  `${DOCS}#list-all-users`,
  (email: string) => ({ path: '/users', query: { email } }),
  shapes.users,
);
const addNote = write(
  `${DOCS}#create-a-note`,
  (id: string, value: string, perform_as: string | undefined) => ({
    path: path`/opportunities/${id}/notes`,
    query: { perform_as },
    // `score` would be a thumbs vote in the user's name, so it is never sent.
    body: { value, secret: true, notifyFollowers: false },
  }),
  shapes.noteMade,
);
const addTag = write(
  `${DOCS}#add-tags`,
  (id: string, tag: string, perform_as: string | undefined) => ({
    path: path`/opportunities/${id}/addTags`,
    query: { perform_as },
    body: { tags: [tag] },
  }),
  z.unknown(),
);
const place = (label: string, host: string, auth: string) => ({
  label,
  web: `https://hire.${host}`,
  api: `https://api.${host}/v1`,
  auth,
});

export const lever = defineAts({
  id: 'lever',
  name: 'Lever',
  docs: DOCS,
  places: [
    place('Lever', 'lever.co', 'https://auth.lever.co'),
    place('Lever Europe', 'eu.lever.co', 'https://auth.lever.co'),
    place('Lever sandbox', 'sandbox.lever.co', 'https://sandbox-lever.auth0.com'),
  ],
  pages: {
    candidate: ['/candidates/:candidateId/**', '/opportunities/:candidateId/**'],
    job: ['/jobs/:jobId/**', '/postings/:jobId/**'],
    list: ['/candidates', '/opportunities'],
    ids: { candidateId: UUID, jobId: UUID },
  },
  auth: [
    {
      kind: 'apiKey',
      label: 'API key',
      headers: (key) => basic(key),
      docs: `${DOCS}#authentication`,
      sure: 'confirmed',
      setup: [
        'A Lever Super Admin opens Settings → Integrations and API → API Credentials and presses Generate New Key.',
        'Tick only these endpoints: {scopes} Leave confidential data unticked.',
        'Copy the key at once, Lever shows it a single time, and paste it below.',
      ],
      warning:
        'A Lever API key is the whole company’s, not yours alone. Candor sends only what its list allows, and writes notes in your name.',
    },
    {
      kind: 'oauth',
      authorize: '/authorize',
      token: '/oauth/token',
      pkce: false,
      secret: 'body',
      // Auth0 gives an opaque token without it.
      extra: { audience: '{api}/' },
      docs: `${DOCS}#authentication`,
      sure: 'confirmed',
      setup: [
        'Lever registers OAuth apps by hand, for partners. Ask Lever for an app with the redirect address below.',
        'It needs these scopes: {scopes}',
        'A Super Admin signs in and allows the access.',
      ],
    },
  ],
  scopes: shapes.scopes,
  // A bucket of ten a second with bursts of twenty; no headers are promised.
  limits: { docs: `${DOCS}#rate-limits`, sure: 'confirmed', requests: 10, perMs: 1000 },
  allow: [
    ...['/opportunities', '/opportunities/:id', '/opportunities/:id/resumes', '/opportunities/:id/notes'],
    ...['/opportunities/:id/resumes/:file/download', '/postings/:id', '/users'],
  ]
    .map((rule) => `GET ${rule}`)
    .concat('POST /opportunities/:id/notes', 'POST /opportunities/:id/addTags'),
  can: {
    backfill: yes(`${DOCS}#list-all-opportunities`),
    resume: yes(`${DOCS}#download-a-resume-file`),
    listNotes: believed(`${DOCS}#list-all-notes`),
    note: yes(`${DOCS}#create-a-note`),
    privateNote: yes(
      `${DOCS}#create-a-note`,
      'A secret note is seen by users with the privilege for sensitive information.',
    ),
    noteAuthor: yes(`${DOCS}#create-a-note`),
    listFields: no(NO_FIELDS),
    field: no(NO_FIELDS),
    numberField: no(NO_FIELDS),
    tag: yes(`${DOCS}#add-tags`),
    advance: believed(`${DOCS}#update-opportunity-stage`),
    hooks: yes(`${DOCS}#webhooks`),
  },
  files: 'api',
  // `@name` notifies that user; with an invisible space behind the sign it is only text.
  escapeText: (text) => text.replaceAll('@', '@\u200b'),
  asksEmail: true,
  me: async (ask, { email }) =>
    email ? mapOk(await ask.one(users, email), ([user]) => user ?? null) : ok(null),
  read: {
    candidate: async (ask, id) => mapOk(await ask.one(one, id), (row) => row.candidate),
    applications: async (ask, id) => mapOk(await ask.one(one, id), (row) => row.applications),
    job: (ask, id) => ask.one(posting, id),
    attachments: async (ask, { candidateId }) =>
      mapOk(await ask.one(resumes, candidateId), (rows) =>
        rows.map((row) => ({ ...row, url: path`/opportunities/${candidateId}/resumes/${row.id}/download` })),
      ),
    notes: (ask, ref) => ask.all(notes, ref.candidateId),
    list: (ask, cursor, sinceMs) => ask.page(all, cursor, sinceMs?.toString()),
  },
  write: {
    advance,
    note: (ask, ref, text) => ask.one(addNote, ref.candidateId, text, ask.user?.id),
    tag: (ask, ref, tag) => ask.one(addTag, ref.candidateId, tag, ask.user?.id),
  },
  hooks: shapes.hooks(`${DOCS}#webhooks`),
});
