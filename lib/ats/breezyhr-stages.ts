/** Moving forward in Breezy HR: the stages of the position's pipeline in their order, and one step to a later one. */
import { z } from 'zod';
import { err, mapOk, ok, type Result } from '@/lib/result';
import { DOCS, split, stagePath, type Where } from './breezyhr-api';
import { type Advancing, type Ask, read, write } from './contract';
import { path } from './request';
import { id, list } from './shape';

const pipelineOf = read(
  DOCS,
  (companyId: string, positionId: string) => ({ path: path`/company/${companyId}/position/${positionId}` }),
  z
    .object({
      pipeline_id: id.nullish(),
      pipeline: z.object({ _id: id }).nullish().catch(null),
    })
    .transform((row) => row.pipeline_id ?? row.pipeline?._id ?? null),
);
/** A stage's id goes back as it came: Breezy HR has numbers for some and words for others. */
const pipeline = read(
  DOCS,
  (companyId: string, pipelineId: string) => ({ path: path`/company/${companyId}/pipeline/${pipelineId}` }),
  z
    .object({
      stages: list(
        z.object({
          id: z.union([z.string(), z.number()]),
          name: z.string(),
          type: z
            .union([z.string(), z.object({ id: z.string() }).transform((one) => one.id)])
            .nullish()
            .catch(null),
        }),
      ),
    })
    .transform((body) => body.stages.filter(({ type }) => !ENDS.test(type ?? ''))),
);
/** Stages in which an application ends; neither is a step that Candor takes. */
const ENDS = /disqualif|archiv|hired|reject/i;
const move = write(
  DOCS,
  (where: Where, stage_id: string | number) => ({
    method: 'PUT',
    path: stagePath(where),
    body: { stage_id },
  }),
  z.unknown(),
);

/** `companyId` is found by the connector, which knows the key's company. */
export const advanceIn = (companyId: (ask: Ask) => Promise<Result<string>>): Advancing => {
  async function stagesOf(ask: Ask, applicationId: string) {
    const company = await companyId(ask);
    if (!company.ok) return company;
    const { positionId } = split(applicationId);
    return ask.remember(`stages of ${positionId}`, async () => {
      const found = await ask.one(pipelineOf, company.value, positionId);
      if (!found.ok) return found;
      return found.value ? ask.one(pipeline, company.value, found.value) : ok([]);
    });
  }
  return {
    allow: [
      'GET /company/:company/pipeline/:id',
      [
        'PUT /company/:company/position/:position/candidate/:id/stage',
        z.strictObject({ stage_id: z.union([z.string(), z.number()]) }),
      ],
    ],
    scopes: {
      'Your own account': 'Move candidates (the key goes both ways; Candor sends only steps forward)',
    },
    stages: async (ask, application) =>
      mapOk(await stagesOf(ask, application.id), (all) =>
        all.map(({ id, name }) => ({ id: String(id), name })),
      ),
    async move(ask, application, { to }) {
      const [company, all] = [await companyId(ask), await stagesOf(ask, application.id)];
      if (!company.ok) return company;
      if (!all.ok) return all;
      const stage = all.value.find((one) => String(one.id) === to.id);
      return stage
        ? ask.one(move, { companyId: company.value, ...split(application.id) }, stage.id)
        : err({ kind: 'invalid', message: 'This position has no such stage any more. Choose another.' });
    },
  };
};
