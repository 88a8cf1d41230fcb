/**
 * SmartRecruiters. Unconfirmed: the addresses of job pages, the scopes of messages, that an open note notifies nobody,
 * how notes are listed, the words of its statuses, and whether the time of a webhook is in seconds.
 */
import { mapOk, ok } from '@/lib/result';
import { defineAts } from './contract';
import { UUID } from './pages';
import { isoTime } from './shape';
import { access } from './smartrecruiters-access';
import * as api from './smartrecruiters-api';
import { hooks } from './smartrecruiters-hooks';
import { advance } from './smartrecruiters-stages';

export const smartrecruiters = defineAts({
  id: 'smartrecruiters',
  name: 'SmartRecruiters',
  docs: 'https://developers.smartrecruiters.com/',
  places: [
    {
      label: 'SmartRecruiters',
      web: 'https://www.smartrecruiters.com',
      api: 'https://api.smartrecruiters.com',
    },
  ],
  pages: {
    candidate: [
      '/app/people/applications/:applicationId/**',
      '/app/people/profile/:candidateId/**',
      '/app/people/candidates/:candidateId/**',
      '/app/people/:candidateId/**',
    ],
    job: ['/app/jobs/:jobId/**'],
    list: ['/app/people'],
    ids: { candidateId: UUID, applicationId: UUID, jobId: UUID },
    hosts: ['www.smartrecruiters.com', 'jobs.smartrecruiters.com'],
  },
  ...access,
  files: 'api',
  /** `@[USER:…]` mails people and `#[CANDIDATE:…]` links to them; a word joiner between the two signs reads the same. */
  escapeText: (text) => text.replace(/([@#])\[/g, '$1\u2060['),
  read: {
    async locate(ask, { candidateId, applicationId, jobId }) {
      if (candidateId || !applicationId) return ok({ candidateId, applicationId, jobId });
      return mapOk(await ask.one(api.located, applicationId), (found) => ({
        candidateId: found.profileId,
        applicationId: api.applicationId(found.profileId, found.jobId),
        jobId: found.jobId,
      }));
    },
    candidate: async (ask, id) => mapOk(await ask.one(api.candidate, id), (one) => one.candidate),
    async applications(ask, candidateId) {
      const [person, fields] = await Promise.all([ask.one(api.candidate, candidateId), ask.fields()]);
      if (!person.ok) return person;
      if (!fields.ok) return fields;
      const found = [];
      for (const one of person.value.applications) {
        const there = await ask.one(api.values, candidateId, one.jobId ?? '');
        if (!there.ok) return there;
        const customFields = Object.fromEntries(
          there.value.map(({ id, value }): [string, unknown] => [id, api.toLabels(fields.value, id, value)]),
        );
        found.push({ ...one, customFields });
      }
      return ok(found);
    },
    job: (ask, id) => ask.one(api.job, id),
    attachments: (ask, ref) => ask.one(api.attachments, ref.candidateId),
    async fields(ask) {
      const all = await ask.one(api.properties);
      if (!all.ok) return all;
      const found = [];
      for (const field of all.value) {
        const options = field.type.endsWith('_select') ? await ask.one(api.options, field.id) : ok([]);
        if (!options.ok) return options;
        found.push({ ...field, options: options.value });
      }
      return ok(found);
    },
    list: (ask, cursor, sinceMs) => ask.page(api.everybody, cursor, isoTime(sinceMs)),
  },
  write: {
    advance,
    note: (ask, ref, text) => ask.one(api.share, ref.candidateId, text),
    field: (ask, ref, field, value) =>
      ask.one(api.setValue, ref.candidateId, ref.jobId ?? api.jobIn(ref.applicationId), field, value),
    tag: (ask, ref, tag) => ask.one(api.addTags, ref.candidateId, [tag]),
  },
  hooks,
});
