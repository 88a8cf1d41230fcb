import { type Context, Hono } from 'hono';
import { zohorecruit as connector } from '../../lib/ats/zohorecruit';
import type { Applied, Person } from '../store/records';
import { addTextNote, bodyOf, closedAs, limitRate } from './tools';
import { personPage, type Vendor, type VendorContext } from './vendor';
import {
  apiName,
  changes,
  fromId,
  labelled,
  newNote,
  newTags,
  ORG,
  scopeOf,
  TYPES,
  toId,
} from './zohorecruit-forms';

const BASE = '/recruit/v2';
const MOST = 200;
const { read, note, field, tag } = connector.scopes;
const SCOPES: Readonly<Record<string, string>> = { ...read, ...note, ...field, ...tag };

/** Zoho Recruit's API: rows in `data`, 204 for none, a status for each record, scopes, tags that must exist. */
function createApi(context: VendorContext) {
  const { records } = context;
  const api = new Hono<{ Variables: { userId: number } }>().basePath(BASE);
  const refuse = (status: number, code: string, message: string) =>
    Response.json({ code, details: {}, message, status: 'error' }, { status });
  api.onError(closedAs(() => refuse(403, 'NO_PERMISSION', 'permission denied')));
  const done = (c: Context, id: string, message: string, status: 200 | 201 = 200) =>
    c.json({ data: [{ code: 'SUCCESS', details: { id }, message, status: 'success' }] }, status);
  const failed = (c: Context, message: string) =>
    c.json({ data: [{ code: 'INVALID_DATA', details: {}, message, status: 'error' }] }, 200);
  const some = (
    c: Context,
    data: unknown[],
    more?: { page: number; per_page: number; more_records: boolean },
  ) =>
    data.length === 0
      ? c.body(null, 204)
      : c.json({ data, ...(more && { info: { ...more, count: data.length } }) });

  api.use(async (c, next) => {
    const token = /^Zoho-oauthtoken (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1];
    const grant = token ? await context.findToken(token) : undefined;
    if (!grant) return refuse(401, 'INVALID_TOKEN', 'invalid oauth token');
    if (!grant.scopes.has(scopeOf(c.req.method, c.req.path)))
      return refuse(401, 'OAUTH_SCOPE_MISMATCH', 'invalid oauth scope to access this URL');
    c.set('userId', grant.userId);
    return next();
  });
  api.use(
    limitRate({
      context,
      requests: 60,
      perMs: 60_000,
      refuse: () => refuse(429, 'TOO_MANY_REQUESTS', 'Too many requests'),
    }),
  );

  const book = async () =>
    (await records.fieldBook()).filter((one) => one.field_type === 'candidate' && TYPES[one.value_type]);
  const draw = async (person: Person) => ({
    id: toId(person.id),
    First_Name: person.firstName,
    Last_Name: person.lastName,
    Full_Name: `${person.firstName} ${person.lastName}`,
    Email: person.email,
    Mobile: person.phone,
    City: person.location,
    Current_Job_Title: person.title,
    Candidate_Status: 'New',
    Associated_Tags: person.tags.map((name) => ({ name })),
    Modified_Time: person.updatedAt,
    ...Object.fromEntries(
      (await book()).map((one) => [apiName(one), labelled(one, person.fields[one.name_key])]),
    ),
  });
  async function applied(one: Applied) {
    const person = await records.person(one.personId);
    return {
      id: toId(one.id),
      Candidate: { id: toId(one.personId), name: `${person?.firstName} ${person?.lastName}` },
      Email: person?.email,
      $Job_Opening_Id: toId(one.jobId),
      Job_Opening_Name: one.job,
      Application_Status: one.stage,
      Source: one.source,
      Created_Time: one.appliedAt,
    };
  }

  api.get('/Applications', async (c) => {
    const { page = '1', per_page: size = '200', sort_order: order = 'desc' } = c.req.query();
    if (Number(size) > MOST) return refuse(400, 'INVALID_DATA', 'per_page is at most 200');
    // The store lists the newest first; the other way round is cut from its end.
    const count = await records.countApplications();
    const from = (Number(page) - 1) * Number(size);
    const left = Math.max(0, Math.min(Number(size), count - from));
    const offset = order === 'asc' ? count - from - left : from;
    const rows = await records.applications({ offset: Math.max(0, offset), limit: left });
    const shown = order === 'asc' ? rows.reverse() : rows;
    const more = { page: Number(page), per_page: Number(size), more_records: from + left < count };
    return some(c, await Promise.all(shown.map(applied)), more);
  });
  api.get('/Applications/search', async (c) => {
    const { email } = c.req.query();
    // Criteria that Zoho does not know are ignored without a word; only the e-mail filters here.
    const people = await records.people({ offset: 0, limit: 5000 });
    const found = people.filter((one) => !email || one.email === email);
    const all = (await Promise.all(found.map((one) => records.applicationsOf(one.id)))).flat();
    const shown = await Promise.all(all.slice(0, MOST).map(applied));
    return some(c, shown, { page: 1, per_page: MOST, more_records: false });
  });
  api.get('/Applications/:id', async (c) => {
    const one = await records.application(fromId(c.req.param('id')));
    return some(c, one ? [await applied(one)] : []);
  });
  const personOf = (id: string | undefined) => records.person(fromId(id));
  api.get('/Candidates/:id', async (c) => {
    const person = await personOf(c.req.param('id'));
    return some(c, person ? [await draw(person)] : []);
  });
  api.get('/Candidates/:id/Attachments', async (c) => {
    const person = await personOf(c.req.param('id'));
    const files = person ? await records.files(person.id) : [];
    return some(
      c,
      files.map(({ id, filename, type, createdAt }) => ({
        id: toId(id),
        File_Name: filename,
        Category: { name: type === 'resume' ? 'Resume' : 'Cover Letter' },
        // As on the vendor's page of attachments: no zone, and people by their id.
        Created_Time: createdAt.toISOString().slice(0, 19).replace('T', ' '),
        Created_By: toId(4001),
      })),
    );
  });
  api.get('/Candidates/:id/Attachments/:file', async (c) => {
    const file = await records.file(fromId(c.req.param('file')));
    return file ? c.body(file.bytes, 200, { 'content-type': file.mime }) : c.body(null, 204);
  });
  api.get('/Candidates/:id/Notes', async (c) => {
    const notes = await records.notes(fromId(c.req.param('id')));
    const data = notes.map(({ id, body, author, userId, createdAt }) => ({
      id: toId(id),
      Note_Title: 'Candor',
      Note_Content: body,
      Created_By: { id: toId(userId), name: author },
      Created_Time: createdAt,
    }));
    return some(c, data.slice(0, MOST), { page: 1, per_page: MOST, more_records: false });
  });
  api.post('/Notes', async (c) => {
    const body = await bodyOf(c, newNote);
    if (!body.ok) return failed(c, body.errors.join('; '));
    const [{ Parent_Id, Note_Content }] = body.value.data;
    const person = await personOf(Parent_Id);
    if (!person) return failed(c, 'the related id given seems to be invalid');
    const actor = await records.actor(c.get('userId'));
    const made = await addTextNote(context, actor, person.id, Note_Content, /crm\[user/);
    return done(c, toId(made?.id ?? 0), 'record added', 201);
  });
  api.put('/Candidates/:id', async (c) => {
    const body = await bodyOf(c, changes);
    const person = await personOf(c.req.param('id'));
    if (!person) return refuse(400, 'INVALID_DATA', 'the id given seems to be invalid');
    if (!body.ok) return failed(c, body.errors.join('; '));
    const known = await book();
    const wanted = Object.entries(body.value.data[0]).map(([name, value]) => {
      const custom = known.find((one) => apiName(one) === name);
      const of = (label: unknown) => custom?.options.find((one) => one.name === label)?.id ?? label;
      const inward = Array.isArray(value) ? value.map(of) : of(value);
      return { custom_field_id: custom?.id ?? 0, value: inward };
    });
    const target = { owner: 'candidate' as const, ownerId: person.id, personId: person.id };
    const errors = await records.writeFields(await records.actor(c.get('userId')), target, wanted);
    return errors.length > 0 ? failed(c, errors.join('; ')) : done(c, toId(person.id), 'record updated');
  });
  api.post('/Candidates/:id/actions/add_tags', async (c) => {
    const person = await personOf(c.req.param('id'));
    if (!person) return refuse(400, 'INVALID_DATA', 'the id given seems to be invalid');
    const names = (c.req.query('tag_names') ?? '').split(',').filter(Boolean);
    const known = (await records.tags()).map((one) => one.name);
    if (names.length === 0 || names.some((name) => !known.includes(name)))
      return failed(c, 'tag does not exist');
    for (const name of names) await records.addTag(await records.actor(c.get('userId')), person.id, name);
    return done(c, toId(person.id), 'tags updated successfully');
  });
  api.get('/settings/tags', async (c) => c.json({ tags: await records.tags() }));
  api.post('/settings/tags', async (c) => {
    const body = await bodyOf(c, newTags);
    if (!body.ok) return failed(c, body.errors.join('; '));
    for (const { name } of body.value.tags) await records.ensureTag(name);
    return c.json(
      { tags: [{ code: 'SUCCESS', details: {}, message: 'tags created', status: 'success' }] },
      201,
    );
  });
  api.get('/settings/fields', async (c) => {
    const own = (await book()).map((one) => ({
      id: toId(one.id),
      api_name: apiName(one),
      field_label: one.name,
      data_type: TYPES[one.value_type],
      custom_field: true,
      length: one.value_type === 'short_text' ? 255 : 32_000,
      pick_list_values: one.options.map(({ name }) => ({ display_value: name, actual_value: name })),
    }));
    const given = { custom_field: false, length: 100, pick_list_values: [] };
    return c.json({
      fields: [
        { ...given, id: toId(1), api_name: 'Email', field_label: 'Email', data_type: 'email' },
        { ...given, id: toId(2), api_name: 'Candidate_Status', data_type: 'picklist' },
        { ...given, id: toId(3), api_name: 'Work_Phone', data_type: 'text', custom_field: true },
        ...own,
      ],
    });
  });
  api.get('/JobOpenings/:id', async (c) => {
    const job = await records.job(fromId(c.req.param('id')));
    return some(c, job ? [{ id: toId(job.id), Posting_Title: job.name, Job_Description: job.html }] : []);
  });
  return api;
}

export const zohorecruit: Vendor = {
  id: 'zohorecruit',
  apiPath: BASE,
  api: createApi,
  oauth: {
    scopes: SCOPES,
    separator: ',',
    routes: { authorization: '/oauth/v2/auth', token: '/oauth/v2/token' },
    clientAuth: 'client_secret_post',
    required: () => ({ access_type: 'offline' }),
  },
  pages: {
    addressOf: (personId) => `/recruit/org${ORG}/tab/Candidates/${toId(personId)}`,
    open(url) {
      const [, module, id] =
        /^\/recruit\/(?:org\d+\/)?tab\/(Candidates|Applications)\/(\d+)\/?$/.exec(url.pathname) ?? [];
      if (Number.isNaN(fromId(id))) return null;
      return module === 'Candidates' ? personPage(fromId(id)) : `/applications/${fromId(id)}`;
    },
  },
  credentials: { kind: 'oauth' },
};
