/**
 * Zoho Recruit. Unconfirmed: what rests on public code and not on Zoho’s pages (marked below), that the narrow scopes
 * are granted one by one, in which form a candidate shows its tags, that notes are listed below a candidate, that a
 * note notifies nobody, the addresses of jobs and applications, and the pace beside the credits of a day. Accounts
 * without the module Applications show candidates without jobs.
 */
import { z } from 'zod';
import { mapOk, ok } from '@/lib/result';
import { defineAts, type Place } from './contract';
import { DIGITS } from './pages';
import { believed, no, yes } from './sure';
import * as api from './zohorecruit-api';
import * as custom from './zohorecruit-fields';

const { DOCS } = api;
const centre = (label: string, domain: string): Place => ({
  label: `Zoho Recruit, ${label}`,
  web: `https://recruit.${domain}`,
  api: `https://recruit.${domain}/recruit/v2`,
  auth: `https://accounts.${domain}`,
});
const pagesOf = (module: string, name: string): string[] => [
  `/recruit/*/tab/${module}/:${name}/**`,
  `/recruit/tab/${module}/:${name}/**`,
  `/recruit/EntityInfo.do?module=${module}&id=:${name}`,
];
const note = z.strictObject({
  Note_Title: z.string(),
  Note_Content: z.string(),
  Parent_Id: z.string(),
  se_module: z.literal('Candidates'),
});

