/**
 * Workable. One candidate is one application, and their page's number is not the API's id. Unconfirmed: that `/activities`
 * gives a comment's whole text, the hex form of the webhook's signature, and that ids follow from numbers everywhere.
 */
import { z } from 'zod';
import { mapOk, ok } from '@/lib/result';
import { bearer } from './auth-methods';
import { defineAts } from './contract';
import { DIGITS } from './pages';
import { believed, no, yes } from './sure';
import * as api from './workable-api';
import { hooks } from './workable-hooks';

const { DOCS } = api;

const NO_FIELDS =
  'Workable documents how to fill a custom attribute but not how to read one back, so a person’s own value could not be told from an empty one; the values go into the note.';

export const workable = defineAts({
  id: 'workable',
  name: 'Workable',
  docs: 'https://workable.readme.io/',
  places: [
    {
      label: 'Workable',
      web: 'https://{account}.workable.com',
      api: 'https://{account}.workable.com/spi/v3',
    },
  ],
  account: {
    label: 'Subdomain',
    hint: 'acme, where you work at acme.workable.com',
    pattern: /^(?!(?:www|apply|jobs|api|help)$)[a-z0-9-]{1,63}$/,
  },
  hosts: ['https://*.amazonaws.com/*'],
  pages: {
    candidate: [
      '/backend/jobs/*/browser/*/candidate/:candidateId',
      '/backend/jobs/*/candidates/:candidateId',
      '/backend/candidates/db/profile/:candidateId',
      '/backend/candidates/:candidateId',
    ],
    job: ['/backend/jobs/:jobId/**'],
    list: ['/backend/candidates'],
    ids: { candidateId: DIGITS },
  },
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
        'Workable’s scope to write candidates also covers moving and disqualifying. Candor sends no such request.',
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
    hooks: yes(`${DOCS}/webhooks`),
  },
  files: 'signed',
  asksEmail: true,
  me: async (ask, { email = '' }) =>
    mapOk(
      await ask.all(api.members),
      (all) => all.find((one) => one.email?.toLowerCase() === email.toLowerCase()) ?? null,
    ),
  read: {
    /** The API's id is the page's number plus 1,234 in hexadecimal: seen in hundreds of pairs, documented nowhere. */
    locate: async (_ask, page) =>
      ok({ candidateId: page.candidateId && (BigInt(page.candidateId) + 1234n).toString(16) }),
    candidate: async (ask, candidateId) =>
      mapOk(await ask.one(api.person, candidateId), (one) => one.candidate),
    applications: async (ask, candidateId) =>
      mapOk(await ask.one(api.person, candidateId), (one) => [one.application]),
    job: (ask, shortcode) => ask.one(api.job, shortcode),
    attachments: (ask, ref) => ask.one(api.files, ref.candidateId),
    notes: (ask, ref) => ask.all(api.activities, ref.candidateId),
    list: (ask, cursor, sinceMs) =>
      ask.page(api.everybody, cursor, sinceMs === undefined ? undefined : new Date(sinceMs).toISOString()),
  },
  write: {
    note: (ask, ref, words) => ask.one(api.comment, ref.candidateId, words, ask.user?.id),
    async tag(ask, ref, tag) {
      const there = await ask.one(api.person, ref.candidateId);
      if (!there.ok) return there;
      const { tags } = there.value.candidate;
      return tags.includes(tag) ? ok(null) : ask.one(api.replaceTags, ref.candidateId, [...tags, tag]);
    },
  },
  hooks,
});
