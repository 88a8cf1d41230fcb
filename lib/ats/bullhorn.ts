/**
 * Bullhorn. A submission is Candor's application; custom fields are fixed columns with labels. Unconfirmed: the rate
 * limit, the note's action list, HTML in `comments`, and which addresses the newer app shows (it keeps records in tabs
 * whose address often names nobody; then the panel appears on the record's own window).
 */
import { err, mapOk, ok } from '@/lib/result';
import { fromBase64 } from './body';
import { access } from './bullhorn-access';
import * as api from './bullhorn-api';
import * as shapes from './bullhorn-shapes';
import { defineAts } from './contract';
import { htmlToText, toHtml } from './html';
import { DIGITS } from './pages';
import { path } from './request';

const { DOCS } = api;
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
  ...access,
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
      return mapOk(row, (found) => (found.isGone ? null : shapes.withFields(found, known.value)));
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
    fields: (ask, ref, changes) => ask.one(api.setColumns, ref.candidateId, shapes.toColumns(changes)),
  },
  hooks: null,
});
