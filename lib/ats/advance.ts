/**
 * Moving an application forward. Candor has no way back: a stage that lies before the present one, that is none of the
 * job's, or that would turn somebody down is refused before anything is sent. Pure.
 */
import type { Application, Stage } from '@/lib/model';
import { type AppError, err, ok, type Result } from '@/lib/result';
import { turnsDown } from '@/lib/turns-down';

const CLOSED = /reject|archiv|disqualif|refus|hired|withdr|declin|convert|closed|inactive/i;
const refuse = (message: string) => err<AppError>({ kind: 'invalid', message });

export interface Step {
  from: Stage;
  to: Stage;
}

/** The step from where the application is to the stage `toId`, or why not; null if it is there already. */
export function stepForward(
  stages: readonly Stage[],
  application: Pick<Application, 'stageId' | 'stage' | 'status'>,
  toId: string,
): Result<Step | null> {
  if (CLOSED.test(application.status ?? ''))
    return refuse('This application is closed in the ATS; Candor moves only those that are open.');
  const now = stages.findIndex((one) => one.id === application.stageId);
  const next = stages.findIndex((one) => one.id === toId);
  const [from, to] = [stages[now], stages[next]];
  if (!from)
    return refuse(
      `The application is in a stage that is not on the job’s way forward${application.stage ? ` (${application.stage})` : ''}. Move it in the ATS.`,
    );
  if (!to) return refuse('This job has no such stage any more. Choose another.');
  if (now === next) return ok(null);
  if (next < now)
    return refuse(`${to.name} lies before ${from.name}. Candor moves nobody back; do that in the ATS.`);
  if (turnsDown(to.name))
    return refuse(`${to.name} would turn this person down. Candor cannot do that; decide in the ATS.`);
  return ok({ from, to });
}
