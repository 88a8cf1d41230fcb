/**
 * Lever. Its “opportunity” is Candor's candidate: one person for one job. Unconfirmed: the European hosts, whether a
 * note's text comes as `text` or in `fields`, and that sign-in without PKCE stays the only one.
 */
import { mapOk, ok } from '@/lib/result';
import { defineAts } from './contract';
import { access } from './lever-access';
import * as api from './lever-api';
import * as shapes from './lever-shapes';
import { advance } from './lever-stages';
import { UUID } from './pages';
import { path } from './request';

const { DOCS } = api;
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
  ...access,
  files: 'api',
  // `@name` notifies that user; with an invisible space behind the sign it is only text.
  escapeText: (text) => text.replaceAll('@', '@\u200b'),
  asksEmail: true,
  me: async (ask, { email }) =>
    email ? mapOk(await ask.one(api.users, email), ([user]) => user ?? null) : ok(null),
  read: {
    candidate: async (ask, id) =>
      mapOk(await ask.one(api.one, id), (row) => (row.isGone ? null : row.candidate)),
    applications: async (ask, id) => mapOk(await ask.one(api.one, id), (row) => row.applications),
    job: (ask, id) => ask.one(api.posting, id),
    attachments: async (ask, { candidateId }) =>
      mapOk(await ask.one(api.resumes, candidateId), (rows) =>
        rows.map((row) => ({ ...row, url: path`/opportunities/${candidateId}/resumes/${row.id}/download` })),
      ),
    notes: (ask, ref) => ask.all(api.notes, ref.candidateId),
    list: (ask, cursor, sinceMs) => ask.page(api.all, cursor, sinceMs?.toString()),
  },
  write: {
    advance,
    note: (ask, ref, text) => ask.one(api.addNote, ref.candidateId, text, ask.user?.id),
    tag: (ask, ref, tag) => ask.one(api.addTag, ref.candidateId, tag, ask.user?.id),
  },
  hooks: shapes.hooks(`${DOCS}#webhooks`),
});
