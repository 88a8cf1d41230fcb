import type { Hono } from 'hono';
import { z } from 'zod';
import { addNote, applyTag, ensureTag, moveTo, replaceTags, writeFields } from '../store/changes';
import { firstRow } from '../store/open';
import { findUser } from '../store/users';
import { apiActor, requireCandidateOf } from './actor';
import { type ApiContext, type ApiEnv, invalid, refuse } from './context';
import { loadFieldBook } from './field-book';
import { checkChanges } from './field-values';
import { allow } from './guard';
import { readBody } from './read-body';

const id = z.number().int();

const noteSchema = z.strictObject({
  candidate_id: id,
  application_id: id.nullish(),
  user_id: id,
  body: z.string().min(1),
  visibility: z.enum(['admin_only', 'private', 'public']),
  note_type: z.enum(['NOTE', 'ACTIVITY', 'EMAIL']).default('NOTE'),
});

export function serveNotes(api: Hono<ApiEnv>, ctx: ApiContext): void {
  api.post('/notes', allow(ctx, 'harvest:notes:create'), async (c) => {
    const note = await readBody(c, noteSchema);
    await requireCandidateOf(ctx, 'candidate', note.candidate_id);
    if (!(await findUser(ctx.db, note.user_id))) throw invalid('user_id: User must exist');
    if (note.application_id != null) {
      const owner = await requireCandidateOf(ctx, 'application', note.application_id);
      if (owner !== note.candidate_id)
        throw invalid('application_id: Application belongs to another candidate');
    }
    const made = await addNote(
      ctx.db,
      await apiActor(ctx, c.get('grant')),
      {
        candidateId: note.candidate_id,
        applicationId: note.application_id ?? null,
        userId: note.user_id,
        body: note.body,
        visibility: note.visibility,
        type: note.note_type,
      },
      ctx.nowMs(),
    );
    return c.json(made, 201);
  });
}

const change = z.strictObject({
  name_key: z.string().optional(),
  custom_field_id: id.optional(),
  value: z.unknown(),
});
const patchSchema = {
  candidate: z.strictObject({
    custom_fields: z.array(change).optional(),
    tags: z.array(z.string()).optional(),
  }),
  application: z.strictObject({ custom_fields: z.array(change).optional(), tags: z.never().optional() }),
};

/** PATCH of custom fields; a candidate's `tags` replace the whole list, as at the vendor. */
export function servePatch(api: Hono<ApiEnv>, ctx: ApiContext, owner: 'candidate' | 'application'): void {
  api.patch(`/${owner}s/:id`, allow(ctx, `harvest:${owner}s:update`), async (c) => {
    const ownerId = Number(c.req.param('id'));
    const candidateId = await requireCandidateOf(ctx, owner, ownerId);
    const patch = await readBody(c, patchSchema[owner]);
    const actor = await apiActor(ctx, c.get('grant'));
    const { values, errors } = checkChanges(await loadFieldBook(ctx.db), owner, patch.custom_fields ?? []);
    if (errors.length > 0) throw invalid(...errors);
    if (patch.custom_fields) {
      const replaceAll = ctx.patchReplacesFields;
      await writeFields(ctx.db, actor, { owner, ownerId, candidateId, values, replaceAll }, ctx.nowMs());
    }
    if (patch.tags) await replaceTags(ctx.db, actor, candidateId, patch.tags, ctx.nowMs());
    return c.json({ id: ownerId });
  });
}

export function serveTags(api: Hono<ApiEnv>, ctx: ApiContext): void {
  api.post('/candidate_tags', allow(ctx, 'harvest:candidate_tags:create'), async (c) => {
    const { name } = await readBody(c, z.strictObject({ name: z.string().trim().min(1) }));
    if (await firstRow(ctx.db, 'SELECT id FROM tags WHERE name = $1', [name]))
      throw invalid('name: Name has already been taken');
    return c.json({ id: await ensureTag(ctx.db, name), name }, 201);
  });

  api.post('/applied_candidate_tags', allow(ctx, 'harvest:applied_candidate_tags:create'), async (c) => {
    const wanted = await readBody(c, z.strictObject({ candidate_id: id, candidate_tag_id: id }));
    await requireCandidateOf(ctx, 'candidate', wanted.candidate_id);
    if (!(await firstRow(ctx.db, 'SELECT id FROM tags WHERE id = $1', [wanted.candidate_tag_id])))
      throw refuse(404, 'Resource not found');
    const actor = await apiActor(ctx, c.get('grant'));
    const applied = await applyTag(ctx.db, actor, wanted.candidate_id, wanted.candidate_tag_id, ctx.nowMs());
    if (applied === undefined) throw invalid('candidate_tag_id: Tag has already been applied');
    return c.json({ id: applied, ...wanted }, 201);
  });

  api.delete(
    '/applied_candidate_tags/:id',
    allow(ctx, 'harvest:applied_candidate_tags:destroy'),
    async (c) => {
      const gone = await firstRow(ctx.db, 'DELETE FROM applied_tags WHERE id = $1 RETURNING id', [
        Number(c.req.param('id')),
      ]);
      if (!gone) throw refuse(404, 'Resource not found');
      return c.body(null, 204);
    },
  );
}

const moveSchema = z.strictObject({ from_stage_id: id, to_stage_id: id });

/** Moves an application; `from_stage_id` has to be where it is. */
export function serveMove(api: Hono<ApiEnv>, ctx: ApiContext): void {
  api.post('/applications/:id/move', allow(ctx, 'harvest:applications:move'), async (c) => {
    const applicationId = Number(c.req.param('id'));
    await requireCandidateOf(ctx, 'application', applicationId);
    const { from_stage_id, to_stage_id } = await readBody(c, moveSchema);
    const now = await firstRow<{ stage_id: number }>(
      ctx.db,
      'SELECT stage_id FROM applications WHERE id = $1',
      [applicationId],
    );
    if (now?.stage_id !== from_stage_id) throw invalid('from_stage_id: Application is not in this stage');
    const actor = await apiActor(ctx, c.get('grant'));
    const moved = await moveTo(ctx.db, actor, { applicationId, stageId: to_stage_id }, ctx.nowMs());
    if (!moved) throw invalid('to_stage_id: Stage must belong to the job');
    return c.json({ id: applicationId, moved: true });
  });
}
