import { Hono } from 'hono';
import { z } from 'zod';
import type { Applied, Person } from '../store/records';
import { addTextNote, basicOf, bodyOf, closedAs, limitRate } from './tools';
import { SANDBOX_KEY, type Vendor, type VendorContext } from './vendor';

const KEY_OWNER = 4001;
const PER_PAGE = 50;
const TRACKING = '/api/v1/applicant_tracking';
const comment = z.strictObject({ type: z.literal('comment'), comment: z.string().min(1) });
const STATUSES: Readonly<Record<string, number>> = { active: 1, rejected: 2, hired: 3 };

/** BambooHR's API: one application a candidate, errors in a header with an empty body, XML unless JSON is asked for. */
function createApi(context: VendorContext) {
  const { records } = context;
  const api = new Hono();
  const refuse = (status: number, message: string, headers: Record<string, string> = {}) =>
    new Response(null, { status, headers: { 'x-bamboohr-error-message': message, ...headers } });
  const gone = () => refuse(404, 'Not found');
  api.onError(closedAs(() => refuse(403, 'No access to this application')));

  /** The careers page is public. */
  api.get('/careers/:id/detail', async (c) => {
    const job = await records.job(Number(c.req.param('id')));
    if (!job) return gone();
    const { id, name, department, html } = job;
    return c.json({
      meta: { totalCount: 1 },
      result: { jobOpening: { id, jobOpeningName: name, departmentLabel: department, description: html } },
    });
  });
  api.use(async (c, next) => {
    const given = basicOf(c.req.header('authorization'));
    return given?.name === SANDBOX_KEY && given.password === 'x' ? next() : refuse(401, 'Invalid API key');
  });
  api.use(async (c, next) => {
    const accept = c.req.header('accept') ?? '';
    if (c.req.path.includes('/files/') || accept.includes('application/json')) return next();
    return c.body('<applications/>', 200, { 'content-type': 'application/xml' });
  });
  api.use(
    limitRate({
      context,
      requests: 20,
      perMs: 10_000,
      refuse: ({ waitSeconds }) => refuse(429, 'Limit exceeded', { 'retry-after': String(waitSeconds) }),
    }),
  );

  const draw = (person: Person, one: Applied) => ({
    id: one.id,
    appliedDate: one.appliedAt,
    status: { id: STATUSES[one.status] ?? 1, label: one.stage },
    rating: null,
    applicant: {
      id: person.id,
      firstName: person.firstName,
      lastName: person.lastName,
      email: person.email,
      phoneNumber: person.phone,
      address: { city: person.location },
      source: one.source,
    },
    job: { id: one.jobId, title: { id: one.jobId, label: one.job } },
  });
  api.get(`${TRACKING}/applications`, async (c) => {
    const page = Number(c.req.query('page') ?? 1);
    const newest = await records.countApplications();
    // The store lists the newest first; `sortOrder=ASC` is the other way round.
    const isAscending = c.req.query('sortOrder') === 'ASC';
    const from = (page - 1) * PER_PAGE;
    const offset = isAscending ? Math.max(0, newest - from - PER_PAGE) : from;
    const limit = isAscending ? Math.min(PER_PAGE, Math.max(0, newest - from)) : PER_PAGE;
    const rows = await records.applications({ offset, limit });
    const applications = [];
    for (const one of isAscending ? rows.reverse() : rows) {
      const person = await records.person(one.personId);
      if (person) applications.push(draw(person, one));
    }
    const isLast = from + PER_PAGE >= newest;
    return c.json({
      applications,
      paginationComplete: isLast,
      nextPageUrl: isLast
        ? null
        : `https://api.bamboohr.com/api/gateway.php/sandbox/v1/applications?page=${page + 1}`,
    });
  });
  async function found(id: string | undefined) {
    const one = await records.application(Number(id));
    const person = one && (await records.person(one.personId));
    return person ? { one, person } : null;
  }
  api.get(`${TRACKING}/applications/:id`, async (c) => {
    const there = await found(c.req.param('id'));
    if (!there) return gone();
    const files = await records.files(there.person.id);
    const fileOf = (type: string) => files.findLast((file) => file.type === type)?.id ?? null;
    return c.json({
      ...draw(there.person, there.one),
      resumeFileId: fileOf('resume'),
      coverLetterFileId: fileOf('cover_letter'),
      questionsAndAnswers: [],
      attachments: [],
    });
  });
  api.post(`${TRACKING}/applications/:id/comments`, async (c) => {
    const body = await bodyOf(c, comment);
    const there = await found(c.req.param('id'));
    if (!there) return gone();
    if (!body.ok) return refuse(400, body.errors.join('; '));
    const actor = await records.actor(KEY_OWNER);
    await addTextNote(context, actor, there.person.id, body.value.comment, /@\w/);
    return c.body(null, 200);
  });
  api.get(`${TRACKING}/jobs`, async (c) => {
    const jobs = await records.jobs();
    return c.json(
      jobs.map(({ id, name }) => ({ id, title: { id, label: name }, status: { label: 'Open' } })),
    );
  });
  api.get('/api/v1/files/:id', async (c) => {
    const file = await records.file(Number(c.req.param('id')));
    return file ? c.body(file.bytes, 200, { 'content-type': file.mime }) : gone();
  });
  api.get('/api/v1/employees/0', async (c) => {
    const user = await records.user(KEY_OWNER);
    const [firstName, lastName] = (user?.name ?? '').split(' ');
    return c.json({ id: String(KEY_OWNER), firstName, lastName });
  });
  return api;
}

export const bamboohr: Vendor = {
  id: 'bamboohr',
  api: createApi,
  pages: {
    addressOf: (_personId, applicationId) => `/hiring/candidates/${applicationId}?list_type=jobs`,
    open(url) {
      const id = /^\/hiring\/candidates\/(\d+)\/?$/.exec(url.pathname)?.[1];
      return id ? `/applications/${id}` : null;
    },
  },
  credentials: { kind: 'apiKey', key: SANDBOX_KEY },
};
