import { Hono } from 'hono';
import { z } from 'zod';
import type { Person } from '../store/records';
import { addTextNote, bodyOf, closedAs, limitRate, serveSigned, signedLink } from './tools';
import { personPage, SANDBOX_KEY, type Vendor, type VendorContext } from './vendor';

const COMPANY = '12345';
const BASE = `/c/${COMPANY}`;
const TOKEN_OWNER = 4001;
const MOST = 1000;
const KINDS: Readonly<Record<string, string>> = {
  short_text: 'single_line',
  long_text: 'multi_line',
  number: 'number',
  yes_no: 'boolean',
  date: 'date',
};
const newNote = z.strictObject({
  note: z.strictObject({
    body: z.string().min(1),
    visibility: z.strictObject({ level: z.enum(['public', 'private']) }),
  }),
});
const values = z.array(z.strictObject({ text: z.string().optional(), number: z.string().optional() })).max(1);
const newField = z.strictObject({ field: z.strictObject({ kind: z.string(), name: z.string(), values }) });
const changedField = z.strictObject({ field: z.strictObject({ values }) });
/** A filled field has an id of its own: one for each person and field. */
const valueId = (personId: number, fieldId: number) => personId * 100_000 + fieldId;
const ofValueId = (id: number) => ({ personId: Math.floor(id / 100_000), fieldId: id % 100_000 });

