/** Moving forward in Greenhouse: the job's stages in their order, and one step to a later one. */
import { z } from 'zod';
import { mapOk, ok } from '@/lib/result';
import { type Advancing, read, write } from './contract';
import { byLink } from './paging';
import { path } from './request';
import { id } from './shape';

const DOCS = 'https://harvestdocs.greenhouse.io/reference';

const stages = read(
  `${DOCS}/get_v3-job-interview-stages`,
  (job_ids: string) => ({ path: '/v3/job_interview_stages', query: { job_ids, per_page: '500' } }),
  z.array(
    z.object({
      id,
      name: z.string(),
      priority: z.number().nullish(),
      active: z.boolean().nullish(),
    }),
  ),
  byLink,
);
const move = write(
  `${DOCS}/post_v3-applications-id-move`,
  (applicationId: string, from: string, to: string) => ({
    path: path`/v3/applications/${applicationId}/move`,
    body: { from_stage_id: Number(from), to_stage_id: Number(to) },
  }),
  z.unknown(),
);

export const advance: Advancing = {
  allow: [
    'GET /v3/job_interview_stages',
    // With `to_job_id` the same request would put the person into another job.
    [
      'POST /v3/applications/:id/move',
      z.strictObject({ from_stage_id: z.int().positive(), to_stage_id: z.int().positive() }),
    ],
  ],
  scopes: {
    'harvest:job_interview_stages:list': 'Read the stages of a job',
    'harvest:applications:move':
      'Move applications (the scope goes both ways; Candor sends only steps forward)',
  },
  stages: async (ask, { jobId }) =>
    jobId
      ? mapOk(await ask.all(stages, jobId), (rows) =>
          rows
            .filter((row) => row.active !== false)
            .sort((a, b) => (a.priority ?? 0) - (b.priority ?? 0))
            .map(({ id, name }) => ({ id, name })),
        )
      : ok([]),
  move: (ask, application, { from, to }) => ask.one(move, application.id, from.id, to.id),
};
