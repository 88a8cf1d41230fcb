import { Hono } from 'hono';
import { z } from 'zod';
import type { Applied, Person } from '../store/records';
import { addTextNote, bodyOf, closedAs, fromHex, limitRate, serveSigned, signedLink, toHex } from './tools';
import { personPage, SANDBOX_KEY, type Vendor, type VendorContext } from './vendor';

const BASE = '/spi/v3';
const MOST = 100;
const KEY_OWNER = 4002;
/** Pages are numbered, the API's ids are that number plus 1,234 in hexadecimal. */
const OFFSET = 1234;
const toId = (pageId: number): string => (pageId + OFFSET).toString(16);
const fromId = (id: string | undefined): number => fromHex(id) - OFFSET;
const shortcode = (jobId: number): string => toHex(jobId, 10).toUpperCase();

const comment = z.strictObject({
  member_id: z.string().optional(),
  comment: z.strictObject({
    body: z.string().min(1),
    policy: z.array(z.enum(['recruiter', 'admin'])).optional(),
  }),
});

/** Workable's API: one candidate an application, lists by `paging.next`, errors as `{error}`. */
function createApi(context: VendorContext) {
  const { records, origins } = context;
  const api = new Hono();
  api.get('/signed/:id/:filename', serveSigned(context));
  api.onError(closedAs(() => Response.json({ error: 'Forbidden' }, { status: 403 })));
  api.use(async (c, next) =>
    c.req.header('authorization') === `Bearer ${SANDBOX_KEY}`
      ? next()
      : c.json({ error: 'Not authorized' }, 401),
  );
  api.use(
    limitRate({
      context,
      requests: 10,
      perMs: 10_000,
      headers: ({ limit, remaining, resetMs }) => ({
        'x-rate-limit-limit': String(limit),
        'x-rate-limit-remaining': String(remaining),
        'x-rate-limit-reset': String(Math.ceil(resetMs / 1000)),
      }),
      refuse: ({ resetMs }) =>
        Response.json(
          { error: 'Too many requests' },
          { status: 429, headers: { 'x-rate-limit-reset': String(Math.ceil(resetMs / 1000)) } },
        ),
    }),
  );

  const gone = () => Response.json({ error: 'Not found' }, { status: 404 });
  /** Each application is a candidate of its own; the sandbox's pages know the person, so the id is the person's. */
  const candidate = (person: Person, one: Applied) => ({
    id: toId(person.id),
    name: `${person.firstName} ${person.lastName}`,
    firstname: person.firstName,
    lastname: person.lastName,
    headline: person.title,
    job: { shortcode: shortcode(one.jobId), title: one.job },
    stage: one.stage,
    disqualified: one.status === 'rejected',
    email: person.email,
    phone: person.phone,
    address: person.location,
    domain: one.source,
    social_profiles: [],
    tags: person.tags,
    profile_url: `${origins.web}/backend/jobs/${one.jobId}/candidates/${person.id}`,
    created_at: one.appliedAt,
    updated_at: person.updatedAt,
  });
  async function found(id: string | undefined) {
    const person = await records.person(fromId(id));
    const [one] = person ? await records.applicationsOf(person.id) : [];
    return person && one ? { person, one } : null;
  }

  api.get(`${BASE}/candidates`, async (c) => {
    const { limit = '50', since_id: since, updated_after: after } = c.req.query();
    if (Number(limit) > MOST) return c.json({ error: 'limit is too high' }, 422);
    const offset = Number(since ?? 0);
    const rows = await records.people({
      offset,
      limit: Number(limit) + 1,
      sinceMs: after ? Date.parse(after) : undefined,
    });
    const page = rows.slice(0, Number(limit));
    const candidates = [];
    for (const person of page) {
      const [one] = await records.applicationsOf(person.id);
      if (one) candidates.push(candidate(person, one));
    }
    const next = new URL(c.req.url);
    next.searchParams.set('since_id', String(offset + page.length));
    const address = new URL(`${BASE}/candidates${next.search}`, origins.api).href;
    return c.json({ candidates, paging: rows.length > page.length ? { next: address } : {} });
  });
  api.get(`${BASE}/candidates/:id`, async (c) => {
    const there = await found(c.req.param('id'));
    return there ? c.json({ candidate: candidate(there.person, there.one) }) : gone();
  });
  api.get(`${BASE}/candidates/:id/files`, async (c) => {
    const files = await records.files(fromId(c.req.param('id')));
    return c.json({
      files: files.map(({ id, filename, type }) => ({
        id: toHex(id),
        name: filename,
        kind: type,
        preview_url: signedLink(context, id, filename),
      })),
    });
  });
  api.get(`${BASE}/candidates/:id/activities`, async (c) => {
    const there = await found(c.req.param('id'));
    if (!there) return gone();
    const notes = await records.notes(there.person.id);
    const activities = notes.map(({ id, body, author, userId, createdAt }) => ({
      id: toHex(id),
      action: 'comment',
      body,
      created_at: createdAt,
      member: { id: toHex(userId), name: author },
    }));
    return c.json({
      activities: [...activities, { id: toHex(1), action: 'applied', body: null }],
      paging: {},
    });
  });
  api.post(`${BASE}/candidates/:id/comments`, async (c) => {
    const body = await bodyOf(c, comment);
    const there = await found(c.req.param('id'));
    if (!there) return gone();
    if (!body.ok) return c.json({ error: 'Invalid', validation_errors: { comment: body.errors } }, 422);
    const userId = body.value.member_id ? fromHex(body.value.member_id) : KEY_OWNER;
    if (!(await records.user(userId))) return c.json({ error: 'Member not found' }, 422);
    const made = await addTextNote(
      context,
      await records.actor(userId),
      there.person.id,
      body.value.comment.body,
    );
    return c.json({ id: toHex(made?.id ?? 0) }, 201);
  });
  api.put(`${BASE}/candidates/:id/tags`, async (c) => {
    const body = await bodyOf(c, z.strictObject({ tags: z.array(z.string().min(1)) }));
    const there = await found(c.req.param('id'));
    if (!there) return gone();
    if (!body.ok) return c.json({ error: 'Invalid', validation_errors: { tags: body.errors } }, 422);
    await records.replaceTags(await records.actor(KEY_OWNER), there.person.id, body.value.tags);
    return c.json({ tags: body.value.tags });
  });
  const slugOf = (name: string) => name.toLowerCase().replaceAll(' ', '-');
  api.get(`${BASE}/jobs/:shortcode/stages`, async (c) => {
    const all = await records.stages(fromHex(c.req.param('shortcode')));
    const own = all.map(({ name }, position) => ({
      slug: slugOf(name),
      name,
      kind: 'shortlisted',
      position,
    }));
    // The vendor sorts by nothing that it names.
    return c.json({
      stages: [{ slug: 'hired', name: 'Hired', kind: 'hired', position: own.length }, ...own.toReversed()],
    });
  });
  api.post(`${BASE}/candidates/:id/move`, async (c) => {
    const body = await bodyOf(c, z.strictObject({ member_id: z.string(), target_stage: z.string() }));
    const there = await found(c.req.param('id'));
    if (!there) return gone();
    if (!body.ok) return c.json({ error: 'Invalid', validation_errors: { move: body.errors } }, 422);
    const stages = await records.stages(there.one.jobId);
    const to = stages.find(({ name }) => slugOf(name) === body.value.target_stage);
    if (!to) return c.json({ error: 'Stage not found' }, 422);
    await records.move(await records.actor(fromHex(body.value.member_id)), there.one.id, to.id);
    return c.body(null, 204);
  });
  api.get(`${BASE}/jobs/:shortcode`, async (c) => {
    const job = await records.job(fromHex(c.req.param('shortcode')));
    if (!job) return gone();
    return c.json({
      id: toHex(job.id),
      shortcode: shortcode(job.id),
      title: job.name,
      full_title: job.name,
      full_description: job.html,
      state: 'published',
    });
  });
  api.get(`${BASE}/members`, async (c) => {
    const users = await records.users();
    return c.json({
      members: users.map(({ id, name, email }) => ({ id: toHex(id), name, email })),
      paging: {},
    });
  });
  return api;
}

export const workable: Vendor = {
  id: 'workable',
  apiPath: BASE,
  api: createApi,
  pages: {
    addressOf: (personId) => `/backend/candidates/db/profile/${personId}`,
    open(url) {
      const id = /^\/backend\/(?:.+\/)?(?:candidates?|profile)\/(\d+)$/.exec(url.pathname)?.[1];
      return id ? personPage(Number(id)) : null;
    },
  },
  credentials: { kind: 'apiKey', key: SANDBOX_KEY },
};
