/** Plans one step forward, for a person's click or a rule that a person switched on. Pure. */
import { sha256 } from '@/lib/engine/hash';
import type { ApplicationRef, Stage } from '@/lib/model';
import type { OutboxEntry } from './machine';
import { applicationKeyOf, type PlannedWrite } from './plan';

/** The outbox's name for a step forward. */
export const ADVANCE = 'advance';

/**
 * The same step planned twice is one; once it is sent, the same step is a new one, because somebody went back in
 * between. `from` is where the planner saw the application: if it has been moved since, the step is not taken.
 */
export function planAdvance(
  ref: ApplicationRef,
  from: Stage,
  to: Stage,
  earlier: readonly OutboxEntry[],
): PlannedWrite {
  const applicationKey = applicationKeyOf(ref);
  const round = earlier.filter((one) => one.value === ADVANCE && one.state === 'sent').length;
  const id = sha256(JSON.stringify([ADVANCE, applicationKey, from.id, to.id, round])).slice(0, 24);
  return {
    id,
    ref,
    applicationKey,
    value: ADVANCE,
    destination: { kind: 'stage', from, to },
    auditId: `CND-${id.slice(0, 12).toUpperCase()}`,
    line: `Moves forward: ${from.name} → ${to.name}`,
  };
}
