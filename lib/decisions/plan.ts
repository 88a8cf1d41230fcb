/** What a decision writes to the ATS: always a private note, and a tag or a field where one is mapped. Pure. */
import { sha256 } from '@/lib/engine/hash';
import { proposedField, type Target } from '@/lib/mapping';
import type { Application, ApplicationRef, Candidate, FieldDef } from '@/lib/model';
import type { OutboxEntry } from '@/lib/sync/machine';
import { applicationKeyOf, type Plan, type PlannedWrite } from '@/lib/sync/plan';
import { planField } from '@/lib/sync/plan-field';
import { planUndo } from '@/lib/sync/undo';
import { DECISION_MARK, DECISION_NOTE, type Decision, standing } from './model';
import { decisionNote, VERDICT_WORDS } from './note';

export interface DecisionInput {
  ref: ApplicationRef;
  decision: Decision;
  /** The application's decisions that this one follows on (`heardBefore`), oldest first. */
  history: readonly Decision[];
  /** Where the verdict goes besides the note. */
  target: Target;
  /** What the ATS has now; null where it could not be asked, and then a field is left alone. */
  there: { candidate: Candidate; application: Application; fields: readonly FieldDef[] } | null;
  /** Everything the outbox ever held for this application. */
  earlier: readonly OutboxEntry[];
}

/** What a decision can set besides its note. */
const MARKS = ['tag', 'field'] as const;

/** A changed decision adds a note that names the one it replaces; no note is ever edited. The same input plans the same writes. */
export function planDecision(input: DecisionInput): Plan {
  const { ref, decision, history, target, there, earlier } = input;
  const plan: Plan = { writes: [], leftAlone: [] };
  const applicationKey = applicationKeyOf(ref);
  const auditId = `CND-${idOf(applicationKey, decision.id).slice(0, 12).toUpperCase()}`;
  const add = (value: string, destination: PlannedWrite['destination'], line: string) =>
    plan.writes.push({
      id: idOf(decision.id, value, destination.kind),
      ref,
      applicationKey,
      value,
      destination,
      auditId,
      line,
    });
  const text = decisionNote(decision, standing(history), auditId);
  add(DECISION_NOTE, { kind: 'note', text }, `Private note: ${text.split('\n')[0]}`);
  const leave = (line: string) => plan.leftAlone.push({ value: DECISION_MARK, line });

  if (decision.verdict === 'withdrawn') {
    const own = new Set(history.flatMap(({ id }) => MARKS.map((kind) => idOf(id, DECISION_MARK, kind))));
    const marks = earlier.filter(({ id, value }) => value === DECISION_MARK && own.has(id));
    plan.writes.push(...planUndo(marks));
    if (marks.some((one) => one.destination.kind === 'tag'))
      leave('The tag stays: Candor takes no tag away. Remove it in the ATS if it is wrong.');
    return plan;
  }
  if (target.kind === 'note' || target.kind === 'nothing') return plan;
  const word = VERDICT_WORDS[decision.verdict];
  if (target.kind === 'tag') {
    const tag = `Candor: ${word.toLowerCase()}`;
    if (!there?.candidate.tags.some((one) => one.toLowerCase() === tag.toLowerCase()))
      add(DECISION_MARK, { kind: 'tag', tag }, `Tag: ${tag}`);
    return plan;
  }
  if (!there) {
    leave('The field was not set, because the ATS could not be asked what is in it. The note is on its way.');
    return plan;
  }
  const field =
    target.kind === 'field'
      ? there.fields.find((one) => one.key === target.key && one.owner === target.owner)
      : proposedField('decision', there.fields);
  if (!field) {
    if (target.kind === 'field')
      leave(`Decision: the field “${target.key}” is not in the ATS any more. Choose another.`);
    return plan;
  }
  const { write, leave: why } = planField({
    label: 'Decision',
    content: { text: word },
    field,
    there: (field.owner === 'candidate' ? there.candidate : there.application).customFields[field.key],
    writes: earlier.filter((entry) => !entry.undoes),
  });
  if (why) leave(why);
  if (write) add(DECISION_MARK, write.destination, write.line);
  return plan;
}

const idOf = (...parts: string[]): string => sha256(JSON.stringify(parts)).slice(0, 24);
