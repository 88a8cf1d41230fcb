/**
 * Breezy HR. A candidate belongs to one position and is one application. Unconfirmed: all but the webhooks rests on
 * public code that talks to the API. Least sure are most addresses of pages, that a key sees one company, what the
 * resume’s answer names, the form of the entries in a candidate’s stream and of a webhook’s body, that a comment is
 * seen by the hiring team alone, the form of a pipeline, which positions are listed, and the headers of the limits.
 */
import { z } from 'zod';
import { err, mapOk, ok, type Result } from '@/lib/result';
import { access } from './breezyhr-access';
import * as api from './breezyhr-api';
import { hooks } from './breezyhr-hooks';
import { advanceIn } from './breezyhr-stages';
import { type Ask, defineAts } from './contract';

const HEX = '[0-9a-f]{12,24}';
/** The key's company; the API wants it in every path. */
async function companyId(ask: Ask): Promise<Result<string>> {
  const all = await ask.remember('companies', () => ask.one(api.companies));
  if (!all.ok) return all;
  const [first] = all.value;
  return first
    ? ok(first._id)
    : err({ kind: 'forbidden', message: 'This key of Breezy HR sees no company. Make a new one.' });
}
async function whereIs(ask: Ask, id: string): Promise<Result<api.Where>> {
  return mapOk(await companyId(ask), (companyId) => ({ companyId, ...api.split(id) }));
}
async function personOf(ask: Ask, id: string) {
  const where = await whereIs(ask, id);
  if (!where.ok) return where;
  return mapOk(await ask.one(api.candidate(where.value)), (one) => ({ ...one, where: where.value }));
}

export const breezyhr = defineAts({
  id: 'breezyhr',
  name: 'Breezy HR',
  docs: 'https://developer.breezy.hr/',
  places: [{ label: 'Breezy HR', web: 'https://app.breezy.hr', api: 'https://api.breezy.hr/v3' }],
  hosts: ['https://*.breezy.hr/*', 'https://*.amazonaws.com/*'],
  pages: {
    candidate: ['/app/c/*/p', '/app/company/*/position'].flatMap((start) => [
      `${start}/:jobId/**/candidate/:candidateId/**`,
      `${start}/:jobId/**/candidates/:candidateId/**`,
    ]),
    job: ['/app/c/*/p/:jobId/**', '/app/company/*/position/:jobId/**'],
    list: ['/app/c/*/candidates', '/app/company/*/candidates'],
    ids: { candidateId: HEX, jobId: `${HEX}(?:-[\\w-]*)?` },
  },
  ...access,
  files: 'api',
  /** 412: the candidate is in another position by now. */
  errorOf(json, { status }) {
    if (status !== 412) return null;
    const body = z.object({ error: z.object({ message: z.string() }) }).safeParse(json);
    return { kind: 'not-found', message: body.data?.error.message ?? 'in another position by now' };
  },
  /** A space of no width keeps `@name` from being a mention. */
  escapeText: (text) => text.replaceAll('@', '@\u200b'),
  me: (ask) => ask.one(api.myself),
  read: {
    locate: async (_ask, { candidateId, jobId }) => {
      const positionId = jobId && api.positionIn(jobId);
      const joined = positionId && candidateId && api.join(positionId, candidateId);
      return ok({ candidateId: joined, applicationId: joined, jobId: positionId });
    },
    candidate: async (ask, id) => mapOk(await personOf(ask, id), (one) => one.candidate),
    applications: async (ask, id) => mapOk(await personOf(ask, id), (one) => [one.application]),
    async job(ask, id) {
      const company = await companyId(ask);
      return company.ok ? ask.one(api.position, company.value, api.positionIn(id)) : company;
    },
    attachments: async (ask, ref) =>
      mapOk(await personOf(ask, ref.candidateId), (one) => api.resumeOf(one, one.where)),
    async notes(ask, ref) {
      const where = await whereIs(ask, ref.candidateId);
      return where.ok ? ask.all(api.notes, where.value) : where;
    },
    /** Position after position; the cursor says in which one, and how far. */
    async list(ask, cursor) {
      const company = await companyId(ask);
      if (!company.ok) return company;
      const all = await ask.remember('positions', () => ask.one(api.positions, company.value));
      if (!all.ok) return all;
      const [from = '', page] = (cursor ?? '').split(':');
      const [here, next] = [...all.value].sort().filter((one) => one >= from);
      if (!here) return ok({ rows: [], next: null });
      const found = await ask.page(
        api.candidatesOf(company.value, here),
        here === from && page ? page : null,
      );
      return mapOk(found, ({ rows, next: more }) => ({
        rows,
        next: more ? `${here}:${more}` : next ? `${next}:` : null,
      }));
    },
  },
  write: {
    advance: advanceIn(companyId),
    async note(ask, ref, text) {
      const where = await whereIs(ask, ref.candidateId);
      return where.ok ? ask.one(api.comment, where.value, text) : where;
    },
    async tag(ask, ref, tag) {
      const there = await personOf(ask, ref.candidateId);
      if (!there.ok) return there;
      const { candidate, where } = there.value;
      const { tags } = candidate;
      return tags.includes(tag) ? ok(null) : ask.one(api.replaceTags, where, [...tags, tag]);
    },
  },
  hooks,
});
