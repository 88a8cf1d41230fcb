/** Greenhouse, Harvest v3. Harvest v1 and v2 ended on 31 August 2026. */
import { z } from 'zod';
import type { FieldDef, FieldValue } from '@/lib/model';
import { err, ok, type Result } from '@/lib/result';
import { type Ask, defineAts, operation } from './contract';
import * as shapes from './greenhouse-shapes';

const DOCS = 'https://harvestdocs.greenhouse.io/reference';

const list = <T>(resource: string, response: z.ZodType<T>, query: (id: string) => Record<string, string>) =>
  operation({
    docs: `${DOCS}/get_v3-${resource}`,
    scope: `harvest:${resource.replaceAll('-', '_')}:list`,
    request: (id: string) => ({
      method: 'GET' as const,
      path: `/v3/${resource.replaceAll('-', '_')}`,
      query: { ...query(id), per_page: '500' },
    }),
    response,
    repeatable: true,
  });

const candidates = list('candidates', z.array(shapes.candidate), (ids) => ({ ids }));
const applications = list('applications', z.array(shapes.application), (candidate_ids) => ({
  candidate_ids,
}));
const jobs = list('jobs', z.array(shapes.job), (ids) => ({ ids }));
const jobPosts = list('job-posts', z.array(shapes.jobPost), (job_ids) => ({ job_ids }));
const attachments = list('attachments', z.array(shapes.attachment), (candidate_ids) => ({ candidate_ids }));
const notes = list('notes', z.array(shapes.note), (candidate_ids) => ({ candidate_ids }));
const customFields = list('custom-fields', z.array(shapes.customField), (field_type) => ({ field_type }));
const options = list('custom-field-options', z.array(shapes.customFieldOption), (custom_field_ids) => ({
  custom_field_ids,
}));
const tags = operation({
  docs: `${DOCS}/get_v3-candidate-tags`,
  scope: 'harvest:candidate_tags:list',
  request: () => ({ method: 'GET', path: '/v3/candidate_tags', query: { per_page: '500' } }),
  response: z.array(z.object({ id: shapes.id, name: z.string() })),
  repeatable: true,
});