export const zohorecruit = defineAts({
  id: 'zohorecruit',
  name: 'Zoho Recruit',
  docs: DOCS,
  places: [
    centre('United States (zoho.com)', 'zoho.com'),
    centre('Europe (zoho.eu)', 'zoho.eu'),
    centre('India (zoho.in)', 'zoho.in'),
    centre('Australia (zoho.com.au)', 'zoho.com.au'),
    centre('Japan (zoho.jp)', 'zoho.jp'),
    centre('China (zoho.com.cn)', 'zoho.com.cn'),
    centre('Canada (zohocloud.ca)', 'zohocloud.ca'),
    centre('Saudi Arabia (zoho.sa)', 'zoho.sa'),
  ],
  pages: {
    candidate: [...pagesOf('Candidates', 'candidateId'), ...pagesOf('Applications', 'applicationId')],
    job: pagesOf('JobOpenings', 'jobId'),
    list: ['/recruit/*/tab/Candidates', '/recruit/*/tab/Applications'],
    ids: { candidateId: DIGITS, applicationId: DIGITS, jobId: DIGITS },
  },
  auth: [
    {
      kind: 'oauth',
      authorize: '/oauth/v2/auth',
      token: '/oauth/v2/token',
      pkce: false,
      secret: 'body',
      separator: ',',
      extra: { access_type: 'offline', prompt: 'consent' },
      headers: (token) => ({ authorization: `Zoho-oauthtoken ${token}` }),
      docs: DOCS,
      sure: 'confirmed',
      setup: [
        'Open the API console of your data centre (api-console.zoho.com, .eu, .in, …) with your Zoho account; it is free.',
        'Add a client of the type Server-based Applications, with the redirect address below as Authorized Redirect URI.',
        'Copy the client ID and the client secret into the two boxes below. Zoho then asks you to allow: {scopes}',
      ],
      warning:
        'Zoho’s scope to update covers every module that you may update, also a candidate’s status. Candor sends one custom field and nothing else.',
    },
  ],
  scopes: {
    read: {
      'ZohoRecruit.modules.READ': 'Read candidates, applications, job openings, notes and attachments',
      'ZohoRecruit.settings.READ': 'Read which fields and tags there are',
      'ZohoRecruit.search.READ': 'Find a candidate’s applications',
    },
    note: { 'ZohoRecruit.modules.notes.CREATE': 'Add notes' },
    field: { 'ZohoRecruit.modules.UPDATE': 'Fill custom fields' },
    tag: { 'ZohoRecruit.settings.tags.ALL': 'Make and add tags' },
  },
  /** An account has 5,000 credits a day and more; to get records costs three. */
  limits: {
    docs: `${DOCS}apiv2/limits.html`,
    sure: 'believed',
    requests: 60,
    perMs: 60_000,
  },
  allow: [
    ...['Candidates/:id', 'Candidates/:id/Attachments', 'Candidates/:id/Attachments/:file', 'Applications']
      .concat(['Candidates/:id/Notes', 'Applications/search', 'Applications/:id', 'JobOpenings/:id'])
      .concat(['settings/fields', 'settings/tags'])
      .map((rule) => `GET /${rule}`),
    ['POST /Notes', z.strictObject({ data: z.tuple([note]) })],
    ['PUT /Candidates/:id', custom.oneField],
    ['POST /settings/tags', z.strictObject({ tags: z.tuple([z.strictObject({ name: z.string() })]) })],
    'POST /Candidates/:id/actions/add_tags',
  ],
  can: {
    backfill: believed(DOCS, 'Where the account has the module Applications.'),
    resume: believed(DOCS),
    listNotes: believed(DOCS),
    note: yes(`${DOCS}apiv2/create-notes.html`),
    privateNote: believed(`${DOCS}apiv2/create-notes.html`, 'Seen by those who may see the candidate.'),
    noteAuthor: believed(`${DOCS}apiv2/create-notes.html`, 'The note is by whoever signed in.'),
    listFields: believed(DOCS),
    field: believed(DOCS, 'Workflows are told not to run.'),
    numberField: believed(DOCS),
    tag: yes(`${DOCS}apiv2/add-tags.html`, 'A tag that does not exist yet is made first.'),
    hooks: no(
      'Zoho Recruit’s webhooks come from workflow rules and are not signed, so Candor asks for changes instead.',
      'believed',
    ),
  },
  files: 'api',
  errorOf: api.errorOf,
  /** `crm[user#…]crm` is a mention in Zoho's notes; a word joiner inside reads the same. */
  escapeText: (text) => text.replaceAll('crm[', 'crm\u2060['),
  read: {
    async locate(ask, page) {
      if (page.candidateId || !page.applicationId) return ok(page);
      return mapOk(await ask.one(api.applied, page.applicationId), (found) => ({
        candidateId: found?.candidateId,
        applicationId: found?.id,
        jobId: found?.jobId,
      }));
    },
    async candidate(ask, id) {
      const [found, defs] = await Promise.all([ask.one(api.candidate, id), ask.fields()]);
      if (!found.ok || !found.value) return found.ok ? ok(null) : found;
      const { candidate, row } = found.value;
      return mapOk(defs, (all) => ({ ...candidate, customFields: custom.valuesIn(row, all) }));
    },
    async applications(ask, id) {
      const person = await ask.one(api.candidate, id);
      if (!person.ok) return person;
      const email = person.value?.candidate.emails[0];
      if (!email) return ok([]);
      return mapOk(await ask.all(api.appliedBy, email), (all) =>
        all
          .filter((one) => one.candidateId === id)
          .sort((a, b) => (b.appliedAt ?? '').localeCompare(a.appliedAt ?? '')),
      );
    },
    job: (ask, id) => ask.one(api.job, id),
    attachments: async (ask, { candidateId }) =>
      mapOk(await ask.one(api.attachments, candidateId), (all) =>
        all.map((one) => ({ ...one, url: api.fileAt(candidateId, one.id) })),
      ),
    notes: (ask, ref) => ask.all(api.notes, ref.candidateId),
    fields: (ask) => ask.one(custom.fields),
    list: (ask, cursor) => ask.page(api.everybody, cursor),
  },
  write: {
    note: (ask, ref, text) => ask.one(api.addNote, ref.candidateId, text),
    field: (ask, ref, field, value) => ask.one(custom.setField, ref.candidateId, field, value),
    async tag(ask, ref, tag) {
      const known = await ask.one(api.tagNames);
      if (!known.ok) return known;
      const made = known.value.includes(tag) ? ok(null) : await ask.one(api.makeTag, tag);
      return made.ok ? ask.one(api.addTag, ref.candidateId, tag) : made;
    },
  },
  hooks: null,
});
