/** Plans a write-back: what would be written, and what is left alone because a person's value is there. Pure. */
import { sha256 } from '@/lib/engine/hash';
import type { Score } from '@/lib/engine/types';
import type { Application, ApplicationRef, Candidate, FieldDef, FieldValue } from '@/lib/model';
import type { OutboxEntry } from './machine';
import { noteText, valuesOf } from './values';

export interface PlanInput {
  ref: ApplicationRef;
  score: Score;
  candidate: Candidate;
  application: Application;
  fields: readonly FieldDef[];
  /** Everything the outbox ever held for this application. */
  earlier: readonly OutboxEntry[];
}

export type PlannedWrite = Pick<
  OutboxEntry,
  'id' | 'ref' | 'applicationKey' | 'value' | 'destination' | 'auditId'
> & {
  line: string;
};
export interface Plan {
  writes: PlannedWrite[];
  leftAlone: { value: string; line: string }[];
}

export const applicationKeyOf = (ref: ApplicationRef): string =>
  [ref.connectionId, ref.candidateId, ref.applicationId ?? ''].map(encodeURIComponent).join('/');

const idOf = (...parts: unknown[]): string => sha256(JSON.stringify(parts)).slice(0, 24);
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
const same = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? JSON.stringify([...a].sort()) === JSON.stringify([...b].sort())
    : String(a) === String(b);

export const sameValue = (a: unknown, b: unknown): boolean =>
  isEmpty(a) ? isEmpty(b) : !isEmpty(b) && same(a, b);

/** Planning twice gives the same entries; after they are sent it gives none. */
export function planWriteBack({ ref, score, candidate, application, fields, earlier }: PlanInput): Plan {
  const plan: Plan = { writes: [], leftAlone: [] };
  if (score.value === null) return plan;
  const applicationKey = applicationKeyOf(ref);
  const writes = earlier.filter((entry) => !entry.undoes);
  const round = writes.filter((entry) => entry.state === 'undone' && entry.value === 'score_reason').length;
  const auditId = `CND-${idOf(applicationKey, score.inputHash, round).slice(0, 12).toUpperCase()}`;
  const add = (value: string, destination: PlannedWrite['destination'], line: string, content: unknown) => {
    const id = idOf(applicationKey, value, content, round);
    if (writes.some((entry) => entry.id === id && entry.state !== 'undone')) return;
    plan.writes.push({ id, ref, applicationKey, value, destination, auditId, line });
  };

  for (const { value, keys, render } of valuesOf(score, application)) {
    const field = keys.map((key) => fields.find((one) => one.key === key)).find((one) => one !== undefined);
    const wanted = field && render(field);
    if (!field || wanted === undefined || isEmpty(wanted)) continue;
    const owner = field.owner === 'candidate' ? candidate : application;
    const there = owner.customFields[field.key];
    if (sameValue(there, wanted)) continue;
    const ours = writes.some(
      (entry) =>
        entry.destination.kind === 'field' &&
        entry.destination.field.key === field.key &&
        entry.destination.field.owner === field.owner &&
        entry.state === 'sent' &&
        sameValue(entry.destination.value, there),
    );
    if (!isEmpty(there) && !ours) {
      plan.leftAlone.push({
        value,
        line: `${field.name} keeps “${shown(there)}”: a person or another tool put it there.`,
      });
      continue;
    }
    const before = isFieldValue(there) ? there : null;
    add(value, { kind: 'field', field, value: wanted, before }, `${field.name}: ${shown(wanted)}`, [
      field.owner,
      field.key,
      wanted,
      ours ? there : null,
    ]);
  }
  const text = noteText(score, score.value, auditId);
  add('score_reason', { kind: 'note', text }, `Private note: ${score.reason}`, score.inputHash);
  return plan;
}

const shown = (value: unknown): string => {
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  return text.length > 90 ? `${text.slice(0, 89)}…` : text;
};
const isFieldValue = (value: unknown): value is FieldValue =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'));
