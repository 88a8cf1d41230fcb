import { Hono } from 'hono';
import { z } from 'zod';
import { change, MOST, note, notePaged, Page, paged, refused, step, uuid } from './ashby-forms';
import { createRows } from './ashby-rows';
import {
  addTextNote,
  basicOf,
  bodyOf,
  closedAs,
  fromUuid,
  limitRate,
  serveSigned,
  signedLink,
  toUuid,
} from './tools';
import { personPage, SANDBOX_KEY, type Vendor, type VendorContext } from './vendor';

const KEY_OWNER = 4002;
/** Has every right, and so the one to read what its rights are; the everyday key has what Candor asks for. */
export const ADMIN_KEY = `${SANDBOX_KEY}-of-an-administrator`;
const ADMIN_SCOPES = [
  'candidates',
  'jobs',
  'hiringProcessMetadata',
  'organization',
  'offers',
  'apiKeys',
].flatMap((module) => [`${module}:read`, `${module}:write`]);
const FIELD_TYPES: Readonly<Record<string, string>> = {
  short_text: 'String',
  long_text: 'LongText',
  number: 'Number',
  yes_no: 'Boolean',
  date: 'Date',
  single_select: 'ValueSelect',
  multi_select: 'MultiValueSelect',
};

/** Ashby's API: POST only, a JSON body for everything, errors with 200 and `success: false`. */
function createApi(context: VendorContext) {
  const { records } = context;
  const { applied, person } = createRows(records);
  const api = new Hono();
  api.get('/signed/:id/:filename', serveSigned(context));
  api.onError(closedAs(() => Response.json(refused('missing_endpoint_permission'), { status: 403 })));
  api.use(async (c, next) => {
    const key = basicOf(c.req.header('authorization'))?.name;
    if (key !== SANDBOX_KEY && key !== ADMIN_KEY) return c.json({ success: false }, 401);
    if (!c.req.header('accept')?.includes('version=1')) return c.json(refused('unsupported_version'), 400);
    return next();
  });
  api.use(
    limitRate({
      context,
      requests: 1000,
      perMs: 60_000,
      refuse: ({ waitSeconds }) =>
        Response.json(refused('rate_limited'), {
          status: 429,
          headers: { 'retry-after': String(waitSeconds) },
        }),
    }),
  );

  /** One method: the body as its schema wants it, then its results; null is something that is not there. */
  function method<T>(
    name: string,
    schema: z.ZodType<T>,
    answer: (body: T, actorId: number) => Promise<unknown>,
  ) {
    api.post(`/${name}`, async (c) => {
      const body = await bodyOf(c, schema);
      if (!body.ok) return c.json({ success: false, errors: body.errors.map((message) => ({ message })) });
      const onBehalf = fromUuid(c.req.header('x-on-behalf-of'));
      const results = await answer(body.value, Number.isNaN(onBehalf) ? KEY_OWNER : onBehalf);
      if (results === null) return c.json(refused(`${name.split('.')[0]}_not_found`));
      return c.json(results instanceof Page ? results.body : { success: true, results });
    });
  }

  api.post('/apiKey.info', (c) =>
    basicOf(c.req.header('authorization'))?.name === ADMIN_KEY
      ? c.json({ success: true, results: { title: 'Everything', scopes: ADMIN_SCOPES } })
      : c.json(refused('missing_endpoint_permission'), 403),
  );
  method('candidate.info', z.strictObject({ id: uuid }), async ({ id }) => {
    const found = await records.person(fromUuid(id));
    return found ? person(found) : null;
  });
  method('application.info', z.strictObject({ applicationId: uuid }), async ({ applicationId }) => {
    const found = await records.application(fromUuid(applicationId));
    return found ? applied(found) : null;
  });
  method('application.list', paged, async ({ limit = MOST, cursor }) => {
    const offset = Number(cursor ?? 0);
    const rows = await records.applications({ offset, limit: limit + 1 });
    return new Page(
      await Promise.all(rows.slice(0, limit).map(applied)),
      rows.length > limit ? offset + limit : null,
    );
  });
  method('interviewStage.list', z.strictObject({ interviewPlanId: uuid }), async ({ interviewPlanId }) => {
    const stages = await records.stages(fromUuid(interviewPlanId));
    const rows = stages.map(({ id, name }, at) => ({
      id: toUuid(id),
      title: name,
      type: name === 'Offer' ? 'Offer' : 'Active',
      orderInInterviewPlan: at,
      interviewPlanId,
    }));
    // Hiring and archiving are stages of every plan.
    const ends = ['Hired', 'Archived'].map((type, at) => ({
      id: toUuid(at + 1),
      title: type,
      type,
      orderInInterviewPlan: rows.length + at,
      interviewPlanId,
    }));
    return new Page([...ends, ...rows], null);
  });
  method('application.changeStage', step, async ({ applicationId, interviewStageId }, actorId) => {
    const found = await records.application(fromUuid(applicationId));
    if (!found) return null;
    const moved = await records.move(await records.actor(actorId), found.id, fromUuid(interviewStageId));
    return moved ? { id: applicationId } : new Page([], null, ['interview_stage_not_found']);
  });
  method('job.info', z.strictObject({ id: uuid }), async ({ id }) => {
    const found = await records.job(fromUuid(id));
    return found ? { id, title: found.name, status: 'Open', jobPostingIds: [id] } : null;
  });
  method('jobPosting.info', z.strictObject({ jobPostingId: uuid }), async ({ jobPostingId }) => {
    const found = await records.job(fromUuid(jobPostingId));
    return found ? { id: jobPostingId, title: found.name, descriptionHtml: found.html } : null;
  });
  method('file.info', z.strictObject({ fileHandle: z.string() }), async ({ fileHandle }) => {
    const id = Number(/^handle-(\d+)$/.exec(fileHandle)?.[1]);
    const found = await records.file(id);
    return found ? { url: signedLink(context, id, found.filename) } : null;
  });
  method('candidate.listNotes', notePaged, async ({ candidateId, limit = MOST, cursor }) => {
    const offset = Number(cursor ?? 0);
    const all = await records.notes(fromUuid(candidateId));
    const rows = all.slice(offset, offset + limit).map(({ id, body, author, createdAt }) => {
      const [firstName, lastName] = author.split(' ');
      return { id: toUuid(id), content: body, createdAt, author: { firstName, lastName } };
    });
    return new Page(rows, offset + limit < all.length ? offset + limit : null);
  });
  method('candidate.createNote', note, async ({ candidateId, note: { value } }, actorId) => {
    const found = await records.person(fromUuid(candidateId));
    if (!found) return null;
    const made = await addTextNote(context, await records.actor(actorId), found.id, value);
    return { id: toUuid(made?.id ?? 0), content: value, isPrivate: true };
  });
  method('customField.list', paged, async () => {
    const book = await records.fieldBook();
    return new Page(
      book.map((field) => ({
        id: toUuid(field.id),
        title: field.name,
        objectType: field.field_type === 'candidate' ? 'Candidate' : 'Application',
        fieldType: FIELD_TYPES[field.value_type] ?? 'UUID',
        isArchived: false,
        selectableValues: field.options.map(({ id, name }) => ({
          label: name,
          value: `v${id}`,
          isArchived: false,
        })),
      })),
      null,
    );
  });
  method('customField.setValue', change, async ({ objectId, objectType, fieldId, fieldValue }) => {
    const owner = objectType === 'Candidate' ? 'candidate' : 'application';
    const ownerId = fromUuid(objectId);
    const personId = owner === 'candidate' ? ownerId : (await records.application(ownerId))?.personId;
    if (!personId || !(await records.person(personId))) return null;
    const option = (value: unknown) => (typeof value === 'string' ? Number(value.replace(/^v/, '')) : value);
    const field = (await records.fieldBook()).find((one) => one.id === fromUuid(fieldId));
    const value = !field?.value_type.endsWith('_select')
      ? fieldValue
      : Array.isArray(fieldValue)
        ? fieldValue.map(option)
        : fieldValue && option(fieldValue);
    const errors = await records.writeFields(await records.actor(KEY_OWNER), { owner, ownerId, personId }, [
      { custom_field_id: fromUuid(fieldId), value },
    ]);
    return errors.length > 0 ? new Page([], null, errors) : { id: fieldId };
  });
  method(
    'candidateTag.list',
    paged,
    async () =>
      new Page(
        (await records.tags()).map(({ id, name }) => ({ id: toUuid(id), title: name, isArchived: false })),
        null,
      ),
  );
  method('candidateTag.create', z.strictObject({ title: z.string().min(1) }), async ({ title }) => ({
    id: toUuid(await records.ensureTag(title)),
    title,
  }));
  method(
    'candidate.addTag',
    z.strictObject({ candidateId: uuid, tagId: uuid }),
    async ({ candidateId, tagId }) => {
      const tag = (await records.tags()).find(({ id }) => id === fromUuid(tagId));
      const found = await records.person(fromUuid(candidateId));
      if (!tag || !found) return null;
      await records.addTag(await records.actor(KEY_OWNER), found.id, tag.name);
      return { id: candidateId };
    },
  );
  method(
    'user.list',
    paged,
    async () =>
      new Page(
        (await records.users()).map(({ id, name, email }) => {
          const [firstName, lastName] = name.split(' ');
          return { id: toUuid(id), firstName, lastName, email, isEnabled: true };
        }),
        null,
      ),
  );
  return api;
}

export const ashby: Vendor = {
  id: 'ashby',
  api: createApi,
  pages: {
    addressOf: (personId, applicationId) =>
      `/candidates/pipeline/application-review/right-side/candidates/${toUuid(personId)}/applications/${toUuid(applicationId)}/feed`,
    open(url) {
      const [, person, application] =
        /\/candidates\/([0-9a-f-]{36})(?:\/applications\/([0-9a-f-]{36}))?/.exec(url.pathname) ?? [];
      return person ? personPage(fromUuid(person), application ? fromUuid(application) : undefined) : null;
    },
  },
  credentials: { kind: 'apiKey', key: SANDBOX_KEY },
};
