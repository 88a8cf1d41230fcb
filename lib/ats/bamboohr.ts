/**
 * BambooHR. One candidate is one application. Unconfirmed: that a resume's file id opens at `/files` (public code does
 * so), the form of the careers page's data, the name of what lists are sorted by, how fast it may be asked, that a
 * mention in a comment notifies nobody, and whether a comment is shown under the name of the key's owner.
 */
import { ok } from '@/lib/result';
import { access } from './bamboohr-access';
import * as api from './bamboohr-api';
import { defineAts } from './contract';
import { DIGITS } from './pages';

export const bamboohr = defineAts({
  id: 'bamboohr',
  name: 'BambooHR',
  docs: 'https://documentation.bamboohr.com/docs/getting-started',
  places: [
    { label: 'BambooHR', web: 'https://{account}.bamboohr.com', api: 'https://{account}.bamboohr.com' },
  ],
  account: {
    label: 'Subdomain',
    hint: 'acme, where you work at acme.bamboohr.com',
    pattern: /^(?!(?:www|api|app|help|documentation|developers|partners)$)[a-z0-9-]{1,63}$/,
  },
  pages: {
    candidate: ['/hiring/candidates/:candidateId/**'],
    job: ['/hiring/jobs/:jobId/**'],
    list: ['/hiring/candidates'],
    ids: { candidateId: DIGITS, jobId: DIGITS },
  },
  ...access,
  files: 'api',
  /** The reason is in a header; the body may be empty. */
  errorOf(_json, { status, headers }) {
    const message = status < 400 ? null : headers.get('x-bamboohr-error-message');
    return message ? { message } : null;
  },
  /** A space of no width keeps `@name` from being a mention, should BambooHR look for them. */
  escapeText: (text) => text.replaceAll('@', '@\u200b'),
  async me(ask) {
    const found = await ask.one(api.myself);
    return found.ok || found.error.kind !== 'not-found' ? found : ok(null);
  },
  read: {
    async candidate(ask, id) {
      const found = await ask.one(api.application, id);
      return found.ok ? ok(found.value.candidate) : found;
    },
    async applications(ask, id) {
      const found = await ask.one(api.application, id);
      return found.ok ? ok([found.value.application]) : found;
    },
    /** A job that is not on the careers page has a title and no description. */
    async job(ask, id) {
      const posted = await ask.one(api.posting, id);
      if (!posted.ok && posted.error.kind !== 'not-found') return posted;
      if (posted.ok && posted.value.title)
        return ok({ id, title: posted.value.title, description: posted.value.description });
      const all = await ask.one(api.jobs);
      if (!all.ok) return all;
      const job = all.value.find((one) => one.id === id);
      return ok(job ? { ...job, description: posted.ok ? posted.value.description : '' } : null);
    },
    async attachments(ask, ref) {
      const found = await ask.one(api.application, ref.candidateId);
      return found.ok ? ok(found.value.files) : found;
    },
    list: (ask, cursor) => ask.page(api.everybody, cursor),
  },
  write: { note: (ask, ref, text) => ask.one(api.comment, ref.candidateId, text) },
  hooks: null,
});
