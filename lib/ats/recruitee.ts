/**
 * Recruitee. Unconfirmed: all but the webhooks rests on public code that talks to the API. Least sure are the
 * addresses of jobs and of Tellent’s newer hosts, that every candidate carries the profile’s empty fields too, that a
 * field without values is empty, how notes are paged, whether a note’s `@name` notifies anybody, how fast the API may
 * be asked, how a stage is named when moving there, and the form of `/admin` and of a webhook’s body.
 */
import { err, mapOk, ok } from '@/lib/result';
import { defineAts } from './contract';
import { DIGITS } from './pages';
import { access } from './recruitee-access';
import * as api from './recruitee-api';
import { hooks } from './recruitee-hooks';
import { advance } from './recruitee-stages';
import { path } from './request';

const { DOCS } = api;

export const recruitee = defineAts({
  id: 'recruitee',
  name: 'Recruitee',
  docs: DOCS,
  places: [
    {
      label: 'Recruitee',
      web: 'https://app.recruitee.com',
      api: 'https://api.recruitee.com/c/{account}',
    },
  ],
  account: {
    label: 'Company ID',
    hint: '12345, shown under Settings → Apps and plugins → Personal API tokens',
    pattern: /^[a-z0-9-]{1,63}$/,
  },
  hosts: ['https://*.recruitee.com/*', 'https://*.amazonaws.com/*'],
  pages: {
    candidate: [
      '/#/dashboard/offers/:jobId/**?candidate=:candidateId',
      '/#/dashboard/jobs/:jobId/**?candidate=:candidateId',
      '/#/**?candidate=:candidateId',
    ],
    job: ['/#/dashboard/offers/:jobId/**', '/#/dashboard/jobs/:jobId/**'],
    list: ['/#/dashboard/overview'],
    ids: { candidateId: DIGITS, jobId: DIGITS },
  },
  pageOf: ({ candidateId = '' }, { api }) =>
    path`/#/dashboard/overview?candidate=${candidateId}&company=${new URL(api).pathname.slice('/c/'.length)}`,
  ...access,
  files: 'signed',
  errorOf: api.errorOf,
  /** A space of no width keeps `@name` from being a mention. */
  escapeText: (text) => text.replaceAll('@', '@\u200b'),
  me: (ask) => ask.one(api.admin),
  read: {
    candidate: async (ask, id) => mapOk(await ask.one(api.candidate, id), (one) => one.candidate),
    applications: async (ask, id) => mapOk(await ask.one(api.candidate, id), (one) => one.applications),
    job: (ask, id) => ask.one(api.offer, id),
    attachments: async (ask, ref) => mapOk(await ask.one(api.candidate, ref.candidateId), api.resumeOf),
    notes: (ask, ref) => ask.one(api.notes, ref.candidateId),
    async fields(ask) {
      const first = await ask.one(api.somebody);
      if (!first.ok) return first;
      return first.value === null ? ok([]) : mapOk(await ask.one(api.candidate, first.value), api.fieldsOf);
    },
    list: (ask, cursor) => ask.page(api.everybody, cursor),
  },
  write: {
    advance,
    note: (ask, ref, text) => ask.one(api.addNote, ref.candidateId, text),
    async field(ask, ref, def, value) {
      const there = await ask.one(api.candidate, ref.candidateId);
      if (!there.ok) return there;
      const field = api.fieldOf(there.value, def);
      if (!field)
        return err({
          kind: 'not-found',
          message: `The candidate’s profile has no field “${def.name}”. Add it to the profile template in Recruitee.`,
        });
      if (field.id) return ask.one(api.changeField, field.id, field.kind, value);
      return value === null ? ok(null) : ask.one(api.fillField, ref.candidateId, field, value);
    },
    /** All tags go along, so that none is lost should the list be replaced. */
    async tag(ask, ref, tag) {
      const there = await ask.one(api.candidate, ref.candidateId);
      if (!there.ok) return there;
      const { tags } = there.value.candidate;
      return tags.includes(tag) ? ok(null) : ask.one(api.addTags, ref.candidateId, [...tags, tag]);
    },
  },
  hooks,
});
