/** Odoo's model methods over `call_kw`. With a key, the same calls go through `/jsonrpc`. */
import { z } from 'zod';
import type { Allowed } from './allow';
import { read, write as writeOp } from './contract';
import * as shapes from './odoo-shapes';
import { byOffset } from './paging';
import { id } from './shape';

const DOCS = 'https://www.odoo.com/documentation/18.0/developer/reference/external_api.html';

/** Odoo's ids are numbers; anything else is nobody's. */
export const number = (text: string): number => (/^\d{1,15}$/.test(text) ? Number(text) : 0);

export const call = (model: string, method: string, args: unknown[], kwargs: object = {}) => ({
  method: 'POST' as const,
  path: `/web/dataset/call_kw/${model}/${method}`,
  body: { jsonrpc: '2.0', method: 'call', id: 1, params: { model, method, args, kwargs } },
});
export const result = <T>(row: z.ZodType<T>) => z.object({ result: row }).transform((body) => body.result);
const paging = byOffset({
  start: 'params.kwargs.offset',
  limit: 'params.kwargs.limit',
  size: 200,
  rows: 'result',
  place: 'body',
});

export const fieldsGet = read(
  DOCS,
  (model: 'hr.applicant' | 'hr.job') =>
    call(model, 'fields_get', [], { attributes: ['string', 'type', 'readonly', 'selection'] }),
  result(shapes.schema),
);
export const readApplicant = read(
  DOCS,
  (one: number, fields: string[]) => call('hr.applicant', 'read', [[one], fields]),
  result(z.array(shapes.row)),
);
export const ownerOf = read(
  DOCS,
  (one: number) => call('hr.applicant', 'read', [[one], ['candidate_id']]),
  result(z.array(z.object({ candidate_id: shapes.many2one }))).transform(
    ([row]) => row?.candidate_id?.id ?? null,
  ),
);
export const readJob = read(
  DOCS,
  (one: number, fields: string[]) => call('hr.job', 'read', [[one], fields]),
  result(z.array(shapes.job)),
);
export const everybody = read(
  DOCS,
  (sinceMs: number) =>
    call(
      'hr.applicant',
      'search_read',
      [
        [
          // Refused applicants are inactive; they are listed all the same.
          ['active', 'in', [true, false]],
          ['write_date', '>=', new Date(sinceMs).toISOString().slice(0, 19).replace('T', ' ')],
        ],
        ['job_id', 'stage_id', 'create_date'],
      ],
      { order: 'id desc' },
    ),
  result(z.array(shapes.listed)),
  paging,
);
export const attachments = read(
  DOCS,
  (one: number, owner: string | null) =>
    call(
      'ir.attachment',
      'search_read',
      [
        [
          ...(owner ? ['|', '&', ['res_model', '=', 'hr.candidate'], ['res_id', '=', Number(owner)]] : []),
          '&',
          ['res_model', '=', 'hr.applicant'],
          ['res_id', '=', one],
        ],
        ['name', 'mimetype', 'create_date'],
      ],
      { order: 'id desc' },
    ),
  result(z.array(shapes.attachment)),
  paging,
);
export const content = read(
  DOCS,
  (one: number) => call('ir.attachment', 'read', [[one], ['datas']]),
  result(z.array(z.object({ datas: z.string() })).min(1)).transform(([row]) => row?.datas ?? ''),
);
export const messages = read(
  DOCS,
  (one: number) =>
    call(
      'mail.message',
      'search_read',
      [
        [
          ['model', '=', 'hr.applicant'],
          ['res_id', '=', one],
          ['message_type', '=', 'comment'],
        ],
        ['body', 'author_id', 'date'],
      ],
      { order: 'id desc' },
    ),
  result(z.array(shapes.message)),
  paging,
);
export const userByLogin = read(
  DOCS,
  (login: string) => call('res.users', 'search_read', [[['login', '=', login]], ['name']]),
  result(z.array(z.object({ id, name: z.string() }))),
);
export const sessionInfo = read(
  DOCS,
  () => ({
    method: 'POST',
    path: '/web/session/get_session_info',
    body: { jsonrpc: '2.0', method: 'call', id: 1, params: {} },
  }),
  result(z.object({ uid: id, name: z.string() }).transform((info) => ({ id: info.uid, name: info.name }))),
);
export const tagNames = read(
  DOCS,
  (ids: number[]) => call('hr.applicant.category', 'read', [ids, ['name']]),
  result(z.array(z.object({ name: z.string() }).transform((tag) => tag.name))),
);
export const findTag = read(
  DOCS,
  (name: string) => call('hr.applicant.category', 'search_read', [[['name', '=', name]], ['name']]),
  result(z.array(z.object({ id: z.number() }).transform((tag) => tag.id))),
);

const made = z.union([
  z.number(),
  z
    .array(z.number())
    .min(1)
    .transform(([first]) => first ?? 0),
]);
export const makeTag = writeOp(
  DOCS,
  (name: string) => call('hr.applicant.category', 'create', [{ name }]),
  result(made),
);
export const postNote = writeOp(
  DOCS,
  // Without `mail.mt_note` every follower, perhaps the candidate, would be mailed.
  (one: number, body: string, declared: object) =>
    call('hr.applicant', 'message_post', [[one]], {
      body,
      message_type: 'comment',
      subtype_xmlid: 'mail.mt_note',
      ...declared,
    }),
  result(made).transform((number) => ({ id: String(number) })),
);
export const write = writeOp(
  DOCS,
  (one: number, values: Record<string, unknown>) => call('hr.applicant', 'write', [[one], values]),
  result(z.boolean()),
);

const rule = (model: string, method: string) => `POST /web/dataset/call_kw/${model}/${method}`;
const body = (args: z.ZodType, kwargs: z.ZodType = z.strictObject({})) =>
  z.object({ params: z.object({ args, kwargs }) });

/** `write` and `message_post` could also move, refuse or mail: their arguments are held to what is written here. */
export const allow: readonly Allowed[] = [
  ...['fields_get', 'read', 'search_read'].map((method) => rule('hr.applicant', method)),
  ...['fields_get', 'read'].map((method) => rule('hr.job', method)),
  ...['read', 'search_read'].map((method) => rule('ir.attachment', method)),
  ...['mail.message', 'res.users', 'hr.applicant.category'].map((model) => rule(model, 'search_read')),
  rule('hr.applicant.category', 'read'),
  'POST /web/session/get_session_info',
  [rule('hr.applicant.category', 'create'), body(z.tuple([z.strictObject({ name: z.string() })]))],
  [
    rule('hr.applicant', 'write'),
    body(
      z.tuple([
        z.array(z.number()).length(1),
        z.union([
          z.record(z.string().regex(/^x_\w+$/), z.unknown()),
          z.strictObject({ categ_ids: z.tuple([z.tuple([z.literal(4), z.number(), z.literal(0)])]) }),
        ]),
      ]),
    ),
  ],
  [
    rule('hr.applicant', 'message_post'),
    body(
      z.tuple([z.array(z.number()).length(1)]),
      z.strictObject({
        body: z.string(),
        message_type: z.literal('comment'),
        subtype_xmlid: z.literal('mail.mt_note'),
        body_is_html: z.literal(true).optional(),
      }),
    ),
  ],
];
