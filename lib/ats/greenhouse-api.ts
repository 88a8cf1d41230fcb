/** Harvest v3's endpoints, and reading and writing custom fields over them. */
import { z } from 'zod';
import type { ApplicationRef, FieldDef } from '@/lib/model';
import { err, ok, type Result } from '@/lib/result';
import { type Ask, type FieldChange, read, write } from './contract';
import * as shapes from './greenhouse-shapes';
import { byLink } from './paging';
import { path } from './request';
import { id } from './shape';

export const DOCS = 'https://harvestdocs.greenhouse.io/reference';

const list = <T>(
  resource: string,
  row: z.ZodType<T>,
  filter: (value: string) => Record<string, string | undefined>,
) =>
  read(
    `${DOCS}/get_v3-${resource}`,
    (value: string) => ({
      path: `/v3/${resource.replaceAll('-', '_')}`,
      query: { ...filter(value), per_page: '500' },
    }),
    z.array(row),
    byLink,
  );

export const candidates = list('candidates', shapes.candidate, (ids) => ({ ids }));
const applications = list('applications', shapes.application, (ids) => ({ ids }));
export const applicationsOf = list('applications', shapes.application, (candidate_ids) => ({
  candidate_ids,
}));
export const everybody = list('applications', shapes.application, (since) => ({
  updated_at: since ? `gte|${since}` : undefined,
}));
export const jobs = list('jobs', shapes.job, (ids) => ({ ids }));
export const jobPosts = list('job-posts', shapes.jobPost, (job_ids) => ({ job_ids }));
export const attachments = list('attachments', shapes.attachment, (candidate_ids) => ({ candidate_ids }));
export const notes = list('notes', shapes.note, (candidate_ids) => ({ candidate_ids }));
const customFields = list('custom-fields', shapes.customField, (field_type) => ({ field_type }));
const options = list('custom-field-options', shapes.customFieldOption, (custom_field_ids) => ({
  custom_field_ids,
}));
export const tags = list('candidate-tags', shapes.named, () => ({}));
export const users = list('users', shapes.named, (ids) => ({ ids }));
export const usersByEmail = list('users', shapes.named, (email) => ({ email }));

export const createNote = write(
  `${DOCS}/post_v3-notes`,
  (candidateId: string, applicationId: string | undefined, userId: string | undefined, body: string) => ({
    path: '/v3/notes',
    body: {
      candidate_id: Number(candidateId),
      ...(userId && { user_id: Number(userId) }),
      ...(applicationId && { application_id: Number(applicationId) }),
      body,
      visibility: 'private',
      note_type: 'NOTE',
    },
  }),
  z.object({ id: id }),
);
const patchFields = write(
  `${DOCS}/patch_v3-candidates-id`,
  (owner: FieldDef['owner'], id: string, custom_fields: { name_key: string; value: unknown }[]) => ({
    method: 'PATCH',
    path: path`/v3/${`${owner}s`}/${id}`,
    body: { custom_fields },
  }),
  z.unknown(),
);
export const createTag = write(
  `${DOCS}/post_v3-candidate-tags`,
  (name: string) => ({ path: '/v3/candidate_tags', body: { name } }),
  z.object({ id: id }),
);
export const applyTag = write(
  `${DOCS}/post_v3-applied-candidate-tags`,
  (candidateId: string, tagId: string) => ({
    path: '/v3/applied_candidate_tags',
    body: { candidate_id: Number(candidateId), candidate_tag_id: Number(tagId) },
  }),
  z.unknown(),
);

export async function readFields(ask: Ask): Promise<Result<FieldDef[]>> {
  const found: FieldDef[] = [];
  for (const owner of ['candidate', 'application'] as const) {
    const fields = await ask.all(customFields, owner);
    if (!fields.ok) return fields;
    const choosing = fields.value.filter((field) => field.type.endsWith('_select')).map((field) => field.id);
    // The filter takes fifty ids.
    const known = choosing.length > 0 ? await ask.all(options, choosing.slice(0, 50).join(',')) : ok([]);
    if (!known.ok) return known;
    for (const field of fields.value)
      found.push({ ...field, owner, options: known.value.filter((option) => option.fieldId === field.id) });
  }
  return ok(found);
}

/** PATCH may replace all custom fields of its owner, so the values that are there go along: read, merge, write. */
export async function writeFields(
  ask: Ask,
  { candidateId, applicationId = '' }: ApplicationRef,
  changes: readonly FieldChange[],
): Promise<Result<unknown>> {
  const owner = changes[0]?.field.owner ?? 'candidate';
  const id = owner === 'candidate' ? candidateId : applicationId;
  const known = await ask.fields();
  const current: Result<{ customFields: Record<string, unknown> }[]> =
    owner === 'candidate' ? await ask.one(candidates, id) : await ask.one(applications, id);
  if (!known.ok) return known;
  if (!current.ok) return current;
  const [row] = current.value;
  if (!row) return err({ kind: 'not-found', message: 'Greenhouse no longer has this record.' });
  const merged = known.value
    .filter((one) => one.owner === owner && !changes.some(({ field }) => field.key === one.key))
    .flatMap((one) => {
      const there = row.customFields[one.key];
      return there == null ? [] : [{ name_key: one.key, value: shapes.toOptionIds(one, there) }];
    });
  const own = changes.map(({ field, value }) => ({
    name_key: field.key,
    value: shapes.toOptionIds(field, value),
  }));
  return ask.one(patchFields, owner, id, [...merged, ...own]);
}
