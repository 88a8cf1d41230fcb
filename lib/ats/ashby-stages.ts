/** Moving forward in Ashby: the stages of the application's interview plan, and one step to a later one. */
import { z } from 'zod';
import { mapOk, ok } from '@/lib/result';
import { DOCS, lists, rpc } from './ashby-api';
import { type Advancing, write } from './contract';
import { id } from './shape';

const planOf = rpc(
  'application.info',
  (applicationId: string) => ({ applicationId }),
  z
    .object({ currentInterviewStage: z.object({ interviewPlanId: id.nullish() }).nullish() })
    .transform((row) => row.currentInterviewStage?.interviewPlanId ?? null),
);
const stages = lists(
  'interviewStage.list',
  (interviewPlanId: string) => ({ interviewPlanId }),
  z.object({ id, title: z.string(), type: z.string(), orderInInterviewPlan: z.number() }),
);
const move = write(
  `${DOCS}/applicationchangestage`,
  (applicationId: string, interviewStageId: string) => ({
    path: '/application.changeStage',
    body: { applicationId, interviewStageId },
  }),
  z.unknown(),
);
/** Hiring and archiving are stages in Ashby; neither is a step that Candor takes. */
const ENDS = new Set(['Archived', 'Hired']);

export const advance: Advancing = {
  allow: [
    'POST /interviewStage.list',
    // An archived stage asks for a reason, and may mail: neither key is ever sent.
    [
      'POST /application.changeStage',
      z.strictObject({ applicationId: z.string(), interviewStageId: z.string() }),
    ],
  ],
  scopes: {
    interviewsRead: 'Read the stages of an interview plan',
    candidatesWrite: 'Move applications (the permission goes both ways; Candor sends only steps forward)',
  },
  async stages(ask, { id: applicationId }) {
    const plan = await ask.one(planOf, applicationId);
    if (!plan.ok) return plan;
    if (!plan.value) return ok([]);
    return mapOk(await ask.all(stages, plan.value), (rows) =>
      rows
        .filter((row) => !ENDS.has(row.type))
        .sort((a, b) => a.orderInInterviewPlan - b.orderInInterviewPlan)
        .map((row) => ({ id: row.id, name: row.title })),
    );
  },
  move: (ask, applied, { to }) => ask.one(move, applied.id, to.id),
};
