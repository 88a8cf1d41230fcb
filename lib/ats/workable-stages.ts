/** Moving forward in Workable: the job's stages in their order, and one step to a later one. */
import { z } from 'zod';
import { err, ok } from '@/lib/result';
import { type Advancing, read, write } from './contract';
import { path } from './request';
import { list, text } from './shape';
import { DOCS } from './workable-api';

const stages = read(
  `${DOCS}/job-stages`,
  (shortcode: string) => ({ path: path`/jobs/${shortcode}/stages` }),
  z
    .object({
      stages: list(
        z.object({ slug: z.string(), name: z.string(), kind: text, position: z.number().nullish() }),
      ),
    })
    .transform((body) =>
      body.stages.filter((one) => one.kind !== 'hired').sort((a, b) => (a.position ?? 0) - (b.position ?? 0)),
    ),
);
const move = write(
  `${DOCS}/move-candidate`,
  (candidateId: string, target_stage: string, member_id: string | undefined) => ({
    path: path`/candidates/${candidateId}/move`,
    body: { ...(member_id && { member_id }), target_stage },
  }),
  z.unknown(),
);

export const advance: Advancing = {
  allow: [
    'GET /jobs/:id/stages',
    // Everything else that the endpoint takes is for hiring somebody.
    [
      'POST /candidates/:id/move',
      z.strictObject({ member_id: z.string().optional(), target_stage: z.string() }),
    ],
  ],
  scopes: {
    r_jobs: 'Read the stages of a job',
    w_candidates: 'Move candidates (the scope goes both ways; Candor sends only steps forward)',
  },
  /** A candidate names their stage in words, so the words are its id here. */
  async stages(ask, { jobId }) {
    if (!jobId) return ok([]);
    const all = await ask.one(stages, jobId);
    return all.ok ? ok(all.value.map(({ name }) => ({ id: name, name }))) : all;
  },
  async move(ask, { id, jobId = '' }, { to }) {
    const all = await ask.one(stages, jobId);
    if (!all.ok) return all;
    const slug = all.value.find((one) => one.name === to.id)?.slug;
    return slug
      ? ask.one(move, id, slug, ask.user?.id)
      : err({ kind: 'invalid', message: 'This job has no such stage any more. Choose another.' });
  },
};
