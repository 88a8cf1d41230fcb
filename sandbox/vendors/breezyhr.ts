import { Hono } from 'hono';
import { z } from 'zod';
import type { Applied, Person } from '../store/records';
import { addTextNote, bodyOf, closedAs, limitRate } from './tools';
import { personPage, SANDBOX_KEY, type Vendor, type VendorContext } from './vendor';

const BASE = '/v3';
const COMPANY = 'c0ffee000001';
const KEY_OWNER = 4001;
const MOST = 50;
const toId = (id: number): string => String(id).padStart(12, '0');
const comment = z.strictObject({ type: z.literal('comment').optional(), body: z.string().min(1) });
const changes = z.strictObject({ tags: z.array(z.string().min(1)) });

/** Breezy HR's API: company, position and candidate in every path, bare lists, the bare key as `Authorization`. */
function createApi(context: VendorContext) {
  const { records } = context;
  const api = new Hono().basePath(BASE);
  const refuse = (status: number, type: string, message: string) =>
    Response.json({ error: { type, message } }, { status });
  const gone = () => refuse(404, 'notFound', 'Not found');
  api.onError(closedAs(() => refuse(403, 'forbidden', 'You may not see this candidate')));
  api.use(async (c, next) =>
    c.req.header('authorization') === SANDBOX_KEY ? next() : refuse(401, 'unauthorized', 'Invalid token'),
  );
  api.use(
    limitRate({
      context,
      requests: 100,
      perMs: 60_000,
      headers: ({ remaining, resetMs }) => ({
        'x-ratelimit-remaining': String(remaining),
        'x-ratelimit-reset': String(Math.ceil(resetMs / 1000)),
      }),
      refuse: () => refuse(429, 'rateLimit', 'Too many requests'),
    }),
  );
  api.get('/companies', (c) => c.json([{ _id: COMPANY, name: 'Sandbox', friendly_id: 'sandbox' }]));
  api.get('/user', async (c) => {
    const user = await records.user(KEY_OWNER);
    return c.json({ _id: toId(KEY_OWNER), name: user?.name, email_address: user?.email });
  });
  api.use('/company/:company/*', async (c, next) => (c.req.param('company') === COMPANY ? next() : gone()));

  const draw = (person: Person, one: Applied) => ({
    _id: toId(person.id),
    name: `${person.firstName} ${person.lastName}`,
    headline: person.title,
    email_address: person.email,
    phone_number: person.phone,
    address: person.location,
    tags: person.tags,
    social_profiles: [],
    stage:
      one.status === 'rejected'
        ? { id: 'disqualified', name: 'Disqualified' }
        : { id: one.stageId, name: one.stage },
    source: { name: one.source },
    creation_date: one.appliedAt,
    updated_date: person.updatedAt,
  });
  api.get('/company/:company/positions', async (c) => {
    const jobs = await records.jobs();
    return c.json(jobs.map(({ id, name }) => ({ _id: toId(id), name, state: 'published' })));
  });
  api.get('/company/:company/position/:position', async (c) => {
    const job = await records.job(Number(c.req.param('position')));
    return job
      ? c.json({ _id: toId(job.id), name: job.name, description: job.html, pipeline_id: toId(job.id) })
      : gone();
  });
  api.get('/company/:company/position/:position/candidates', async (c) => {
    const { page = '1', page_size: size = '50' } = c.req.query();
    if (Number(size) > MOST) return refuse(400, 'badRequest', 'page_size is at most 50');
    const offset = (Number(page) - 1) * Number(size);
    const slice = { offset, limit: Number(size), jobId: Number(c.req.param('position')) };
    const rows = [];
    for (const one of await records.applications(slice)) {
      const person = await records.person(one.personId);
      if (person) rows.push(draw(person, one));
    }
    return c.json(rows);
  });

  api.get('/company/:company/pipeline/:id', async (c) => {
    const stages = await records.stages(Number(c.req.param('id')));
    const own = stages.map(({ id, name }) => ({ id, name, type: { id: 'feedback', name: 'Feedback' } }));
    const ends = ['hired', 'disqualified'].map((id) => ({ id, name: id, type: { id, name: id } }));
    return stages.length > 0 ? c.json({ _id: c.req.param('id'), stages: [...own, ...ends] }) : gone();
  });

  const PATH = '/company/:company/position/:position/candidate/:id';
  async function found(params: { position: string; id: string }) {
    const person = await records.person(Number(params.id));
    if (!person) return gone();
    const all = await records.applicationsOf(person.id);
    const one = all.find((applied) => applied.jobId === Number(params.position));
    return one ? { person, one } : refuse(412, 'wrongPosition', 'The candidate is not in this position');
  }
  api.get(PATH, async (c) => {
    const there = await found(c.req.param());
    if (there instanceof Response) return there;
    const resume = (await records.files(there.person.id)).findLast((file) => file.type === 'resume');
    return c.json({
      ...draw(there.person, there.one),
      resume: resume ? { file_name: resume.filename } : null,
    });
  });
  api.get(`${PATH}/resume`, async (c) => {
    const there = await found(c.req.param());
    if (there instanceof Response) return there;
    const resume = (await records.files(there.person.id)).findLast((file) => file.type === 'resume');
    const file = resume && (await records.file(resume.id));
    return file ? c.body(file.bytes, 200, { 'content-type': file.mime }) : gone();
  });
  api.get(`${PATH}/stream`, async (c) => {
    const there = await found(c.req.param());
    if (there instanceof Response) return there;
    const notes = (await records.notes(there.person.id)).map(({ id, body, author, createdAt }) => ({
      _id: toId(id),
      type: 'companyNotePosted',
      object: { body },
      acting_user: { name: author },
      timestamp: createdAt,
    }));
    const first = {
      _id: toId(1),
      type: 'candidateAdded',
      first_activity: true,
      timestamp: there.one.appliedAt,
    };
    const skip = Number(c.req.query('skip') ?? 0);
    return c.json([...notes, first].slice(skip, skip + 50));
  });
  api.post(`${PATH}/stream`, async (c) => {
    const body = await bodyOf(c, comment);
    const there = await found(c.req.param());
    if (there instanceof Response) return there;
    if (!body.ok) return refuse(400, 'badRequest', body.errors.join('; '));
    const actor = await records.actor(KEY_OWNER);
    const made = await addTextNote(context, actor, there.person.id, body.value.body, /@\w/);
    return c.json({ _id: toId(made?.id ?? 0), type: 'companyNotePosted' });
  });
  api.put(`${PATH}/stage`, async (c) => {
    const body = await bodyOf(c, z.strictObject({ stage_id: z.number() }));
    const there = await found(c.req.param());
    if (there instanceof Response) return there;
    if (!body.ok) return refuse(400, 'badRequest', body.errors.join('; '));
    const actor = await records.actor(KEY_OWNER);
    const moved = await records.move(actor, there.one.id, body.value.stage_id);
    return moved ? c.json({}) : refuse(400, 'badRequest', 'No such stage');
  });
  api.put(PATH, async (c) => {
    const body = await bodyOf(c, changes);
    const there = await found(c.req.param());
    if (there instanceof Response) return there;
    if (!body.ok) return refuse(400, 'badRequest', body.errors.join('; '));
    await records.replaceTags(await records.actor(KEY_OWNER), there.person.id, body.value.tags);
    return c.json({ ...draw(there.person, there.one), tags: body.value.tags });
  });
  return api;
}

export const breezyhr: Vendor = {
  id: 'breezyhr',
  apiPath: BASE,
  api: createApi,
  pages: {
    addressOf: (personId, _applicationId, jobId) =>
      `/app/c/sandbox/p/${toId(jobId)}/candidate/${toId(personId)}`,
    open(url) {
      const id = /^\/app\/c\/[^/]+\/p\/[^/]+\/(?:.+\/)?candidate\/(\d{12})/.exec(url.pathname)?.[1];
      return id ? personPage(Number(id)) : null;
    },
  },
  credentials: { kind: 'apiKey', key: SANDBOX_KEY },
};
