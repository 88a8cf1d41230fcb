/** Stages and steps of a connected ATS: each step is checked against the ATS as it is at that moment. */
import type { Application, ApplicationRef } from '@/lib/model';
import { type AppError, err, ok, type Result } from '@/lib/result';
import { stepForward } from './advance';
import type { AtsClient } from './client-types';
import type { Ask, AtsDefinition } from './contract';
import type { Capability } from './sure';

export function createAdvance(
  { name, read, write: { advance } }: AtsDefinition,
  ask: Ask,
  can: Capability,
): Pick<AtsClient, 'stages' | 'advance'> {
  const cannot = () => err<AppError>({ kind: 'invalid', message: can.why ?? `${name} cannot do this.` });

  async function applicationOf(ref: ApplicationRef): Promise<Result<Application>> {
    const all = await read.applications(ask, ref.candidateId);
    if (!all.ok) return all;
    const own = all.value.find((one) => one.id === ref.applicationId);
    return own
      ? ok(own)
      : err({ kind: 'not-found', message: `${name} does not have this application any more.` });
  }

  return {
    async stages(ref) {
      if (!advance || !can.can) return cannot();
      const application = await applicationOf(ref);
      return application.ok ? advance.stages(ask, application.value) : application;
    },
    async advance(ref, from, to) {
      if (!advance || !can.can) return cannot();
      const application = await applicationOf(ref);
      if (!application.ok) return application;
      const { stageId, stage = 'another stage' } = application.value;
      if (stageId !== from.id && stageId !== to.id)
        return ok({ kept: `Kept: a person has moved the application to ${stage} meanwhile.` });
      const stages = await advance.stages(ask, application.value);
      if (!stages.ok) return stages;
      const step = stepForward(stages.value, application.value, to.id);
      if (!step.ok) return step;
      if (step.value === null) return ok({});
      const moved = await advance.move(ask, application.value, step.value);
      return moved.ok ? ok({}) : moved;
    },
  };
}
