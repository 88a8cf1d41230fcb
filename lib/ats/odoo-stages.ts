/** Moving forward in Odoo: the stages of the job in their order, and one step to a later one that mails nobody. */
import { z } from 'zod';
import { err, mapOk } from '@/lib/result';
import { type Advancing, read, write } from './contract';
import { call, number, result } from './odoo-api';
import { many2one } from './odoo-shapes';
import { id } from './shape';

const STAGE = 'https://github.com/odoo/odoo/blob/17.0/addons/hr_recruitment/models/hr_recruitment_stage.py';

const stages = read(
  STAGE,
  (jobId: number) =>
    call(
      'hr.recruitment.stage',
      'search_read',
      [
        ['|', ['job_ids', '=', false], ['job_ids', 'in', [jobId]]],
        ['name', 'hired_stage', 'template_id'],
      ],
      { order: 'sequence, id' },
    ),
  result(
    z.array(z.object({ id, name: z.string(), hired_stage: z.boolean().optional(), template_id: many2one })),
  ).transform((all) => all.filter((one) => one.hired_stage !== true)),
);
const move = write(
  STAGE,
  (one: number, stage_id: number) => call('hr.applicant', 'write', [[one], { stage_id }]),
  result(z.boolean()),
);
const onlyStage = z.strictObject({
  jsonrpc: z.literal('2.0'),
  method: z.literal('call'),
  id: z.literal(1),
  params: z.strictObject({
    model: z.literal('hr.applicant'),
    method: z.literal('write'),
    args: z.tuple([z.array(z.int()).length(1), z.strictObject({ stage_id: z.int().positive() })]),
    kwargs: z.strictObject({}),
  }),
});

export const advance: Advancing = {
  allow: [
    'POST /web/dataset/call_kw/hr.recruitment.stage/search_read',
    ['POST /web/dataset/call_kw/hr.applicant/write', onlyStage],
  ],
  scopes: {},
  stages: async (ask, { jobId = '' }) =>
    mapOk(await ask.one(stages, number(jobId)), (all) => all.map(({ id, name }) => ({ id, name }))),
  async move(ask, applicant, { to }) {
    const all = await ask.one(stages, number(applicant.jobId ?? ''));
    if (!all.ok) return all;
    const stage = all.value.find((one) => one.id === to.id);
    if (stage?.template_id)
      return err({
        kind: 'invalid',
        message: `Odoo mails the candidate by itself when they reach ${to.name} (“${stage.template_id.label}”). Move them in Odoo.`,
      });
    return ask.one(move, number(applicant.id), number(to.id));
  },
};
