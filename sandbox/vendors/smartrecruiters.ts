import { Hono } from 'hono';
import { z } from 'zod';
import type { Applied, Person } from '../store/records';
import { addTextNote, bodyOf, closedAs, fromUuid, limitRate, toUuid } from './tools';
import { personPage, SANDBOX_KEY, type Vendor, type VendorContext } from './vendor';

const KEY_OWNER = 4002;
const TYPES: Readonly<Record<string, string>> = {
  short_text: 'TEXT',
  long_text: 'TEXT',
  number: 'NUMBER',
  yes_no: 'BOOLEAN',
  date: 'DATE',
  single_select: 'SINGLE_SELECT',
  multi_select: 'MULTI_SELECT',
};
const share = z.strictObject({
  content: z.string().min(1).max(10_000),
  correlationId: z.string().optional(),
  shareWith: z.strictObject({
    users: z.array(z.string()).max(0),
    hiringTeamOf: z.array(z.string()).max(0),
    everyone: z.literal(false),
    openNote: z.boolean(),
  }),
});
const CANDIDATE = /^#\[CANDIDATE:([0-9a-f-]{36})\]\n?/;
/** What would mail somebody, or link to somebody else. */
const MENTION = /@\[USER:|#\[CANDIDATE:/;
/** The vendor's statuses are its own; the sandbox's stages stand for them. */
const STATUSES: Readonly<Record<string, string>> = {
  'Application Review': 'NEW',
  'Phone Screen': 'IN_REVIEW',
  Interview: 'INTERVIEW',
  Offer: 'OFFERED',
};
const changes = z.array(z.strictObject({ id: z.uuid(), value: z.unknown().optional() })).min(1);

/** SmartRecruiters' API: lists in `content` with `nextPageId`, properties for each job, files behind the credential. */
function createApi(context: VendorContext) {
  const { records, origins } = context;
  const api = new Hono();
  const problem = (status: number, code: string, message: string) =>
    Response.json({ message, errors: [{ code, message }] }, { status });
  const gone = () => problem(404, 'RESOURCE_NOT_FOUND', 'Resource not found');
  api.onError(closedAs(() => problem(403, 'ACCESS_DENIED', 'Access denied')));
  api.use(async (c, next) =>
    c.req.header('x-smarttoken') === SANDBOX_KEY
      ? next()
      : problem(401, 'AUTHENTICATION_ERROR', 'Unauthorized'),
  );
  api.use(
    limitRate({
      context,
      requests: 10,
      perMs: 1000,
      headers: ({ limit, remaining }) => ({
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(remaining),
      }),
      refuse: () => problem(429, 'TOO_MANY_REQUESTS', 'Too many requests'),
    }),
  );

  const assignment = (one: Applied) => ({
    job: { id: toUuid(one.jobId), title: one.job },
    status: one.status === 'rejected' ? 'REJECTED' : (STATUSES[one.stage] ?? 'NEW'),
    subStatus: one.stage,
    source: one.source,
  });
  async function draw(person: Person) {
    const [first, ...others] = (await records.applicationsOf(person.id)).map(assignment);
    return {
      id: toUuid(person.id),
      firstName: person.firstName,
      lastName: person.lastName,
      email: person.email,
      phoneNumber: person.phone,
      location: { city: person.location },
      web: {},
      tags: person.tags,
      createdOn: person.createdAt,
      updatedOn: person.updatedAt,
      primaryAssignment: first ?? null,
      secondaryAssignments: others,
    };
  }
  const personOf = (id: string | undefined) => records.person(fromUuid(id));
  async function appliedOf(personId: string | undefined, jobId: string | undefined) {
    const all = await records.applicationsOf(fromUuid(personId));
    return all.find((one) => one.jobId === fromUuid(jobId));
  }

  api.get('/candidates', async (c) => {
    const { limit = '10', pageId, updatedAfter } = c.req.query();
    if (Number(limit) > 100) return problem(400, 'INVALID_LIMIT', 'limit is at most 100');
    const offset = Number(pageId ?? 0);
    const sinceMs = updatedAfter ? Date.parse(updatedAfter) : undefined;
    const rows = await records.people({ offset, limit: Number(limit) + 1, sinceMs });
    const shown = rows.slice(0, Number(limit));
    return c.json({
      limit: Number(limit),
      totalFound: await records.countPeople(),
      content: await Promise.all(shown.map(draw)),
      ...(rows.length > shown.length && { nextPageId: String(offset + shown.length) }),
    });
  });
  api.get('/candidates/:id', async (c) => {
    const person = await personOf(c.req.param('id'));
    return person ? c.json(await draw(person)) : gone();
  });
  api.get('/job-applications-api/v202112/job-applications/:id', async (c) => {
    const one = await records.application(fromUuid(c.req.param('id')));
    return one
      ? c.json({ id: toUuid(one.id), profileId: toUuid(one.personId), jobId: toUuid(one.jobId) })
      : gone();
  });
  api.get('/jobs/:id', async (c) => {
    const job = await records.job(fromUuid(c.req.param('id')));
    if (!job) return gone();
    const sections = { jobDescription: { title: 'Job Description', text: job.html } };
    return c.json({ id: toUuid(job.id), title: job.name, jobAd: { sections } });
  });
  api.get('/candidates/:id/attachments', async (c) => {
    const files = await records.files(fromUuid(c.req.param('id')));
    return c.json({
      content: files.map(({ id, filename, type, mime, createdAt }) => ({
        id: toUuid(id),
        name: filename,
        type: type === 'resume' ? 'RESUME' : 'COVER_LETTER',
        contentType: mime,
        createdOn: createdAt,
        actions: {
          download: { url: `${origins.api}/candidates/${c.req.param('id')}/attachments/${toUuid(id)}` },
        },
      })),
    });
  });
  api.get('/candidates/:id/attachments/:file', async (c) => {
    const file = await records.file(fromUuid(c.req.param('file')));
    return file ? c.body(file.bytes, 200, { 'content-type': file.mime }) : gone();
  });
  api.post('/messages/shares', async (c) => {
    const body = await bodyOf(c, share);
    if (!body.ok) return problem(422, 'VALIDATION', body.errors.join('; '));
    const { content } = body.value;
    const person = await personOf(CANDIDATE.exec(content)?.[1]);
    if (!person) return gone();
    const text = content.replace(CANDIDATE, '');
    const made = await addTextNote(context, await records.actor(KEY_OWNER), person.id, text, MENTION);
    return c.json({ id: toUuid(made?.id ?? 0), shareRequired: false }, 201);
  });
  api.get('/configuration/candidate-properties', async (c) => {
    const book = (await records.fieldBook()).filter((field) => field.field_type === 'application');
    return c.json({
      content: book.map((field) => ({
        id: toUuid(field.id),
        label: field.name,
        type: TYPES[field.value_type] ?? 'USER',
      })),
    });
  });
  api.get('/configuration/candidate-properties/:id/values', async (c) => {
    const field = (await records.fieldBook()).find((one) => one.id === fromUuid(c.req.param('id')));
    if (!field) return gone();
    return c.json({ content: field.options.map(({ id, name }) => ({ id: toUuid(id), label: name })) });
  });
  api.get('/candidates/:id/jobs/:job/properties', async (c) => {
    const one = await appliedOf(c.req.param('id'), c.req.param('job'));
    if (!one) return gone();
    const book = (await records.fieldBook()).filter((field) => field.field_type === 'application');
    return c.json({
      content: book
        .filter((field) => one.fields[field.name_key] != null)
        .map((field) => ({
          id: toUuid(field.id),
          label: field.name,
          type: TYPES[field.value_type],
          value: outward(field.value_type, one.fields[field.name_key]),
        })),
    });
  });
  api.put('/candidates/:id/jobs/:job/properties', async (c) => {
    const body = await bodyOf(c, changes);
    const one = await appliedOf(c.req.param('id'), c.req.param('job'));
    if (!one) return gone();
    if (!body.ok) return problem(422, 'VALIDATION', body.errors.join('; '));
    const book = await records.fieldBook();
    const inward = body.value.map(({ id, value = null }) => {
      const type = book.find((field) => field.id === fromUuid(id))?.value_type ?? '';
      const of = (option: unknown) => (type.endsWith('_select') ? fromUuid(String(option)) : option);
      return {
        custom_field_id: fromUuid(id),
        value: Array.isArray(value) ? value.map(of) : value === null ? null : of(value),
      };
    });
    const target = { owner: 'application' as const, ownerId: one.id, personId: one.personId };
    const errors = await records.writeFields(await records.actor(KEY_OWNER), target, inward);
    return errors.length > 0 ? problem(422, 'VALIDATION', errors.join('; ')) : c.body(null, 204);
  });
  api.put('/candidates/:id/jobs/:job/status', async (c) => {
    const body = await bodyOf(c, z.strictObject({ status: z.string() }));
    const one = await appliedOf(c.req.param('id'), c.req.param('job'));
    if (!one) return gone();
    if (!body.ok) return problem(422, 'VALIDATION', body.errors.join('; '));
    const stages = await records.stages(one.jobId);
    const to = stages.find(({ name }) => STATUSES[name] === body.value.status);
    if (!to) return problem(422, 'VALIDATION', 'status cannot be set');
    await records.move(await records.actor(KEY_OWNER), one.id, to.id);
    return c.body(null, 204);
  });
  api.post('/candidates/:id/tags', async (c) => {
    const schema = z.strictObject({ tags: z.array(z.string().min(1).max(150)).min(1).max(100) });
    const body = await bodyOf(c, schema);
    const person = await personOf(c.req.param('id'));
    if (!person) return gone();
    if (!body.ok) return problem(422, 'VALIDATION', body.errors.join('; '));
    for (const tag of body.value.tags) await records.addTag(await records.actor(KEY_OWNER), person.id, tag);
    return c.json({ tags: body.value.tags }, 201);
  });
  return api;
}

const outward = (type: string, value: unknown): unknown => {
  if (!type.endsWith('_select')) return value;
  return Array.isArray(value) ? value.map((one) => toUuid(Number(one))) : toUuid(Number(value));
};

export const smartrecruiters: Vendor = {
  id: 'smartrecruiters',
  api: createApi,
  pages: {
    addressOf: (_personId, applicationId) => `/app/people/applications/${toUuid(applicationId)}`,
    open(url) {
      const person = /^\/app\/people\/(?:profile|candidates)\/([0-9a-f-]{36})/.exec(url.pathname)?.[1];
      if (person) return personPage(fromUuid(person));
      const applied = /^\/app\/people\/applications\/([0-9a-f-]{36})/.exec(url.pathname)?.[1];
      return applied ? `/applications/${fromUuid(applied)}` : null;
    },
  },
  credentials: { kind: 'apiKey', key: SANDBOX_KEY },
};
