/** What a rule that advances would do to one application now, or why it moves nobody. Pure. */
import { stepForward } from '@/lib/ats/advance';
import type { Application, ApplicationRef, Stage } from '@/lib/model';
import type { Result } from '@/lib/result';
import type { OutboxEntry } from '@/lib/sync/machine';
import type { PlannedWrite } from '@/lib/sync/plan';
import { ADVANCE, planAdvance } from '@/lib/sync/plan-advance';

export interface MoveInput {
  ref: ApplicationRef;
  application: Application;
  /** Name of the stage that the rule says. */
  to: string;
  /** The open stages of the job in their order, or why they cannot be read. */
  stages: Result<readonly Stage[]>;
  earlier: readonly OutboxEntry[];
  /** Epoch ms before which nothing is sent, so that a person can take it back: once sent there is no way back. */
  notBeforeMs: number;
}
export type PlannedMove = { move: PlannedWrite } | { left: string };

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

export function planMove({ ref, application, to, stages, earlier, notBeforeMs }: MoveInput): PlannedMove {
  if (!stages.ok) return { left: stages.error.message };
  const stage = stages.value.find(({ name }) => same(name, to));
  if (!stage) return { left: `This job has no open stage “${to}”.` };
  if (
    earlier.some(
      (one) => one.value === ADVANCE && ['queued', 'sending', 'retry', 'unsure'].includes(one.state),
    )
  )
    return { left: 'Another move is already on its way.' };
  const step = stepForward(stages.value, application, stage.id);
  if (!step.ok) return { left: step.error.message };
  if (step.value === null) return { left: `The candidate is in ${stage.name} already.` };
  return { move: { ...planAdvance(ref, step.value.from, step.value.to, earlier), notBeforeMs } };
}
