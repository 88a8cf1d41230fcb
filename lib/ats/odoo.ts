/**
 * Odoo Recruitment 16 to 18, in Odoo's cloud or on an own server, through your signed-in web session or a key. One
 * record, `hr.applicant`, is candidate and application. Its fields differ by version, so they are asked for first.
 * Unconfirmed: Odoo 18's candidate model beyond what its source shows, the fields of stages, and any limit on requests.
 */
import { err, mapOk, ok } from '@/lib/result';
import { fromBase64 } from './body';
import { type Ask, defineAts } from './contract';
import { toHtml } from './html';
import { access, DOCS } from './odoo-access';
import * as api from './odoo-api';
import * as shapes from './odoo-shapes';
import { advance } from './odoo-stages';
import { DIGITS } from './pages';
import { path } from './request';

/** What this server's version of a model has, remembered for five minutes. */
const schemaOf = (ask: Ask, model: 'hr.applicant' | 'hr.job') =>
  ask.remember(`fields of ${model}`, () => ask.one(api.fieldsGet, model));
async function applicant(ask: Ask, id: string) {
  const schema = await schemaOf(ask, 'hr.applicant');
  if (!schema.ok) return schema;
  const rows = await ask.one(api.readApplicant, api.number(id), shapes.wanted(schema.value));
  if (!rows.ok) return rows;
  const [row] = rows.value;
  if (!row) return ok(null);
  const tags = row.categ_ids.length > 0 ? await ask.one(api.tagNames, row.categ_ids) : ok([]);
  return mapOk(tags, (names) => shapes.applicant(row, schema.value, names));
}

export const odoo = defineAts({
  id: 'odoo',
  name: 'Odoo Recruitment',
  docs: DOCS,
  places: [
    { label: 'Odoo Online', web: 'https://{account}.odoo.com', api: 'https://{account}.odoo.com' },
    { label: 'Own server', web: 'https://{account}', api: 'https://{account}' },
  ],
  account: {
    label: 'Odoo’s host',
    hint: 'The part before .odoo.com, or the whole host of your own server, e.g. erp.example.com',
    pattern: /^[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/i,
  },
  pages: {
    candidate: [
      '/web#model=hr.applicant&id=:candidateId',
      '/odoo/recruitment/:jobId/:candidateId',
      '/odoo/recruitment/:jobId/*/:candidateId',
      '/odoo/recruitment-applications/:candidateId',
      ...['hr.applicant', 'm-hr.applicant'].map((model) => `/odoo/**/${model}/:candidateId`),
    ],
    job: ['/web#model=hr.job&id=:jobId', '/odoo/recruitment/:jobId'],
    list: ['/web#model=hr.applicant', '/odoo/recruitment-applications'],
    ids: { candidateId: DIGITS, jobId: DIGITS },
  },
  pageOf: ({ candidateId = '' }) => path`/web#id=${candidateId}&model=hr.applicant&view_type=form`,
  ...access,
  files: 'api',
  errorOf: shapes.errorOf,
  escapeText: toHtml,
  async me(ask, { email }) {
    if (email) return mapOk(await ask.one(api.userByLogin, email), ([user]) => user ?? null);
    return ask.one(api.sessionInfo);
  },
  read: {
    candidate: async (ask, id) => mapOk(await applicant(ask, id), (found) => found?.candidate ?? null),
    applications: async (ask, id) =>
      mapOk(await applicant(ask, id), (found) => (found ? [found.application] : [])),
    async job(ask, id) {
      const schema = await schemaOf(ask, 'hr.job');
      if (!schema.ok) return schema;
      const fields = ['name', 'description', 'requirements', 'website_description'].filter(
        (one) => one in schema.value,
      );
      return mapOk(await ask.one(api.readJob, api.number(id), fields), ([row]) => row ?? null);
    },
    async attachments(ask, { candidateId }) {
      const schema = await schemaOf(ask, 'hr.applicant');
      if (!schema.ok) return schema;
      // Odoo 18 may keep a file with the person instead of the application.
      const owner =
        'candidate_id' in schema.value ? await ask.one(api.ownerOf, api.number(candidateId)) : ok(null);
      return owner.ok ? ask.all(api.attachments, api.number(candidateId), owner.value) : owner;
    },
    async file(ask, { id, filename }) {
      const content = await ask.one(api.content, api.number(id));
      if (!content.ok) return content;
      const bytes = fromBase64(content.value);
      return bytes
        ? ok(bytes)
        : err({ kind: 'unreadable-resume', message: `Odoo gave ${filename} in a damaged form.` });
    },
    notes: (ask, ref) => ask.all(api.messages, api.number(ref.candidateId)),
    fields: async (ask) => mapOk(await schemaOf(ask, 'hr.applicant'), shapes.fieldDefs),
    list: (ask, cursor, sinceMs = 0) => ask.page(api.everybody, cursor, sinceMs),
  },
  write: {
    advance,
    async note(ask, ref, html) {
      const schema = await schemaOf(ask, 'hr.applicant');
      if (!schema.ok) return schema;
      // From 17 on a text is escaped unless it is declared HTML; 16 knows no such word.
      const declared = 'application_status' in schema.value ? { body_is_html: true } : {};
      return ask.one(api.postNote, api.number(ref.candidateId), html, declared);
    },
    fields: (ask, ref, changes) =>
      ask.one(
        api.write,
        api.number(ref.candidateId),
        Object.fromEntries(changes.map(({ field, value }) => [field.key, shapes.toOdoo(field, value)])),
      ),
    async tag(ask, ref, name) {
      const found = await ask.one(api.findTag, name);
      if (!found.ok) return found;
      const [known] = found.value;
      const tag = known === undefined ? await ask.one(api.makeTag, name) : ok(known);
      return tag.ok
        ? ask.one(api.write, api.number(ref.candidateId), { categ_ids: [[4, tag.value, 0]] })
        : tag;
    },
  },
  hooks: null,
});
