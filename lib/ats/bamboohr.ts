/**
 * BambooHR. One candidate is one application. Unconfirmed: that a resume's file id opens at `/files` (public code does
 * so), the form of the careers page's data, the name of what lists are sorted by, how fast it may be asked, that a
 * mention in a comment notifies nobody, and whether a comment is shown under the name of the key's owner.
 */
import { z } from 'zod';
import { ok } from '@/lib/result';
import { basic } from './auth-methods';
import * as api from './bamboohr-api';
import { defineAts } from './contract';
import { DIGITS } from './pages';
import { believed, no, yes } from './sure';

const { DOCS } = api;
const NO_FIELDS = 'BambooHR has no custom fields of candidates in its API; the values go into the comment.';

export const bamboohr = defineAts({
  id: 'bamboohr',
  name: 'BambooHR',
  docs: 'https://documentation.bamboohr.com/docs/getting-started',
  places: [
    { label: 'BambooHR', web: 'https://{account}.bamboohr.com', api: 'https://{account}.bamboohr.com' },
  ],
  account: {
    label: 'Subdomain',
    hint: 'acme, where you work at acme.bamboohr.com',
    pattern: /^(?!(?:www|api|app|help|documentation|developers|partners)$)[a-z0-9-]{1,63}$/,
  },
  pages: {
    candidate: ['/hiring/candidates/:candidateId/**'],
    job: ['/hiring/jobs/:jobId/**'],
    list: ['/hiring/candidates'],
    ids: { candidateId: DIGITS, jobId: DIGITS },
  },
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
    hooks: no(
      'BambooHR’s webhooks tell of employees only, not of candidates.',
      'confirmed',
      'https://documentation.bamboohr.com/docs/webhooks',
    ),
  },
  files: 'api',
  /** The reason is in a header; the body may be empty. */
  errorOf(_json, { status, headers }) {
    const message = status < 400 ? null : headers.get('x-bamboohr-error-message');
    return message ? { message } : null;
  },
  /** A space of no width keeps `@name` from being a mention, should BambooHR look for them. */
  escapeText: (text) => text.replaceAll('@', '@\u200b'),
  async me(ask) {
    const found = await ask.one(api.myself);
    return found.ok || found.error.kind !== 'not-found' ? found : ok(null);
  },
  read: {
    async candidate(ask, id) {
      const found = await ask.one(api.application, id);
      return found.ok ? ok(found.value.candidate) : found;
    },
    async applications(ask, id) {
      const found = await ask.one(api.application, id);
      return found.ok ? ok([found.value.application]) : found;
    },
    /** A job that is not on the careers page has a title and no description. */
    async job(ask, id) {
      const posted = await ask.one(api.posting, id);
      if (!posted.ok && posted.error.kind !== 'not-found') return posted;
      if (posted.ok && posted.value.title)
        return ok({ id, title: posted.value.title, description: posted.value.description });
      const all = await ask.one(api.jobs);
      if (!all.ok) return all;
      const job = all.value.find((one) => one.id === id);
      return ok(job ? { ...job, description: posted.ok ? posted.value.description : '' } : null);
    },
    async attachments(ask, ref) {
      const found = await ask.one(api.application, ref.candidateId);
      return found.ok ? ok(found.value.files) : found;
    },
    list: (ask, cursor) => ask.page(api.everybody, cursor),
  },
  write: { note: (ask, ref, text) => ask.one(api.comment, ref.candidateId, text) },
  hooks: null,
});
