/** What writing one value to one field would do, or why the field is left alone. Pure. */
import { asDestination } from '@/lib/destination-field';
import type { FieldDef, FieldValue } from '@/lib/model';
import { type Content, convert, cutAtWord } from './convert';
import type { Destination, OutboxEntry } from './machine';

export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
const same = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? JSON.stringify([...a].sort()) === JSON.stringify([...b].sort())
    : String(a) === String(b);

export const sameValue = (a: unknown, b: unknown): boolean =>
  isEmpty(a) ? isEmpty(b) : !isEmpty(b) && same(a, b);

/** A value as one short line for people. */
export const shown = (value: unknown): string =>
  cutAtWord(Array.isArray(value) ? value.join(', ') : String(value), 90);
const isFieldValue = (value: unknown): value is FieldValue =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'));

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

export interface FieldInput {
  label: string;
  content: Content;
  field: FieldDef;
  /** What the ATS has in the field now. */
  there: unknown;
  /** What Candor wrote for this application before, without what took it back. */
  writes: readonly OutboxEntry[];
}
export interface FieldPlan {
  write?: { destination: Destination; line: string; content: unknown };
  /** Why it is left alone, or what of it is. */
  leave?: string;
}

/** A value that a person or another tool put there stays; one that is there already needs no writing. */
export function planField({ label, content, field, there, writes }: FieldInput): FieldPlan {
  const destination = asDestination(field);
  if (!destination)
    return { leave: `${label}: ${field.name} looks like contact data; Candor never writes there.` };
  const made = convert(content, destination);
  if (!made.fits) return { leave: `${label}: ${made.why}` };
  if (isEmpty(made.value) || sameValue(there, made.value)) return {};
  const last = lastWritten(writes, field);
  const ours = last !== undefined && sameValue(last, there);
  const now = isEmpty(there) ? 'empty' : `“${shown(there)}”`;
  if (last !== undefined && !ours)
    return { leave: `${field.name} kept: changed in the ATS by a person, to ${now}.` };
  if (!isEmpty(there) && !ours)
    return { leave: `${field.name} keeps ${now}: a person or another tool put it there.` };
  return {
    leave: made.note,
    write: {
      destination: {
        kind: 'field',
        field: destination,
        value: made.value,
        before: isFieldValue(there) ? there : null,
      },
      line: `${field.name}: ${shown(made.value)}`,
      content: [field.owner, field.key, made.value, ours ? there : null],
    },
  };
}
