/** Plans a write-back: what would be written, and what is left alone and why. Pure. */
import type { Capabilities } from '@/lib/ats/sure';
import { sha256 } from '@/lib/engine/hash';
import { FITS, type Mapping, type SkillOptions, type ValueName } from '@/lib/mapping';
import type { ApplicationRef, Candidate, FieldDef } from '@/lib/model';
import type { OutboxEntry } from './machine';
import { planField, shown } from './plan-field';
import { type Routed, route } from './plan-targets';
import { skillsAs } from './skill-options';
import { noteText, valuesOf, type Writable, type WritableValue } from './values';

export interface PlanInput extends Writable {
  /** What the connection can write; everything unless told. */
  can?: Pick<Capabilities, 'note' | 'field' | 'tag'>;
  ref: ApplicationRef;
  candidate: Candidate;
  fields: readonly FieldDef[];
  /** Everything the outbox ever held for this application. */
  earlier: readonly OutboxEntry[];
  /** What the user chose over the defaults. */
  mapping?: Mapping;
  /** The user's own options for skills, where they go to a field with choices. */
  skillOptions?: SkillOptions;
  /** The user's own wording of the note. */
  noteTemplate?: string;
}

export type PlannedWrite = Pick<
  OutboxEntry,
  'id' | 'ref' | 'applicationKey' | 'value' | 'destination' | 'auditId' | 'notBeforeMs'
> & {
  line: string;
};
export interface Plan {
  writes: PlannedWrite[];
  /** `mend`: the mapping no longer fits the ATS, and somebody has to choose anew. */
  leftAlone: { value: string; line: string; mend?: 'mapping' }[];
}

const LONGEST_TAG = 60;
const IN_EVERY_NOTE = new Set<ValueName>(['score_reason', 'match_score', 'audit_log_id']);
const auditIdAs = (auditId: string): WritableValue => ({
  value: 'audit_log_id',
  label: 'Audit id',
  content: { text: auditId },
});

export const applicationKeyOf = (ref: ApplicationRef): string =>
  [ref.connectionId, ref.candidateId, ref.applicationId ?? ''].map(encodeURIComponent).join('/');

const idOf = (...parts: unknown[]): string => sha256(JSON.stringify(parts)).slice(0, 24);

/** Planning twice gives the same entries; after they are sent it gives none. */
export function planWriteBack(input: PlanInput): Plan {
  const { ref, score, candidate, application, fields, earlier, mapping = {}, noteTemplate, can } = input;
  const plan: Plan = { writes: [], leftAlone: [] };
  if (score.value === null) return plan;
  const applicationKey = applicationKeyOf(ref);
  const writes = earlier.filter((entry) => !entry.undoes);
  const round = writes.filter((entry) => entry.state === 'undone' && entry.value === 'score_reason').length;
  const auditId = `CND-${idOf(applicationKey, score.inputHash, round).slice(0, 12).toUpperCase()}`;
  const add = (value: string, destination: PlannedWrite['destination'], line: string, content: unknown) => {
    const able = destination.kind === 'stage' ? undefined : can?.[destination.kind];
    if (able && !able.can) {
      plan.leftAlone.push({ value, line: `${line} Not written: ${able.why}` });
      return;
    }
    const id = idOf(applicationKey, value, content, round);
    // One that was kept for a person is planned anew once the person's value is gone.
    if (writes.some((one) => one.id === id && one.state !== 'undone' && one.state !== 'kept')) return;
    plan.writes.push({ id, ref, applicationKey, value, destination, auditId, line });
  };
  const leave = (value: string, line: string, mend?: 'mapping') =>
    plan.leftAlone.push({ value, line, ...(mend && { mend }) });

  function toField({ one, target, field, takenBy }: Routed): void {
    const { value, label } = one;
    if (!field) {
      if (target.kind === 'field')
        leave(
          value,
          `${label}: the field “${target.key}” is not in the ATS any more. Choose another.`,
          'mapping',
        );
      return;
    }
    if (takenBy) {
      leave(
        value,
        `${label}: ${field.name} takes another value already, ${takenBy}. Choose another field.`,
        'mapping',
      );
      return;
    }
    const owner = field.owner === 'candidate' ? candidate : application;
    const content =
      value === 'skills_normalized' && field.type === 'multi_select'
        ? skillsAs(field, one.content.list ?? [], input.skillOptions)
        : one.content;
    const { write, leave: why } = planField({
      label,
      content,
      field,
      there: owner.customFields[field.key],
      writes,
    });
    if (why) leave(value, why, FITS[value].includes(field.type) ? undefined : 'mapping');
    if (write) add(value, write.destination, write.line, write.content);
  }

  function toTags({ value, label, content }: WritableValue): void {
    for (const tag of content.list ?? [content.text]) {
      if (tag.length > LONGEST_TAG) leave(value, `${label}: “${shown(tag)}” is too long for a tag.`);
      else if (!candidate.tags.some((one) => one.toLowerCase() === tag.toLowerCase()))
        add(value, { kind: 'tag', tag }, `Tag: ${tag}`, ['tag', tag]);
    }
  }

  const inNote: string[] = [];
  let noteWanted = false;
  const values = [...valuesOf(input), auditIdAs(auditId)].filter((one) => one.content.text.trim());
  for (const each of route(values, mapping, fields)) {
    const { one, target } = each;
    if (target.kind === 'nothing') continue;
    if (target.kind === 'tag') toTags(one);
    else if (target.kind !== 'note') toField(each);
    else {
      // Its default is the note that others make; only a person's choice makes a note for it alone.
      noteWanted ||= one.value !== 'audit_log_id' || mapping.audit_log_id?.kind === 'note';
      if (!IN_EVERY_NOTE.has(one.value)) inNote.push(`${one.label}: ${one.content.text}`);
    }
  }
  if (noteWanted) {
    const text = noteText(score, score.value, auditId, inNote, noteTemplate);
    add('score_reason', { kind: 'note', text }, `Private note: ${score.reason}`, score.inputHash);
  }
  return plan;
}