/** Recruitee's API: below the company's id, profile fields without id while they are empty, resumes by signed links. */
function createApi(context: VendorContext) {
  const { records, origins } = context;
  const api = new Hono();
  const refuse = (status: number, ...error: string[]) => Response.json({ error }, { status });
  const gone = () => refuse(404, 'Record not found');
  api.onError(closedAs(() => refuse(403, 'You are not authorized to access this candidate')));
  api.get('/signed/:id/:filename', serveSigned(context));
  api.use(async (c, next) =>
    c.req.header('authorization') === `Bearer ${SANDBOX_KEY}` ? next() : refuse(401, 'Unauthorized'),
  );
  api.use(
    limitRate({
      context,
      requests: 20,
      perMs: 10_000,
      refuse: ({ waitSeconds }) =>
        Response.json(
          { error: ['Too many requests'] },
          { status: 429, headers: { 'retry-after': String(waitSeconds) } },
        ),
    }),
  );

  async function fieldsOf(person: Person) {
    const book = (await records.fieldBook()).filter((one) => one.field_type === 'candidate');
    const own = book
      .filter((one) => KINDS[one.value_type])
      .map(({ id, name, name_key, value_type }) => {
        const value = person.fields[name_key];
        const [isEmpty, kind] = [value == null, KINDS[value_type]];
        const shown = kind === 'number' ? { number: String(value) } : { text: String(value) };
        return {
          id: isEmpty ? null : valueId(person.id, id),
          kind,
          name,
          fixed: false,
          origin: 'custom',
          values: isEmpty ? [] : [kind === 'boolean' ? { flag: value } : shown],
        };
      });
    const school = { school: 'University of Leeds', degree: 'BSc', start_date: '2014-09-01' };
    return [...own, { id: null, kind: 'education', name: null, fixed: true, values: [school] }];
  }
  async function draw(person: Person) {
    const placements = await records.applicationsOf(person.id);
    const resume = (await records.files(person.id)).findLast((file) => file.type === 'resume');
    const link = resume ? signedLink(context, resume.id, resume.filename) : null;
    return {
      candidate: {
        id: person.id,
        name: `${person.firstName} ${person.lastName}`,
        emails: [person.email],
        phones: person.phone ? [person.phone] : [],
        social_links: [],
        links: [],
        tags: person.tags,
        sources: placements.slice(0, 1).map((one) => one.source),
        cv_url: link,
        cv_original_url: link,
        cv_processing_status: 'ready',
        fields: await fieldsOf(person),
        placements: placements.map((one) => ({
          id: one.id,
          candidate_id: person.id,
          offer_id: one.jobId,
          stage_id: one.stageId,
          disqualified_at: one.status === 'rejected' ? one.updatedAt : null,
          created_at: one.appliedAt,
        })),
        adminapp_url: `${origins.web}/#/dashboard/overview?candidate=${person.id}&company=${COMPANY}`,
        created_at: person.createdAt,
        updated_at: person.updatedAt,
      },
      references: placements.flatMap((one) => [
        { id: one.jobId, type: 'Offer', title: one.job },
        { id: one.stageId, type: 'Stage', name: one.stage },
      ]),
    };
  }

  api.get(`${BASE}/candidates`, async (c) => {
    const { limit = '60', offset = '0' } = c.req.query();
    if (Number(limit) > MOST) return refuse(422, 'limit is too high');
    const people = await records.people({ offset: Number(offset), limit: Number(limit) });
    const drawn = await Promise.all(people.map(draw));
    return c.json({
      candidates: drawn.map((one) => one.candidate),
      references: drawn.flatMap((one) => one.references),
    });
  });
  const personOf = (id: string | undefined) => records.person(Number(id));
  api.get(`${BASE}/candidates/:id`, async (c) => {
    const person = await personOf(c.req.param('id'));
    return person ? c.json(await draw(person)) : gone();
  });
  api.get(`${BASE}/candidates/:id/notes`, async (c) => {
    const notes = await records.notes(Number(c.req.param('id')));
    return c.json({
      notes: notes.map(({ id, body, userId, createdAt }) => ({
        id,
        body,
        admin_id: userId,
        created_at: createdAt,
      })),
    });
  });
  api.post(`${BASE}/candidates/:id/notes`, async (c) => {
    const body = await bodyOf(c, newNote);
    const person = await personOf(c.req.param('id'));
    if (!person) return gone();
    if (!body.ok) return refuse(422, ...body.errors);
    const actor = await records.actor(TOKEN_OWNER);
    const made = await addTextNote(context, actor, person.id, body.value.note.body, /@\w/);
    return c.json({ note: { id: made?.id, body: body.value.note.body } }, 201);
  });
  api.post(`${BASE}/candidates/:id/tags`, async (c) => {
    const body = await bodyOf(c, z.strictObject({ tags: z.array(z.string().min(1)).min(1) }));
    const person = await personOf(c.req.param('id'));
    if (!person) return gone();
    if (!body.ok) return refuse(422, ...body.errors);
    for (const tag of body.value.tags)
      if (!person.tags.includes(tag)) await records.addTag(await records.actor(TOKEN_OWNER), person.id, tag);
    return c.json({ tags: body.value.tags }, 201);
  });

  async function setField(person: Person, fieldId: number, [value]: z.infer<typeof values>) {
    const changes = [{ custom_field_id: fieldId, value: value?.number ?? value?.text ?? null }];
    const target = { owner: 'candidate' as const, ownerId: person.id, personId: person.id };
    const errors = await records.writeFields(await records.actor(TOKEN_OWNER), target, changes);
    return errors.length > 0 ? refuse(422, ...errors) : null;
  }
  api.post(`${BASE}/custom_fields/candidates/:id/fields`, async (c) => {
    const body = await bodyOf(c, newField);
    const person = await personOf(c.req.param('id'));
    if (!person) return gone();
    if (!body.ok) return refuse(422, ...body.errors);
    const { kind, name, values } = body.value.field;
    const known = (await records.fieldBook()).find(
      (one) => one.name === name && KINDS[one.value_type] === kind && one.field_type === 'candidate',
    );
    if (!known) return refuse(422, 'No such field in the template');
    // The vendor would make a second field of this name; nobody wants that.
    if (person.fields[known.name_key] != null) return refuse(422, 'The field is there already');
    return (
      (await setField(person, known.id, values)) ??
      c.json({ field: { id: valueId(person.id, known.id), kind, name, values } }, 201)
    );
  });
  api.patch(`${BASE}/custom_fields/candidates/fields/:id`, async (c) => {
    const body = await bodyOf(c, changedField);
    const { personId, fieldId } = ofValueId(Number(c.req.param('id')));
    const person = await records.person(personId);
    if (!person) return gone();
    if (!body.ok) return refuse(422, ...body.errors);
    return (await setField(person, fieldId, body.value.field.values)) ?? c.json({ field: body.value.field });
  });
  api.get(`${BASE}/offers/:id`, async (c) => {
    const job = await records.job(Number(c.req.param('id')));
    if (!job) return gone();
    const own = (await records.stages(job.id)).map(({ id, name }, position) => ({ id, name, position }));
    const stages = [...own.toReversed(), { id: 1, name: 'Hired', category: 'hire', position: own.length }];
    return c.json({
      offer: {
        id: job.id,
        title: job.name,
        description: '<p>Join us.</p>',
        requirements: job.html,
        pipeline_template: { stages },
      },
    });
  });
  api.patch(`${BASE}/placements/:id/change_stage`, async (c) => {
    const body = await bodyOf(c, z.strictObject({ stage_id: z.int() }));
    const one = await records.application(Number(c.req.param('id')));
    if (!one) return gone();
    if (!body.ok) return refuse(422, ...body.errors);
    const moved = await records.move(await records.actor(TOKEN_OWNER), one.id, body.value.stage_id);
    return moved ? c.json({ placement: { id: one.id } }) : refuse(422, 'Stage is invalid');
  });
  api.get(`${BASE}/admin`, async (c) => {
    const user = await records.user(TOKEN_OWNER);
    const [first_name, last_name] = (user?.name ?? '').split(' ');
    return c.json({ admin: { id: TOKEN_OWNER, first_name, last_name, email: user?.email } });
  });
  return api;
}

export const recruitee: Vendor = {
  id: 'recruitee',
  apiPath: BASE,
  api: createApi,
  pages: {
    addressOf: (personId) => `/#/dashboard/overview?candidate=${personId}&company=${COMPANY}`,
    open(url) {
      const id = url.pathname === '/' && /^#\/[^?]*\?(?:.*&)?candidate=(\d+)/.exec(url.hash)?.[1];
      return id ? personPage(Number(id)) : null;
    },
  },
  credentials: { kind: 'apiKey', key: SANDBOX_KEY },
};
