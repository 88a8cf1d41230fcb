/** Plans a write-back: what would be written, and what is left alone and why. Pure. */
import { sha256 } from '@/lib/engine/hash';
import type { Score } from '@/lib/engine/types';
import { DEFAULTS, type Mapping, proposedField, type Target } from '@/lib/mapping';
import type { Application, ApplicationRef, Candidate, FieldDef, FieldValue } from '@/lib/model';
import { convert, cutAtWord } from './convert';
import type { OutboxEntry } from './machine';
import { noteText, valuesOf, type WritableValue } from './values';

export interface PlanInput {
  ref: ApplicationRef;
  score: Score;
  candidate: Candidate;
  application: Application;
  fields: readonly FieldDef[];
  /** Everything the outbox ever held for this application. */
  earlier: readonly OutboxEntry[];
  /** What the user chose over the defaults. */
  mapping?: Mapping;
  resumeText?: string;
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

const LONGEST_TAG = 60;

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

function fieldFor(
  target: Target,
  { value }: WritableValue,
  fields: readonly FieldDef[],
): FieldDef | undefined {
  if (target.kind === 'field')
    return fields.find((one) => one.key === target.key && one.owner === target.owner);
  return proposedField(value, fields);
}

/** The newest value that Candor wrote to a field and that stands, or undefined. */
const lastWritten = (writes: readonly OutboxEntry[], field: FieldDef): unknown =>
  writes
    .flatMap(({ destination, state, atMs }) =>
      destination.kind === 'field' &&
      destination.field.key === field.key &&
      destination.field.owner === field.owner &&
      state === 'sent'
        ? [{ value: destination.value, atMs }]
        : [],
    )
    .sort((a, b) => b.atMs - a.atMs)[0]?.value;

/** Planning twice gives the same entries; after they are sent it gives none. */
export function planWriteBack(input: PlanInput): Plan {
  const { ref, score, candidate, application, fields, earlier, mapping = {}, resumeText } = input;
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
  const leave = (value: string, line: string) => plan.leftAlone.push({ value, line });

  function toField(target: Target, one: WritableValue): void {
    const field = fieldFor(target, one, fields);
    if (!field) {
      if (target.kind === 'field')
        leave(
          one.value,
          `${one.label}: the field “${target.key}” is not in the ATS any more. Choose another.`,
        );
      return;
    }
    const made = convert(one.content, field);
    if (!made.fits) return void leave(one.value, `${one.label}: ${made.why}`);
    const owner = field.owner === 'candidate' ? candidate : application;
    const there = owner.customFields[field.key];
    if (isEmpty(made.value) || sameValue(there, made.value)) return;
    const ours = !isEmpty(there) && sameValue(lastWritten(writes, field), there);
    if (!isEmpty(there) && !ours)
      return void leave(
        one.value,
        `${field.name} keeps “${shown(there)}”: a person or another tool put it there.`,
      );
    if (made.note) leave(one.value, made.note);
    add(
      one.value,
      { kind: 'field', field, value: made.value, before: isFieldValue(there) ? there : null },
      `${field.name}: ${shown(made.value)}`,
      [field.owner, field.key, made.value, ours ? there : null],
    );
  }

  function toTags({ value, label, content }: WritableValue): void {
    for (const tag of content.list ?? [content.text]) {
      if (tag.length > LONGEST_TAG) leave(value, `${label}: “${shown(tag)}” is too long for a tag.`);
      else if (!candidate.tags.some((one) => one.toLowerCase() === tag.toLowerCase()))
        add(value, { kind: 'tag', tag }, `Tag: ${tag}`, ['tag', tag]);
    }
  }

  const inNote: string[] = [];
  for (const one of valuesOf(score, application, resumeText)) {
    const target = mapping[one.value] ?? DEFAULTS[one.value];
    if (!one.content.text.trim() || target.kind === 'nothing') continue;
    if (target.kind === 'tag') toTags(one);
    else if (target.kind !== 'note') toField(target, one);
    // Score and reason stand in every note anyway.
    else if (one.value !== 'score_reason' && one.value !== 'match_score')
      inNote.push(`${one.label}: ${one.content.text}`);
  }
  const noteWanted = (mapping.score_reason ?? DEFAULTS.score_reason).kind === 'note' || inNote.length > 0;
  if (noteWanted) {
    const text = noteText(score, score.value, auditId, inNote);
    add('score_reason', { kind: 'note', text }, `Private note: ${score.reason}`, score.inputHash);
  }
  return plan;
}

const shown = (value: unknown): string =>
  cutAtWord(Array.isArray(value) ? value.join(', ') : String(value), 90);
const isFieldValue = (value: unknown): value is FieldValue =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'));
