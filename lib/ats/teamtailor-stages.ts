/** Moving forward in Teamtailor: the job's stages in their order, and one step to a later one. */
import { z } from 'zod';
import { ok } from '@/lib/result';
import { type Advancing, read, write } from './contract';
import { byUrl } from './paging';
import { path } from './request';
import { id, text } from './shape';
import { DOCS, JSON_API } from './teamtailor-api';

const stages = read(
  DOCS,
  (jobId: string) => ({
    path: path`/jobs/${jobId}/stages`,
    query: { sort: 'row_order', 'page[size]': '30' },
  }),
  z
    .object({
      data: z.array(z.object({ id, attributes: z.object({ name: z.string(), 'stage-type': text }) })),
    })
    .transform(({ data }) =>
      data
        .filter(({ attributes }) => attributes['stage-type'] !== 'Hired')
        .map(({ id, attributes }) => ({ id, name: attributes.name })),
    ),
  byUrl('links.next'),
);
const move = write(
  DOCS,
  (applicationId: string, stageId: string) => ({
    method: 'PATCH',
    path: path`/job-applications/${applicationId}`,
    headers: JSON_API,
    body: {
      data: {
        id: applicationId,
        type: 'job-applications',
        relationships: { stage: { data: { id: stageId, type: 'stages' } } },
      },
    },
  }),
  z.unknown(),
);
/** The same request with attributes could turn somebody down. */
const onlyStage = z.strictObject({
  data: z.strictObject({
    id: z.string(),
    type: z.literal('job-applications'),
    relationships: z.strictObject({
      stage: z.strictObject({ data: z.strictObject({ id: z.string(), type: z.literal('stages') }) }),
    }),
  }),
});

export const advance: Advancing = {
  allow: ['GET /jobs/:id/stages', ['PATCH /job-applications/:id', onlyStage]],
  scopes: {
    'Admin, Read': 'Read the stages of a job',
    'Admin, Write': 'Move applications (the key goes both ways; Candor sends only steps forward)',
  },
  stages: async (ask, { jobId }) => (jobId ? ask.all(stages, jobId) : ok([])),
  move: (ask, application, { to }) => ask.one(move, application.id, to.id),
};
