/**
 * Breezy HR. A candidate belongs to one position and is one application. Unconfirmed: all but the webhooks rests on
 * public code that talks to the API. Least sure are most addresses of pages, that a key sees one company, what the
 * resume’s answer names, the form of the entries in a candidate’s stream and of a webhook’s body, that a comment is
 * seen by the hiring team alone, which positions are listed, and the headers of the limits.
 */
import { z } from 'zod';
import { err, mapOk, ok, type Result } from '@/lib/result';
import * as api from './breezyhr-api';
import { hooks } from './breezyhr-hooks';
import { type Ask, defineAts } from './contract';
import { believed, no, yes } from './sure';

const { DOCS } = api;
const HEX = '[0-9a-f]{12,24}';
const NO_FIELDS =
  'Breezy HR documents how to set a custom attribute but not where its value can be read back, so a person’s own value could not be told from an empty one; the values go into the note.';
const AT = '/company/:company/position/:position';

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
  auth: [
    {
      kind: 'apiKey',
      label: 'API key',
      headers: (key) => ({ authorization: key }),
      docs: DOCS,
      sure: 'believed',
      setup: [
        'Open Settings → API in Breezy HR and generate an API key.',
        'It may do what your own account may: {scopes}',
        'Copy the key into the box below. Breezy HR shows it once.',
      ],
      warning:
        'A key of Breezy HR can do everything that you can, also move, disqualify and e-mail candidates. Candor sends no such request.',
    },
  ],
  scopes: {
    read: { 'Your own account': 'Read positions, candidates, resumes and the stream' },
    note: { 'Your own account': 'Add comments' },
    field: {},
    tag: { 'Your own account': 'Add tags' },
  },
  limits: {
    docs: DOCS,
    sure: 'believed',
    requests: 100,
    perMs: 60_000,
    headers: { remaining: 'x-ratelimit-remaining', reset: 'x-ratelimit-reset', unit: 'epoch' },
  },
  allow: [
    'GET /companies',
    'GET /user',
    'GET /company/:company/positions',
    ...['', '/candidates', '/candidate/:id', '/candidate/:id/stream', '/candidate/:id/resume'].map(
      (rest) => `GET ${AT}${rest}`,
    ),
    [`POST ${AT}/candidate/:id/stream`, z.strictObject({ type: z.literal('comment'), body: z.string() })],
    [`PUT ${AT}/candidate/:id`, z.strictObject({ tags: z.array(z.string()) })],
  ],
  can: {
    backfill: believed(DOCS),
    resume: believed(DOCS),
    listNotes: believed(DOCS),
    note: believed(DOCS),
    privateNote: believed(DOCS, 'Seen by the hiring team.'),
    noteAuthor: believed(DOCS, 'The key is your own, so the comment is yours.'),
    listFields: no(NO_FIELDS, 'believed'),
    field: no(NO_FIELDS, 'believed'),
    numberField: no(NO_FIELDS, 'believed'),
    tag: believed(DOCS, 'The whole list is replaced, so Candor sends what is there along.'),
    hooks: yes(hooks.docs),
  },
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