const createNote = operation({
  docs: `${DOCS}/post_v3-notes`,
  scope: 'harvest:notes:create',
  request: (
    candidateId: string,
    applicationId: string | undefined,
    userId: string | undefined,
    body: string,
  ) => ({
    method: 'POST',
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
  response: z.object({ id: shapes.id }),
  repeatable: false,
});

const patchFields = operation({
  docs: `${DOCS}/patch_v3-candidates-id`,
  scope: 'harvest:candidates:update',
  request: (
    owner: 'candidate' | 'application',
    id: string,
    custom_fields: { name_key: string; value: unknown }[],
  ) => ({
    method: 'PATCH',
    path: `/v3/${owner}s/${encodeURIComponent(id)}`,
    body: { custom_fields },
  }),
  response: z.unknown(),
  repeatable: false,
});

const createTag = operation({
  docs: `${DOCS}/post_v3-candidate-tags`,
  scope: 'harvest:candidate_tags:create',
  request: (name: string) => ({ method: 'POST', path: '/v3/candidate_tags', body: { name } }),
  response: z.object({ id: shapes.id }),
  repeatable: false,
});
const applyTag = operation({
  docs: `${DOCS}/post_v3-applied-candidate-tags`,
  scope: 'harvest:applied_candidate_tags:create',
  request: (candidateId: string, tagId: string) => ({
    method: 'POST',
    path: '/v3/applied_candidate_tags',
    body: { candidate_id: Number(candidateId), candidate_tag_id: Number(tagId) },
  }),
  response: z.unknown(),
  repeatable: false,
});

async function readFields(ask: Ask): Promise<Result<FieldDef[]>> {
  const found: FieldDef[] = [];
  for (const owner of ['candidate', 'application'] as const) {
    const fields = await ask.all(customFields, owner);
    if (!fields.ok) return fields;
    const choosing = fields.value.filter((field) => field.type.endsWith('_select')).map((field) => field.id);
    const known = choosing.length > 0 ? await ask.all(options, choosing.slice(0, 50).join(',')) : ok([]);
    if (!known.ok) return known;
    for (const field of fields.value)
      found.push({
        ...field,
        owner,
        options: known.value.filter((option) => option.fieldId === field.id),
      });
  }
  return ok(found);
}

/**
 * PATCH may replace all custom fields of its owner (the vendor does not say), so the values that are there go along:
 * read, merge, write. Selects are read as labels and written as option ids.
 */
async function writeField(
  ask: Ask,
  owner: 'candidate' | 'application',
  id: string,
  field: FieldDef,
  value: FieldValue,
) {
  const [known, current] = await Promise.all([
    ask.fields(),
    owner === 'candidate'
      ? ask.one(candidates, id)
      : ask.one(
          list('applications', z.array(shapes.application), (ids) => ({ ids })),
          id,
        ),
  ]);
  if (!known.ok) return known;
  if (!current.ok) return current;
  const [row] = current.value;
  if (!row) return err({ kind: 'not-found' as const, message: 'Greenhouse no longer has this record.' });
  const merged = known.value
    .filter((one) => one.owner === owner && one.key !== field.key)
    .flatMap((one) => {
      const there = row.customFields[one.key];
      return there === null || there === undefined
        ? []
        : [{ name_key: one.key, value: toOptionIds(one, there) }];
    });
  const sent = await ask.one(patchFields, owner, id, [
    ...merged,
    { name_key: field.key, value: toOptionIds(field, value) },
  ]);
  return sent.ok ? ok(null) : sent;
}

function toOptionIds(field: FieldDef, value: unknown): unknown {
  const idOf = (label: unknown) => {
    const option = field.options.find((one) => one.label === label || one.id === String(label));
    return option ? Number(option.id) : label;
  };
  if (field.type === 'single_select') return value === null ? null : idOf(value);
  if (field.type === 'multi_select' && Array.isArray(value)) return value.map(idOf);
  return value;
}

export const greenhouse = defineAts({
  id: 'greenhouse',
  name: 'Greenhouse',
  docs: 'https://harvestdocs.greenhouse.io/',
  origins: {
    web: 'https://app.greenhouse.io',
    api: 'https://harvest.greenhouse.io',
    auth: 'https://auth.greenhouse.io',
  },
  hosts: ['https://*.greenhouse.io/*', 'https://*.amazonaws.com/*'],
  oauth: {
    authorizePath: '/authorize',
    tokenPath: '/token',
    revokePath: '/revoke',
    introspectPath: '/introspect',
    pkce: false,
    docs: 'https://harvestdocs.greenhouse.io/docs/harvest-partner-oauth',
    scopes: [
      ...['candidates', 'applications', 'jobs', 'job_posts', 'attachments', 'custom_fields'],
      ...['custom_field_options', 'notes', 'candidate_tags', 'applied_candidate_tags'],
    ]
      .map((resource) => `harvest:${resource}:list`)
      .concat([
        'harvest:notes:create',
        'harvest:candidates:update',
        'harvest:applications:update',
        'harvest:candidate_tags:create',
        'harvest:applied_candidate_tags:create',
      ]),
  },
  limits: { docs: 'https://harvestdocs.greenhouse.io/docs/api-rate-limiting' },
  read: {
    async candidate(ask, id) {
      const found = await ask.one(candidates, id);
      return found.ok ? ok(found.value[0] ?? null) : found;
    },
    applications: (ask, candidateId) => ask.all(applications, candidateId),
    async job(ask, id) {
      const [job, posts] = await Promise.all([ask.one(jobs, id), ask.one(jobPosts, id)]);
      if (!job.ok) return job;
      if (!posts.ok) return posts;
      const [row] = job.value;
      const description =
        posts.value.map((post) => post.content).sort((a, b) => b.length - a.length)[0] ?? '';
      return ok(row ? { id: row.id, title: row.name, description } : null);
    },
    attachments: (ask, ref) => ask.all(attachments, ref.candidateId),
    notes: (ask, ref) => ask.all(notes, ref.candidateId),
    fields: readFields,
  },
  write: {
    note: (ask, ref, text) => ask.one(createNote, ref.candidateId, ref.applicationId, ask.userId, text),
    field: (ask, ref, field, value) =>
      writeField(
        ask,
        field.owner,
        field.owner === 'candidate' ? ref.candidateId : (ref.applicationId ?? ''),
        field,
        value,
      ),
    async tag(ask, ref, tag) {
      const known = await ask.all(tags);
      if (!known.ok) return known;
      const there = known.value.find((one) => one.name === tag);
      const made = there ? ok(there) : await ask.one(createTag, tag);
      if (!made.ok) return made;
      const applied = await ask.one(applyTag, ref.candidateId, made.value.id);
      return applied.ok ? ok(null) : applied;
    },
  },
});
