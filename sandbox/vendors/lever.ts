import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { scopes } from '../../lib/ats/lever-shapes';
import { advance } from '../../lib/ats/lever-stages';
import type { Applied } from '../store/records';
import { addTextNote, basicOf, bodyOf, closedAs, fromUuid, limitRate, toUuid } from './tools';
import { SANDBOX_KEY, type Vendor, type VendorContext } from './vendor';

const RECRUITER = 4001;
const MOST = 100;
/** Lever mails whoever is mentioned. */
const MENTION = /@[\w[]/;
const error = (status: 400 | 401 | 403 | 404 | 429, code: string, message: string) =>
  Response.json({ code, message }, { status });
/** The same stage of every job has the same id. */
const stageId = (name: string): string => `stage-${name.toLowerCase().replaceAll(' ', '-')}`;
const missing = () => error(404, 'ResourceNotFound', 'The requested resource was not found.');

/** Lever's API v1: opportunities, an opaque `next`, no rate headers, `perform_as`. An opportunity is an application here. */
function createApi(context: VendorContext) {
  const { records } = context;
  const api = new Hono().basePath('/v1');
  api.onError(closedAs(() => error(403, 'Forbidden', 'This opportunity is confidential.')));
  api.use(async (c, next) => {
    const header = c.req.header('authorization');
    const token = /^Bearer (\S+)$/.exec(header ?? '')?.[1];
    const grant = token ? await context.findToken(token) : undefined;
    if (!grant && basicOf(header)?.name !== SANDBOX_KEY)
      return error(401, 'Unauthorized', 'Invalid credentials.');
    const resource = /\/v1\/(\w+)(?:\/[^/]+\/(\w+))?/.exec(c.req.path);
    const verb = c.req.method === 'GET' ? 'read' : 'write';
    // Tags and stages are the opportunity's own.
    const own = ['addTags', 'stage'].includes(resource?.[2] ?? '');
    const scope = `${own ? resource?.[1] : (resource?.[2] ?? resource?.[1])}:${verb}:admin`;
    if (grant && !grant.scopes.has(scope)) return error(403, 'Forbidden', `Missing scope ${scope}.`);
    return next();
  });
  api.use(
    limitRate({
      context,
      requests: 20,
      perMs: 1000,
      refuse: () => error(429, 'TooManyRequests', 'Slow down.'),
    }),
  );

  const opportunity = async (applied: Applied, expanded: string[]) => {
    const person = await records.person(applied.personId);
    const posting = {
      id: toUuid(applied.id),
      type: 'user',
      posting: toUuid(applied.jobId),
      customQuestions: [],
    };
    return {
      id: toUuid(applied.id),
      name: `${person?.firstName} ${person?.lastName}`,
      contact: toUuid(applied.personId),
      headline: person?.title ?? '',
      stage: expanded.includes('stage')
        ? { id: stageId(applied.stage), text: applied.stage }
        : stageId(applied.stage),
      location: person?.location,
      emails: [person?.email],
      phones: person?.phone ? [{ type: 'mobile', value: person.phone }] : [],
      links: [],
      tags: person?.tags ?? [],
      sources: [applied.source],
      archived:
        applied.status === 'rejected' ? { archivedAt: applied.updatedAt.getTime(), reason: '1' } : null,
      applications: expanded.includes('applications') ? [posting] : [posting.id],
      createdAt: applied.appliedAt.getTime(),
      updatedAt: applied.updatedAt.getTime(),
      confidentiality: 'non-confidential',
      isAnonymized: person?.email === '',
    };
  };
  const expandedIn = (c: Context) => c.req.queries('expand') ?? [];
  const find = (c: Context) => records.application(fromUuid(c.req.param('id')));

  api.get('/opportunities', async (c) => {
    const { offset: next, limit = '100', updated_at_start: since } = c.req.query();
    if (Number(limit) > MOST) return error(400, 'BadRequest', 'limit must be at most 100.');
    const offset = next ? Number(Buffer.from(next, 'base64url').toString()) : 0;
    if (!Number.isSafeInteger(offset)) return error(400, 'BadRequest', 'Invalid offset.');
    const rows = await records.applications({
      offset,
      limit: Number(limit) + 1,
      sinceMs: since ? Number(since) : undefined,
    });
    const page = rows.slice(0, Number(limit));
    const hasNext = rows.length > page.length;
    return c.json({
      data: await Promise.all(page.map((row) => opportunity(row, expandedIn(c)))),
      hasNext,
      ...(hasNext && { next: Buffer.from(String(offset + page.length)).toString('base64url') }),
    });
  });
  api.get('/opportunities/:id', async (c) => {
    const applied = await find(c);
    return applied ? c.json({ data: await opportunity(applied, expandedIn(c)) }) : missing();
  });
  api.get('/postings/:id', async (c) => {
    const job = await records.job(fromUuid(c.req.param('id')));
    if (!job) return missing();
    const categories = { location: job.location, department: job.department };
    const content = { description: '', descriptionHtml: job.html, lists: [], closing: '', closingHtml: '' };
    return c.json({ data: { id: toUuid(job.id), text: job.name, state: 'published', categories, content } });
  });
  api.get('/opportunities/:id/resumes', async (c) => {
    const applied = await find(c);
    if (!applied) return missing();
    const files = (await records.files(applied.personId)).filter((file) => file.type === 'resume');
    return c.json({
      data: files.map(({ id, filename, createdAt }) => ({
        id: toUuid(id),
        createdAt: createdAt.getTime(),
        file: { name: filename, ext: filename.split('.').at(-1), status: 'processed' },
        parsedData: null,
      })),
      hasNext: false,
    });
  });
  api.get('/opportunities/:id/resumes/:file/download', async (c) => {
    const file = await records.file(fromUuid(c.req.param('file')));
    return file ? c.body(file.bytes, 200, { 'content-type': file.mime }) : missing();
  });
  api.get('/opportunities/:id/notes', async (c) => {
    const applied = await find(c);
    if (!applied) return missing();
    const notes = await records.notes(applied.personId);
    return c.json({
      data: notes.map(({ id, body, createdAt }) => ({
        id: toUuid(id),
        text: body.split('\n')[0],
        fields: [{ type: 'note', value: body }],
        createdAt: createdAt.getTime(),
      })),
      hasNext: false,
    });
  });
  const actorOf = async (c: Context) => {
    const asked = c.req.query('perform_as');
    return records.actor(asked && (await records.user(fromUuid(asked))) ? fromUuid(asked) : RECRUITER);
  };
  api.post('/opportunities/:id/notes', async (c) => {
    const applied = await find(c);
    const schema = z.strictObject({
      value: z.string().min(1),
      secret: z.boolean().optional(),
      notifyFollowers: z.boolean().optional(),
    });
    const body = await bodyOf(c, schema);
    if (!applied) return missing();
    if (!body.ok) return error(400, 'BadRequest', body.errors.join('; '));
    const made = await addTextNote(context, await actorOf(c), applied.personId, body.value.value, MENTION);
    return c.json({ data: { noteId: toUuid(made?.id ?? 0) } }, 201);
  });
  api.post('/opportunities/:id/addTags', async (c) => {
    const applied = await find(c);
    const body = await bodyOf(c, z.strictObject({ tags: z.array(z.string().min(1)) }));
    if (!applied) return missing();
    if (!body.ok) return error(400, 'BadRequest', body.errors.join('; '));
    for (const tag of body.value.tags) await records.addTag(await actorOf(c), applied.personId, tag);
    return c.json({ data: await opportunity(applied, []) });
  });
  /** Lever has one list of stages for all jobs; here each job has its own of the same names, so the first job's stand for them. */
  api.get('/stages', async (c) => {
    const [job] = await records.jobs();
    const stages = await records.stages(job?.id ?? Number.NaN);
    return c.json({ data: stages.map(({ name }) => ({ id: stageId(name), text: name })), hasNext: false });
  });
  api.put('/opportunities/:id/stage', async (c) => {
    const applied = await find(c);
    const body = await bodyOf(c, z.strictObject({ stage: z.string() }));
    if (!applied) return missing();
    if (!body.ok) return error(400, 'BadRequest', body.errors.join('; '));
    const stages = await records.stages(applied.jobId);
    const to = stages.find((one) => stageId(one.name) === body.value.stage);
    if (!to) return error(400, 'BadRequest', 'Invalid stage.');
    await records.move(await actorOf(c), applied.id, to.id);
    const moved = await find(c);
    return moved ? c.json({ data: await opportunity(moved, []) }) : missing();
  });
  api.get('/users', async (c) => {
    const { email } = c.req.query();
    const users = (await records.users()).filter((user) => !email || user.email === email);
    return c.json({
      data: users.map((user) => ({ id: toUuid(user.id), name: user.name, email: user.email })),
    });
  });
  api.notFound(missing);
  return api;
}

export const lever: Vendor = {
  id: 'lever',
  apiPath: '/v1',
  api: createApi,
  oauth: {
    scopes: Object.assign({}, ...Object.values(scopes), advance.scopes),
    routes: { authorization: '/authorize', token: '/oauth/token' },
    clientAuth: 'client_secret_post',
    required: ({ api }) => ({ audience: `${api}/` }),
  },
  pages: {
    addressOf: (_personId, applicationId) => `/candidates/${toUuid(applicationId)}`,
    open(url) {
      const id = fromUuid(/^\/candidates\/([0-9a-f-]{36})$/.exec(url.pathname)?.[1]);
      return Number.isNaN(id) ? null : `/applications/${id}`;
    },
  },
  credentials: { kind: 'oauth' },
};
