/**
 * Zoho Recruit. Unconfirmed: what rests on public code and not on Zoho’s pages (marked below), that the narrow scopes
 * are granted one by one, in which form a candidate shows its tags, the address of an attached file’s bytes, that a
 * note notifies nobody, the addresses of jobs and applications, and the pace beside the credits of a day. Accounts
 * without the module Applications show candidates without jobs.
 */
import { mapOk, ok } from '@/lib/result';
import { defineAts, type Place } from './contract';
import { DIGITS } from './pages';
import { access } from './zohorecruit-access';
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
  ...access,
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
