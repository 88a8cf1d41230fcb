/** Odoo's model methods over the sandbox's store, as 16, 17 and 18 have them. */
import { z } from 'zod';
import type { FieldBook } from '../greenhouse/field-book';
import { record } from '../store/changes';
import type { Applied } from '../store/records';
import { addHtmlNote } from './tools';
import type { VendorContext } from './vendor';

export type OdooVersion = 16 | 17 | 18;
const TYPES: Record<string, string> = {
  number: 'integer',
  short_text: 'char',
  long_text: 'text',
  yes_no: 'boolean',
  single_select: 'selection',
  date: 'date',
};
/** A fault as Odoo sends it: status 200, a traceback in `debug`. */
export class Fault extends Error {
  constructor(
    readonly fault: string,
    message: string,
    readonly code = 200,
  ) {
    super(message);
  }
}
const ofJob = z.tuple([
  z.literal('|'),
  z.tuple([z.literal('job_ids'), z.literal('='), z.literal(false)]),
  z.tuple([z.literal('job_ids'), z.literal('in'), z.tuple([z.number()])]),
]);
/** A stage of this name mails the candidate by itself. */
export const MAILS = 'Phone Screen';
const time = (date: Date) => date.toISOString().slice(0, 19).replace('T', ' ');
const customOf = (book: FieldBook) =>
  book.filter((field) => field.field_type === 'candidate' && TYPES[field.value_type]);

