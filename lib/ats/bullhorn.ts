/**
 * Bullhorn. A submission is Candor's application; custom fields are fixed columns with labels. Unconfirmed: the rate
 * limit, the note's action list, HTML in `comments`, and which addresses the newer app shows (it keeps records in tabs
 * whose address often names nobody; then the panel appears on the record's own window).
 */
import type { z } from 'zod';
import { err, mapOk, ok } from '@/lib/result';
import { fromBase64 } from './body';
import * as api from './bullhorn-api';
import * as shapes from './bullhorn-shapes';
import { defineAts } from './contract';
import { htmlToText, toHtml } from './html';
import { DIGITS } from './pages';
import { path } from './request';
import { believed, no, yes } from './sure';

const { DOCS } = api;
const AUTH = 'https://bullhorn.github.io/Getting-Started-with-REST/';

const digits = (text: string) => (/^\d{1,18}$/.test(text) ? text : '0');

export const bullhorn = defineAts({
  id: 'bullhorn',
  name: 'Bullhorn',
  docs: DOCS,
  places: [
    {
      label: 'Bullhorn',
      web: 'https://app.bullhornstaffing.com',
      api: 'https://rest-{account}.bullhornstaffing.com',
      auth: 'https://auth-{account}.bullhornstaffing.com',
    },
  ],
  account: {
    label: 'Data centre',
    hint: 'The part after “rest-” in the address that rest.bullhornstaffing.com/rest-services/loginInfo?username=… gives, e.g. west50',
    pattern: /^[a-z]{2,8}\d{0,3}$/,
  },
  hosts: ['https://*.bullhornstaffing.com/*'],
  pages: {
    candidate: shapes.windows('Candidate', ':candidateId'),
    job: shapes.windows('JobOrder', ':jobId'),
    list: [],
    ids: { candidateId: DIGITS, jobId: DIGITS },
    hosts: ['*.bullhornstaffing.com'],
  },
  auth: [
    {
      kind: 'oauth',
      authorize: '/oauth/authorize',
      token: '/oauth/token',
      pkce: false,
      secret: 'body',
      hop: shapes.hop,
      docs: AUTH,
      sure: 'confirmed',
      setup: [
        'A Bullhorn administrator opens a support ticket in the Bullhorn Resource Center and asks for OAuth keys for the REST API, with the redirect address below.',
        'Bullhorn Support sends the client ID and the client secret: paste both below.',
        'Then sign in with your own Bullhorn user name; it needs the entitlements to see candidates and to add notes.',
      ],
      warning:
        'Bullhorn has no scopes: the sign-in can do all that your user may do. Candor sends only what its list allows.',
    },
  ],
  scopes: { read: {}, note: {}, field: {}, tag: {} },
  limits: { docs: `${DOCS}#errors`, sure: 'believed', requests: 10, perMs: 1000 },
  allow: [
    ...['/entity/Candidate/:id', '/entity/JobOrder/:id', '/entity/CorporateUser/:id', '/query/JobSubmission'],
    ...['/entity/Candidate/:id/fileAttachments', '/entity/Candidate/:id/notes', '/file/Candidate/:id/:file'],
    ...['/meta/Candidate', '/settings/userId'],
  ]
    .map((rule): string | readonly [string, z.ZodType] => `GET ${rule}`)
    .concat([
      ['PUT /entity/Note', shapes.noteBody] as const,
      ['POST /entity/Candidate/:id', shapes.columnBody] as const,
    ]),
  can: {
    backfill: yes(`${DOCS}#query`),
    resume: yes(`${DOCS}#file`),
    listNotes: believed(`${DOCS}#to-many-associations`),
    note: yes(`${DOCS}#note`),
    privateNote: believed(
      `${DOCS}#note`,
      'A Bullhorn note is seen by colleagues with access to the record, never by the candidate.',
    ),
    noteAuthor: yes(`${DOCS}#note`, 'Bullhorn names the user who signed in.'),
    listFields: yes(
      `${DOCS}#meta`,
      'Bullhorn’s custom fields are fixed columns; those with a label of your own are on offer.',
    ),
    field: yes(`${DOCS}#update-entity`),
    numberField: yes(`${DOCS}#meta`),
    tag: no(
      'Bullhorn has no tags on candidates; its skills and tearsheets are lists of their own that Candor leaves alone.',
    ),
    hooks: no('Bullhorn sends no webhooks; the companion asks for changes instead.'),
  },
  files: 'api',
  errorOf: shapes.errorOf,
  escapeText: toHtml,
  async me(ask) {
    const own = await ask.one(api.whoAmI);
    return own.ok ? ask.one(api.user, own.value.userId, 'id,name') : own;
  },
  read: {
    async candidate(ask, one) {
      const known = await ask.fields();
      if (!known.ok) return known;
      const columns = known.value.map((field) => field.key);
      const row = await ask.one(api.candidate, one, [shapes.CANDIDATE, ...columns].join(','));
      return mapOk(row, (found) => shapes.withFields(found, known.value));
    },
    applications: (ask, one) => ask.all(api.submissions, `candidate.id=${digits(one)}`),
    job: async (ask, one) => ask.one(api.job, one, shapes.JOB),
    attachments: async (ask, { candidateId }) =>
      mapOk(await ask.one(api.files, candidateId), (rows) =>
        rows.map((row) => ({ ...row, url: path`/file/Candidate/${candidateId}/${row.id}` })),
      ),
    async file(ask, { url = '', filename }) {
      const content = await ask.one(api.file, url);
      if (!content.ok) return content;
      const bytes = fromBase64(content.value);
      return bytes
        ? ok(bytes)
        : err({ kind: 'unreadable-resume', message: `Bullhorn gave ${filename} in a damaged form.` });
    },
    notes: async (ask, ref) =>
      mapOk(await ask.one(api.notes, ref.candidateId), (all) =>
        all.map((one) => ({ ...one, body: htmlToText(one.body) })),
      ),
    fields: (ask) => ask.one(api.meta),
    list: (ask, cursor, sinceMs) =>
      ask.page(api.submissions, cursor, `dateLastModified>=${Math.floor(sinceMs ?? 0)}`),
  },
  write: {
    note: (ask, ref, text) => ask.one(api.addNote, ref.candidateId, ref.jobId, text),
    field: (ask, ref, field, value) =>
      ask.one(api.setField, ref.candidateId, field.key, shapes.toColumn(field, value)),
  },
  hooks: null,
});
