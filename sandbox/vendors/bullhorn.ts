import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { noteBody } from '../../lib/ats/bullhorn-shapes';
import type { FieldBook } from '../greenhouse/field-book';
import type { Applied } from '../store/records';
import { addHtmlNote, bodyOf, closedAs, limitRate } from './tools';
import { personPage, type Vendor, type VendorContext } from './vendor';

const error = (status: 400 | 401 | 403 | 404 | 412 | 429, errorMessage: string, errors: object[] = []) =>
  Response.json({ errorMessage, errorCode: status, errors }, { status });
const missing = () => error(404, 'errors.entityNotFound');
const COLUMNS: Record<string, string> = {
  number: 'customInt',
  short_text: 'customText',
  single_select: 'customText',
  long_text: 'customTextBlock',
  date: 'customDate',
};

/** The store's fields as Bullhorn's fixed columns, in their order. */
function columnsOf(book: FieldBook) {
  const used: Record<string, number> = {};
  return book.flatMap((field) => {
    const kind = COLUMNS[field.value_type];
    if (field.field_type !== 'candidate' || !kind) return [];
    used[kind] = (used[kind] ?? 0) + 1;
    return [{ field, column: `${kind}${used[kind]}` }];
  });
}

/** Bullhorn's REST: two sign-ins, `fields` wanted, PUT makes and POST changes, fixed columns, epoch milliseconds. */
function createApi(context: VendorContext) {
  const { records, origins } = context;
  const app = new Hono();
  app.onError(closedAs(() => error(403, 'errors.noPermission')));
  const sessions = new Map<string, string>();
  app.post('/rest-services/login', async (c) => {
    const token = c.req.query('access_token') ?? '';
    if (!(await context.findToken(token))) return error(401, 'Invalid or expired OAuth access token.');
    const BhRestToken = randomUUID();
    sessions.set(BhRestToken, token);
    return c.json({ BhRestToken, restUrl: `${origins.api}/rest-services/corp9/` });
  });

  const rest = new Hono<{ Variables: { userId: number } }>();
  rest.use(async (c, next) => {
    const session = c.req.header('BhRestToken');
    if (!session) return error(412, 'BhRestToken is missing.');
    const grant = await context.findToken(sessions.get(session) ?? '');
    if (!grant) return error(401, 'Bad BhRestToken or timed-out.');
    if (c.req.method === 'GET' && !c.req.query('fields') && /\/(entity|query|meta)\//.test(c.req.path))
      return error(400, 'errors.fieldsMissing');
    c.set('userId', grant.userId);
    return next();
  });
  rest.use(limitRate({ context, requests: 25, perMs: 1000, refuse: () => error(429, 'Too many requests.') }));

  rest.get('/entity/Candidate/:id', async (c) => {
    const id = Number(c.req.param('id'));
    // Deleting only marks a candidate; the API goes on showing them.
    const known = await records.anybody(id);
    const person = known?.closed === 'deleted' ? known : await records.person(id);
    if (!person) return missing();
    const custom = columnsOf(await records.fieldBook()).map(({ field, column }) => {
      const value = person.fields[field.name_key] ?? null;
      return [column, field.value_type === 'date' && value ? Date.parse(String(value)) : value];
    });
    const all: Record<string, unknown> = {
      id: person.id,
      firstName: person.firstName,
      lastName: person.lastName,
      occupation: person.title,
      email: person.email,
      phone: person.phone,
      mobile: null,
      address: { city: person.location },
      dateLastModified: person.updatedAt.getTime(),
      isDeleted: person.closed === 'deleted',
      ...Object.fromEntries(custom),
    };
    const asked = (c.req.query('fields') ?? '').split(',');
    const unknown = asked.find((name) => !(name in all));
    if (unknown) return error(400, `errors.invalidField: ${unknown}`);
    return c.json({ data: Object.fromEntries(asked.map((name) => [name, all[name]])) });
  });
  rest.post('/entity/Candidate/:id', async (c) => {
    const personId = Number(c.req.param('id'));
    const body = await bodyOf(c, z.record(z.string(), z.unknown()));
    if (!(await records.person(personId))) return missing();
    if (!body.ok) return error(400, body.errors.join('; '));
    const columns = columnsOf(await records.fieldBook());
    const changes = Object.entries(body.value).map(([column, value]) => {
      const field = columns.find((one) => one.column === column)?.field;
      const isDate = field?.value_type === 'date' && typeof value === 'number';
      const stored = isDate ? new Date(value).toISOString().slice(0, 10) : value;
      return { name_key: field?.name_key ?? column, value: stored };
    });
    const target = { owner: 'candidate' as const, ownerId: personId, personId };
    const errors = await records.writeFields(await records.actor(c.get('userId')), target, changes);
    if (errors.length > 0)
      return error(
        400,
        'error persisting an entity',
        errors.map((detailMessage) => ({ detailMessage })),
      );
    return c.json({ changedEntityType: 'Candidate', changedEntityId: personId, changeType: 'UPDATE' });
  });
  rest.get('/entity/Candidate/:id/fileAttachments', async (c) => {
    const data = (await records.files(Number(c.req.param('id')))).map(
      ({ id, filename, type, mime, createdAt }) => ({
        id,
        name: filename,
        type: type === 'resume' ? 'Resume' : 'Other',
        contentType: mime,
        dateAdded: createdAt.getTime(),
      }),
    );
    return c.json({ total: data.length, start: 0, count: data.length, data });
  });
  rest.get('/file/Candidate/:id/:file', async (c) => {
    const file = await records.file(Number(c.req.param('file')));
    if (!file || file.personId !== Number(c.req.param('id'))) return missing();
    const fileContent = Buffer.from(file.bytes).toString('base64');
    return c.json({ File: { name: file.filename, contentType: file.mime, fileContent } });
  });
  rest.get('/entity/Candidate/:id/notes', async (c) => {
    const data = (await records.notes(Number(c.req.param('id')))).map(({ id, body, createdAt }) => ({
      id,
      comments: body.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br/>'),
      dateAdded: createdAt.getTime(),
    }));
    return c.json({ total: data.length, start: 0, count: data.length, data });
  });
  rest.put('/entity/Note', async (c) => {
    const body = await bodyOf(c, noteBody);
    if (!body.ok)
      return error(
        400,
        'error persisting an entity',
        body.errors.map((detailMessage) => ({ detailMessage })),
      );
    const personId = body.value.personReference.id;
    if (!(await records.person(personId))) return missing();
    const made = await addHtmlNote(
      context,
      await records.actor(c.get('userId')),
      personId,
      body.value.comments,
    );
    return c.json({ changedEntityType: 'Note', changedEntityId: made?.id, changeType: 'INSERT' });
  });
  rest.get('/entity/JobOrder/:id', async (c) => {
    const job = await records.job(Number(c.req.param('id')));
    if (!job) return missing();
    const address = { city: job.location };
    return c.json({
      data: { id: job.id, title: job.name, description: job.html, publicDescription: null, address },
    });
  });
  rest.get('/query/JobSubmission', async (c: Context) => {
    const { where = '', start = '0', count = '20' } = c.req.query();
    const personId = /candidate\.id=(\d+)/.exec(where)?.[1];
    const sinceMs = /dateLastModified>=(\d+)/.exec(where)?.[1];
    if (Number(count) > 500) return error(400, 'count may be at most 500.');
    const slice = {
      offset: Number(start),
      limit: Number(count),
      sinceMs: sinceMs ? Number(sinceMs) : undefined,
    };
    const rows: Applied[] = personId
      ? await records.applicationsOf(Number(personId))
      : await records.applications(slice);
    const data = rows.map((row) => ({
      id: row.id,
      status: row.stage,
      source: row.source,
      dateAdded: row.appliedAt.getTime(),
      candidate: { id: row.personId },
      jobOrder: { id: row.jobId, title: row.job },
    }));
    return c.json({ start: slice.offset, count: data.length, data });
  });
  rest.get('/meta/Candidate', async (c) => {
    const fields = columnsOf(await records.fieldBook()).map(({ field, column }) => ({
      name: column,
      type: 'SCALAR',
      dataType: column.startsWith('customInt')
        ? 'Integer'
        : column.startsWith('customDate')
          ? 'Timestamp'
          : 'String',
      label: field.name,
      readOnly: false,
      ...(column.startsWith('customText') && { maxLength: column.includes('Block') ? 2_000_000 : 100 }),
      ...(field.options.length > 0 && {
        options: field.options.map((one) => ({ value: String(one.id), label: one.name })),
      }),
    }));
    const unused = {
      name: 'customText40',
      type: 'SCALAR',
      dataType: 'String',
      label: 'Custom Text 40',
      maxLength: 100,
    };
    return c.json({ entity: 'Candidate', label: 'Candidate', fields: [...fields, unused] });
  });
  rest.get('/settings/userId', (c) => c.json({ userId: c.get('userId') }));
  rest.get('/entity/CorporateUser/:id', async (c) => {
    const found = await records.user(Number(c.req.param('id')));
    return found ? c.json({ data: { id: found.id, name: found.name } }) : missing();
  });
  rest.notFound(missing);
  app.route('/rest-services/corp9', rest);
  app.notFound(missing);
  return app;
}

export const bullhorn: Vendor = {
  id: 'bullhorn',
  api: createApi,
  oauth: {
    scopes: {},
    routes: { authorization: '/oauth/authorize', token: '/oauth/token' },
    clientAuth: 'client_secret_post',
  },
  pages: {
    addressOf: (personId) => `/BullhornSTAFFING/OpenWindow.cfm?Entity=Candidate&id=${personId}`,
    open(url) {
      const id = url.searchParams.get('id') ?? '';
      const fits = url.pathname === '/BullhornSTAFFING/OpenWindow.cfm' && /^\d+$/.test(id);
      return fits ? personPage(Number(id)) : null;
    },
  },
  credentials: { kind: 'oauth' },
};