/** Odoo's model methods: one record for candidate and application, `false` for empty, links as `[id, label]`. */
export function createModels(context: VendorContext, version: OdooVersion, userId: number) {
  const { records } = context;

  async function applicant(applied: Applied): Promise<Record<string, unknown>> {
    const person = await records.person(applied.personId);
    const custom = customOf(await records.fieldBook()).map((field): [string, unknown] => {
      const value = person?.fields[field.name_key];
      return [`x_${field.name_key}`, value === undefined || value === null ? false : selected(value)];
    });
    const name = `${person?.firstName} ${person?.lastName}`;
    return {
      id: applied.id,
      ...(version < 18 && {
        name: `${name} for ${applied.job}`,
        partner_mobile: false,
        linkedin_profile: false,
      }),
      ...(version > 16 && { application_status: 'ongoing' }),
      ...(version === 18 && { candidate_id: [applied.personId, name] }),
      partner_name: name,
      email_from: person?.email ?? false,
      partner_phone: person?.phone || false,
      stage_id: [applied.stageId, applied.stage],
      job_id: [applied.jobId, applied.job],
      source_id: [1, applied.source],
      categ_ids: (await records.tags()).filter((tag) => person?.tags.includes(tag.name)).map((tag) => tag.id),
      active: applied.status !== 'rejected',
      create_date: time(applied.appliedAt),
      write_date: time(applied.updatedAt),
      ...Object.fromEntries(custom),
    };
  }
  const selected = (value: unknown) => (typeof value === 'number' && value > 100_000 ? String(value) : value);
  const find = async (id: unknown): Promise<Applied> => {
    const found = await records.application(Number(id));
    if (found) return found;
    throw new Fault(
      'odoo.exceptions.MissingError',
      'Record does not exist or has been deleted.\n(Record: hr.applicant)',
    );
  };
  const pick = (row: Record<string, unknown>, fields: unknown) => {
    const wanted = z.array(z.string()).parse(fields);
    const unknown = wanted.find((name) => !(name in row));
    if (unknown) throw new Fault('builtins.ValueError', `Invalid field '${unknown}' on model`);
    return { id: row.id, ...Object.fromEntries(wanted.map((name) => [name, row[name]])) };
  };
  const ids = (value: unknown) => z.array(z.number()).parse(value);
  const term = (domain: unknown, name: string) =>
    z
      .array(z.unknown())
      .parse(domain)
      .find((one): one is unknown[] => Array.isArray(one) && one[0] === name)?.[2];

  return {
    async 'hr.applicant/fields_get'() {
      const [sample] = await records.applications({ offset: 0, limit: 1 });
      const names = Object.keys(sample ? await applicant(sample) : {}).filter(
        (name) => !name.startsWith('x_'),
      );
      const plain = names.map((name) => [name, { string: name, type: 'char', readonly: false }]);
      const custom = customOf(await records.fieldBook()).map((field) => [
        `x_${field.name_key}`,
        {
          string: field.name,
          type: TYPES[field.value_type],
          readonly: false,
          ...(field.options.length > 0 && {
            selection: field.options.map((one) => [String(one.id), one.name]),
          }),
        },
      ]);
      return Object.fromEntries([...plain, ...custom]);
    },
    async 'hr.applicant/read'([which, fields]: unknown[]) {
      return Promise.all(ids(which).map(async (id) => pick(await applicant(await find(id)), fields)));
    },
    async 'hr.applicant/search_read'(
      [domain, fields]: unknown[],
      { offset, limit }: Record<string, unknown>,
    ) {
      const since = Date.parse(`${String(term(domain, 'write_date')).replace(' ', 'T')}Z`);
      const slice = { offset: Number(offset), limit: Number(limit), sinceMs: since };
      return Promise.all(
        (await records.applications(slice)).map(async (row) => pick(await applicant(row), fields)),
      );
    },
    async 'hr.applicant/write'([which, values]: unknown[]) {
      const applied = await find(ids(which)[0]);
      const actor = await records.actor(userId);
      for (const [name, value] of Object.entries(z.record(z.string(), z.unknown()).parse(values))) {
        if (name === 'stage_id') {
          const moved = await records.move(actor, applied.id, z.number().parse(value));
          if (!moved) throw new Fault('odoo.exceptions.MissingError', 'Record does not exist.');
          continue;
        }
        if (name === 'categ_ids') {
          const [[, tagId]] = z.tuple([z.tuple([z.literal(4), z.number(), z.literal(0)])]).parse(value);
          const tag = (await records.tags()).find((one) => one.id === tagId);
          if (!tag) throw new Fault('odoo.exceptions.MissingError', 'Record does not exist.');
          await records.addTag(actor, applied.personId, tag.name);
          continue;
        }
        const field = customOf(await records.fieldBook()).find((one) => `x_${one.name_key}` === name);
        if (!field) throw new Fault('odoo.exceptions.AccessError', `You are not allowed to change ${name}.`);
        const target = { owner: 'candidate' as const, ownerId: applied.personId, personId: applied.personId };
        const stored = value === false && field.value_type !== 'yes_no' ? null : value;
        const errors = await records.writeFields(actor, target, [
          { name_key: field.name_key, value: stored },
        ]);
        if (errors.length > 0) throw new Fault('odoo.exceptions.ValidationError', errors.join('\n'));
      }
      return true;
    },
    async 'hr.applicant/message_post'([which]: unknown[], kwargs: Record<string, unknown>) {
      const applied = await find(ids(which)[0]);
      const actor = await records.actor(userId);
      const { body, subtype_xmlid, body_is_html } = kwargs;
      if (version === 16 && 'body_is_html' in kwargs)
        throw new Fault(
          'builtins.TypeError',
          "message_post() got an unexpected keyword argument 'body_is_html'",
        );
      if (subtype_xmlid !== 'mail.mt_note')
        await record(context.db, applied.personId, actor, 'Mailed the followers', new Date(context.nowMs()));
      const isHtml = version === 16 || body_is_html === true;
      const html = isHtml ? String(body) : String(body).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      return (await addHtmlNote(context, actor, applied.personId, html))?.id;
    },
    async 'hr.job/fields_get'() {
      const field = (type: string) => ({ string: type, type, readonly: false });
      return {
        name: field('char'),
        description: field('html'),
        ...(version < 18 && { requirements: field('text') }),
      };
    },
    async 'hr.job/read'([which, fields]: unknown[]) {
      const job = await records.job(ids(which)[0] ?? 0);
      if (!job) throw new Fault('odoo.exceptions.MissingError', 'Record does not exist or has been deleted.');
      const row = {
        id: job.id,
        name: job.name,
        description: job.html,
        ...(version < 18 && { requirements: false }),
      };
      return [pick(row, fields)];
    },
    async 'hr.recruitment.stage/search_read'([domain]: unknown[]) {
      const [, , [, , [jobId]]] = ofJob.parse(domain);
      const own = (await records.stages(jobId)).map(({ id, name }) => ({
        id,
        name,
        hired_stage: false,
        template_id: name === MAILS ? [7, 'Recruitment: Interview'] : false,
      }));
      return [...own, { id: 1, name: 'Contract Signed', hired_stage: true, template_id: false }];
    },
    async 'ir.attachment/search_read'([domain]: unknown[]) {
      const ids = z
        .array(z.unknown())
        .parse(domain)
        .flatMap((one) => (Array.isArray(one) && one[0] === 'res_id' ? [one[2]] : []));
      const applied = await records.application(Number(ids.at(-1)));
      const files = applied ? await records.files(applied.personId) : [];
      return files.map((file) => ({
        id: file.id,
        name: file.filename,
        mimetype: file.mime,
        create_date: time(file.createdAt),
      }));
    },
    async 'ir.attachment/read'([which]: unknown[]) {
      const [id = 0] = ids(which);
      const file = await records.file(id);
      if (!file)
        throw new Fault('odoo.exceptions.MissingError', 'Record does not exist or has been deleted.');
      return [{ id, datas: Buffer.from(file.bytes).toString('base64') }];
    },
    async 'mail.message/search_read'([domain]: unknown[]) {
      const applied = await records.application(Number(term(domain, 'res_id')));
      const notes = applied ? await records.notes(applied.personId) : [];
      return notes.map(({ id, body, userId: author, author: name, createdAt }) => ({
        id,
        body: `<p>${body.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')}</p>`,
        author_id: [author, name],
        date: time(createdAt),
      }));
    },
    async 'res.users/search_read'([domain]: unknown[]) {
      const users = await records.users();
      return users
        .filter((user) => user.email === term(domain, 'login'))
        .map(({ id, name }) => ({ id, name }));
    },
    async 'hr.applicant.category/search_read'([domain]: unknown[]) {
      return (await records.tags()).filter((tag) => tag.name === term(domain, 'name'));
    },
    async 'hr.applicant.category/read'([which]: unknown[]) {
      const wanted = ids(which);
      return (await records.tags()).filter((tag) => wanted.includes(tag.id));
    },
    async 'hr.applicant.category/create'([values]: unknown[]) {
      return records.ensureTag(z.object({ name: z.string().min(1) }).parse(values).name);
    },
  };
}
