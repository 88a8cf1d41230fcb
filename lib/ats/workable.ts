/**
 * Workable. One candidate is one application, and their page's number is not the API's id. Unconfirmed: that `/activities`
 * gives a comment's whole text, the hex form of the webhook's signature, and that ids follow from numbers everywhere.
 */
import { mapOk, ok } from '@/lib/result';
import { defineAts } from './contract';
import { DIGITS } from './pages';
import { path } from './request';
import { isoTime } from './shape';
import { access } from './workable-access';
import * as api from './workable-api';
import { hooks } from './workable-hooks';
import { advance } from './workable-stages';

/** The API's id is the page's number plus this in hexadecimal: seen in hundreds of pairs, documented nowhere. */
const OFFSET = 1234n;

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
  pageOf: ({ candidateId = '' }) =>
    /^[0-9a-f]{1,16}$/.test(candidateId)
      ? path`/backend/candidates/db/profile/${String(BigInt(`0x${candidateId}`) - OFFSET)}`
      : null,
  ...access,
  files: 'signed',
  asksEmail: true,
  me: async (ask, { email = '' }) =>
    mapOk(
      await ask.all(api.members),
      (all) => all.find((one) => one.email?.toLowerCase() === email.toLowerCase()) ?? null,
    ),
  read: {
    locate: async (_ask, page) =>
      ok({ candidateId: page.candidateId && (BigInt(page.candidateId) + OFFSET).toString(16) }),
    candidate: async (ask, candidateId) =>
      mapOk(await ask.one(api.person, candidateId), (one) => one.candidate),
    applications: async (ask, candidateId) =>
      mapOk(await ask.one(api.person, candidateId), (one) => [one.application]),
    job: (ask, shortcode) => ask.one(api.job, shortcode),
    attachments: (ask, ref) => ask.one(api.files, ref.candidateId),
    notes: (ask, ref) => ask.all(api.activities, ref.candidateId),
    list: (ask, cursor, sinceMs) => ask.page(api.everybody, cursor, isoTime(sinceMs)),
  },
  write: {
    advance,
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
