import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { type Field, loadFieldBook } from '../greenhouse/field-book';
import { checkChanges } from '../greenhouse/field-values';
import { type Actor, addNote, moveTo, writeFields } from '../store/changes';
import { firstRow } from '../store/open';
import { notFound, pathId, stop, type WebContext, type WebEnv } from './context';
import { personPath } from './paths';

const id = z.coerce.number().int();
const noteForm = z.object({
  application_id: id,
  body: z.string().trim().min(1),
  private: z.string().optional(),
});
const stageForm = z.object({ application_id: id, stage_id: id });
const fieldForm = z.object({
  application_id: id,
  owner: z.enum(['candidate', 'application']),
  name_key: z.string(),
  value: z.union([z.string(), z.array(z.string())]).default([]),
});

/** What people change by hand on the candidate page. */
export function serveWrites(app: Hono<WebEnv>, { db, nowMs }: WebContext): void {
  const actorOf = (c: Context<WebEnv>): Actor => ({ userId: c.get('user').id, name: c.get('user').name });

  /** The form and whose page it came from; the application must be that person's. */
  const read = async <T extends { application_id: number }>(c: Context<WebEnv>, schema: z.ZodType<T>) => {
    const checked = schema.safeParse(await c.req.parseBody({ all: true }));
    if (!checked.success) throw stop(422, 'The form was not filled in. Go back and try again.');
    const personId = pathId(c);
    const { application_id: applicationId } = checked.data;
    const found = await firstRow(db, 'SELECT id FROM applications WHERE id = $1 AND candidate_id = $2', [
      applicationId,
      personId,
    ]);
    if (!found) throw notFound();
    const back = () => c.redirect(personPath(personId, applicationId), 303);
    return { form: checked.data, personId, applicationId, back };
  };

  app.post('/people/:id{[0-9]+}/notes', async (c) => {
    const { form, personId, applicationId, back } = await read(c, noteForm);
    const actor = actorOf(c);
    const note = {
      candidateId: personId,
      applicationId,
      userId: actor.userId,
      // Forms send CRLF; the API's notes have LF.
      body: form.body.replaceAll('\r\n', '\n'),
      visibility: form.private ? 'private' : 'public',
      type: 'NOTE',
    };
    await addNote(db, actor, note, nowMs());
    return back();
  });

  app.post('/people/:id{[0-9]+}/fields', async (c) => {
    const { form, personId, applicationId, back } = await read(c, fieldForm);
    const { owner, name_key } = form;
    const book = await loadFieldBook(db);
    const field = book.find((known) => known.field_type === owner && known.name_key === name_key);
    if (!field) throw notFound();
    const { values, errors } = checkChanges(book, owner, [{ name_key, value: fromForm(field, form.value) }]);
    if (errors.length > 0)
      throw stop(422, `This is not a value for ${field.name} (${field.value_type}). Go back and correct it.`);
    const ownerId = owner === 'candidate' ? personId : applicationId;
    const write = { owner, ownerId, candidateId: personId, values, replaceAll: false };
    await writeFields(db, actorOf(c), write, nowMs());
    return back();
  });

  app.post('/people/:id{[0-9]+}/stage', async (c) => {
    const { form, applicationId, back } = await read(c, stageForm);
    const to = { applicationId, stageId: form.stage_id };
    if (!(await moveTo(db, actorOf(c), to, nowMs())))
      throw stop(422, 'This job has no such stage. Go back and choose another.');
    return back();
  });
}

/** A form knows only texts; an empty one empties the field. */
function fromForm(field: Field, given: string | string[]): unknown {
  const [first = '', ...rest] = [given].flat().map((text) => text.replaceAll('\r\n', '\n'));
  if (first === '') return null;
  if (field.value_type === 'multi_select') return [first, ...rest];
  return field.value_type === 'yes_no' ? first === 'yes' : first;
}
