/** Greenhouse, Harvest v3 (v1 and v2 ended on 31 August 2026). Unconfirmed: whether PATCH replaces or merges custom fields, and the scopes for stages. */
import { mapOk, ok } from '@/lib/result';
import { defineAts } from './contract';
import { access } from './greenhouse-access';
import * as api from './greenhouse-api';
import { hooks } from './greenhouse-hooks';
import * as shapes from './greenhouse-shapes';
import { advance } from './greenhouse-stages';
import { DIGITS } from './pages';
import { isoTime } from './shape';

export const greenhouse = defineAts({
  id: 'greenhouse',
  name: 'Greenhouse',
  docs: 'https://harvestdocs.greenhouse.io/',
  places: [
    {
      label: 'Greenhouse',
      web: 'https://app.greenhouse.io',
      api: 'https://harvest.greenhouse.io',
      auth: 'https://auth.greenhouse.io',
    },
  ],
  hosts: ['https://*.greenhouse.io/*', 'https://*.amazonaws.com/*'],
  pages: {
    candidate: [
      '/people/:candidateId/**?application_id=:applicationId',
      '/people/:candidateId/applications/:applicationId/**',
      '/people/:candidateId/**',
    ],
    job: ['/sdash/:jobId/**', '/plans/:jobId/**'],
    list: ['/people', '/applications/review/**'],
    ids: { candidateId: DIGITS, applicationId: DIGITS, jobId: DIGITS },
    hosts: [
      '*.greenhouse.io',
      ...['boards', 'job-boards', 'my', 'api', 'harvest', 'auth', 'support'].map(
        (host) => `!${host}.greenhouse.io`,
      ),
    ],
  },
  ...access,
  files: 'signed',
  async me(ask, { subject, email }) {
    if (!subject && !email) return ok(null);
    const found = subject ? await ask.one(api.users, subject) : await ask.one(api.usersByEmail, email ?? '');
    return mapOk(found, ([user]) => user ?? null);
  },
  read: {
    candidate: async (ask, id) => mapOk(await ask.one(api.candidates, id), ([row]) => row ?? null),
    applications: (ask, candidateId) => ask.all(api.applicationsOf, candidateId),
    async job(ask, id) {
      const [job, posts] = await Promise.all([ask.one(api.jobs, id), ask.one(api.jobPosts, id)]);
      if (!job.ok) return job;
      return mapOk(posts, (all) => shapes.jobWith(job.value[0], all));
    },
    attachments: (ask, ref) => ask.all(api.attachments, ref.candidateId),
    notes: (ask, ref) => ask.all(api.notes, ref.candidateId),
    fields: api.readFields,
    list: (ask, cursor, sinceMs) => ask.page(api.everybody, cursor, isoTime(sinceMs) ?? ''),
  },
  write: {
    advance,
    note: (ask, ref, text) => ask.one(api.createNote, ref.candidateId, ref.applicationId, ask.user?.id, text),
    fields: api.writeFields,
    async tag(ask, ref, tag) {
      const known = await ask.all(api.tags, '');
      if (!known.ok) return known;
      const there = known.value.find((one) => one.name === tag);
      const made = there ? ok(there) : await ask.one(api.createTag, tag);
      return made.ok ? ask.one(api.applyTag, ref.candidateId, made.value.id) : made;
    },
  },
  hooks,
});
