import { type Context, Hono } from 'hono';
import type { Applied, Person } from '../store/records';
import {
  changedStage,
  changedTags,
  changedValue,
  newNote,
  newValue,
  ofValueId,
  valueId,
} from './teamtailor-forms';
import { pager, slice } from './teamtailor-page';
import { addTextNote, bodyOf, closedAs, limitRate, serveSigned, signedLink } from './tools';
import { personPage, SANDBOX_KEY, type Vendor, type VendorContext } from './vendor';

const BASE = '/v1';
const COMPANY = '4iW4IlfJytM@eu';
const KEY_OWNER = 4002;
const TYPES: Readonly<Record<string, string>> = {
  short_text: 'CustomField::Text',
  long_text: 'CustomField::Text',
  number: 'CustomField::Number',
  yes_no: 'CustomField::Checkbox',
  date: 'CustomField::Date',
};
/** Teamtailor's API: JSON:API, thirty a page at most, a version that must be named, tags replaced whole. */
function createApi(context: VendorContext) {
  const { records, origins } = context;
  const api = new Hono();
  const problem = (status: number, title: string, headers: Record<string, string> = {}) =>
    Response.json({ errors: [{ status: String(status), title }] }, { status, headers });
  api.onError(closedAs(() => problem(403, 'Forbidden')));
  api.get('/signed/:id/:filename', serveSigned(context));
  api.use(async (c, next) => {
    if (c.req.header('authorization') !== `Token token=${SANDBOX_KEY}`) return problem(401, 'Unauthorized');
    if (!c.req.header('x-api-version')) return problem(406, 'X-Api-Version is missing');
    const isJsonApi = c.req.header('content-type')?.startsWith('application/vnd.api+json');
    if (c.req.method !== 'GET' && !isJsonApi) return problem(415, 'Unsupported media type');
    return next();
  });
  api.use(
    limitRate({
      context,
      requests: 50,
      perMs: 10_000,
      headers: ({ limit, remaining, waitSeconds }) => ({
        'x-rate-limit-limit': String(limit),
        'x-rate-limit-remaining': String(remaining),
        'x-rate-limit-reset': String(waitSeconds),
      }),
      refuse: ({ waitSeconds }) =>
        problem(429, 'Too many requests', { 'x-rate-limit-reset': String(waitSeconds) }),
    }),
  );

  const page = pager(origins.api, problem);
  async function values(person: Person) {
    const book = await records.fieldBook();
    return book
      .filter((field) => field.field_type === 'candidate' && TYPES[field.value_type])
      .filter((field) => person.fields[field.name_key] != null)
      .map((field) => ({
        id: valueId(person.id, field.id),
        type: 'custom-field-values',
        attributes: { value: person.fields[field.name_key] },
        relationships: { 'custom-field': { data: { id: String(field.id), type: 'custom-fields' } } },
      }));
  }
  const applied = (one: Applied) => ({
    id: String(one.id),
    type: 'job-applications',
    attributes: {
      'created-at': one.appliedAt,
      'referring-site': one.source,
      'rejected-at': one.status === 'rejected' ? one.updatedAt : null,
    },
    relationships: {
      candidate: { data: { id: String(one.personId), type: 'candidates' } },
      job: { data: { id: String(one.jobId), type: 'jobs' } },
      stage: { data: { id: String(one.stageId), type: 'stages' } },
    },
  });
  const around = async (rows: Applied[]) =>
    rows.flatMap((one) => [
      { id: String(one.jobId), type: 'jobs', attributes: { title: one.job } },
      { id: String(one.stageId), type: 'stages', attributes: { name: one.stage } },
    ]);
  const id = (c: Context) => Number(c.req.param('id'));

  api.get(`${BASE}/candidates/:id`, async (c) => {
    const person = await records.person(id(c));
    if (!person) return problem(404, 'Record not found');
    const files = await records.files(person.id);
    const resume = files.filter(({ type }) => type === 'resume').at(-1);
    const link = resume && signedLink(context, resume.id, resume.filename);
    return c.json({
      data: {
        id: String(person.id),
        type: 'candidates',
        attributes: {
          'first-name': person.firstName,
          'last-name': person.lastName,
          email: person.email,
          phone: person.phone,
          pitch: person.title,
          tags: person.tags,
          resume: link ?? null,
          'original-resume': link ?? null,
          'updated-at': person.updatedAt,
        },
      },
      included: c.req.query('include')?.includes('custom-field-values') ? await values(person) : [],
    });
  });
  api.get(`${BASE}/candidates/:id/job-applications`, (c) =>
    page(c, slice(records.applicationsOf(id(c))), applied, around),
  );
  api.get(`${BASE}/job-applications`, (c) => {
    const since = c.req.query('filter[updated-at][from]');
    const sinceMs = since ? Date.parse(since) : undefined;
    return page(c, (offset, limit) => records.applications({ offset, limit, sinceMs }), applied, around);
  });
  api.get(`${BASE}/candidates/:id/uploads`, (c) =>
    page(c, slice(records.files(id(c))), ({ id, filename, createdAt }) => ({
      id: String(id),
      type: 'uploads',
      attributes: { url: signedLink(context, id, filename), 'file-name': filename, 'created-at': createdAt },
    })),
  );
  api.get(`${BASE}/candidates/:id/notes`, (c) =>
    page(c, slice(records.notes(id(c))), ({ id, body, createdAt }) => ({
      id: String(id),
      type: 'notes',
      attributes: { note: body, 'created-at': createdAt },
    })),
  );
  api.get(`${BASE}/jobs/:id`, async (c) => {
    const job = await records.job(id(c));
    if (!job) return problem(404, 'Record not found');
    return c.json({
      data: { id: String(job.id), type: 'jobs', attributes: { title: job.name, body: job.html } },
    });
  });
  api.get(`${BASE}/jobs/:id/stages`, (c) => {
    const own = records
      .stages(id(c))
      .then((all) => all.map((one) => ({ ...one, id: String(one.id), type: 'In process' })));
    const all = own.then((rows) => [...rows, { id: '1', name: 'Hired', type: 'Hired' }]);
    return page(c, slice(all), (one) => ({
      id: one.id,
      type: 'stages',
      attributes: { name: one.name, 'stage-type': one.type },
    }));
  });
  api.patch(`${BASE}/job-applications/:id`, async (c) => {
    const body = await bodyOf(c, changedStage);
    const one = await records.application(id(c));
    if (!one) return problem(404, 'Record not found');
    if (!body.ok) return problem(422, body.errors.join('; '));
    const stageId = Number(body.value.data.relationships.stage.data.id);
    const moved = await records.move(await records.actor(KEY_OWNER), one.id, stageId);
    return moved ? c.json({ data: applied(one) }) : problem(422, 'The job has no such stage');
  });
  api.get(`${BASE}/users`, (c) => {
    const email = c.req.query('filter[email]');
    const all = records.users().then((users) => users.filter((user) => !email || user.email === email));
    return page(c, slice(all), ({ id, name, email }) => ({
      id: String(id),
      type: 'users',
      attributes: { name, email },
    }));
  });
  api.get(`${BASE}/custom-fields`, (c) => {
    const all = records.fieldBook().then((book) => book.filter((field) => field.field_type === 'candidate'));
    return page(c, slice(all), (field) => ({
      id: String(field.id),
      type: 'custom-fields',
      attributes: {
        name: field.name,
        'api-name': field.name_key,
        'field-type': TYPES[field.value_type] ?? 'CustomField::Select',
        'owner-type': 'Candidate',
      },
    }));
  });

  api.post(`${BASE}/notes`, async (c) => {
    const body = await bodyOf(c, newNote);
    if (!body.ok) return problem(422, body.errors.join('; '));
    const { candidate, user } = body.value.data.relationships;
    const person = await records.person(Number(candidate.data.id));
    if (!person || !(await records.user(Number(user.data.id)))) return problem(404, 'Record not found');
    const actor = await records.actor(Number(user.data.id));
    const made = await addTextNote(context, actor, person.id, body.value.data.attributes.note);
    return c.json({ data: { id: String(made?.id), type: 'notes' } }, 201);
  });
  async function putValue(personId: number, fieldId: number, to: unknown) {
    const person = await records.person(personId);
    if (!person) return problem(404, 'Record not found');
    const target = { owner: 'candidate' as const, ownerId: personId, personId };
    const actor = await records.actor(KEY_OWNER);
    const errors = await records.writeFields(actor, target, [{ custom_field_id: fieldId, value: to }]);
    if (errors.length > 0) return problem(422, errors.join('; '));
    return Response.json({ data: { id: valueId(personId, fieldId), type: 'custom-field-values' } });
  }
  api.post(`${BASE}/custom-field-values`, async (c) => {
    const body = await bodyOf(c, newValue);
    if (!body.ok) return problem(422, body.errors.join('; '));
    const { owner, 'custom-field': field } = body.value.data.relationships;
    const person = await records.person(Number(owner.data.id));
    const known =
      person && (await values(person)).some((one) => ofValueId(one.id).fieldId === Number(field.data.id));
    if (known) return problem(422, 'The field has a value already');
    return putValue(Number(owner.data.id), Number(field.data.id), body.value.data.attributes.value);
  });
  api.patch(`${BASE}/custom-field-values/:id`, async (c) => {
    const body = await bodyOf(c, changedValue);
    if (!body.ok) return problem(422, body.errors.join('; '));
    const { personId, fieldId } = ofValueId(c.req.param('id'));
    return putValue(personId, fieldId, body.value.data.attributes.value);
  });
  api.patch(`${BASE}/candidates/:id`, async (c) => {
    const body = await bodyOf(c, changedTags);
    if (!body.ok) return problem(422, body.errors.join('; '));
    const person = await records.person(id(c));
    if (!person) return problem(404, 'Record not found');
    await records.replaceTags(await records.actor(KEY_OWNER), person.id, body.value.data.attributes.tags);
    return c.json({ data: { id: String(person.id), type: 'candidates' } });
  });
  return api;
}

export const teamtailor: Vendor = {
  id: 'teamtailor',
  apiPath: BASE,
  api: createApi,
  pages: {
    addressOf: (personId) => `/companies/${COMPANY}/candidates/segment/all/candidate/${personId}`,
    open(url) {
      const person = /^\/companies\/[^/]+\/.*candidates?\/(\d+)/.exec(url.pathname)?.[1];
      return person ? personPage(Number(person)) : null;
    },
  },
  credentials: { kind: 'apiKey', key: SANDBOX_KEY },
};
