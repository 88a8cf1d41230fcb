/** Moving forward in Recruitee: the stages of the offer's pipeline in their order, and one step to a later one. */
import { z } from 'zod';
import { ok } from '@/lib/result';
import { type Advancing, read, write } from './contract';
import { DOCS } from './recruitee-api';
import { path } from './request';
import { id, list, text } from './shape';

const stages = read(
  DOCS,
  (offerId: string) => ({ path: path`/offers/${offerId}` }),
  z
    .object({
      offer: z.object({
        pipeline_template: z
          .object({
            stages: list(z.object({ id, name: z.string(), category: text, position: z.number().nullish() })),
          })
          .nullish(),
      }),
    })
    .transform(({ offer }) =>
      (offer.pipeline_template?.stages ?? [])
        .filter((one) => !/hire/i.test(one.category ?? ''))
        .sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
        .map(({ id, name }) => ({ id, name })),
    ),
);
const move = write(
  DOCS,
  (placementId: string, stage_id: number) => ({
    method: 'PATCH',
    path: path`/placements/${placementId}/change_stage`,
    body: { stage_id },
  }),
  z.unknown(),
);

export const advance: Advancing = {
  allow: [['PATCH /placements/:id/change_stage', z.strictObject({ stage_id: z.int().positive() })]],
  scopes: {
    'Edit candidates': 'Move candidates (the token goes both ways; Candor sends only steps forward)',
  },
  stages: async (ask, { jobId }) => (jobId ? ask.one(stages, jobId) : ok([])),
  move: (ask, placement, { to }) => ask.one(move, placement.id, Number(to.id)),
};
