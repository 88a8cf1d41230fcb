/** The outbox's states, as a table. */
import type { ApplicationRef, FieldDef, FieldValue } from '@/lib/model';

export const NEXT = {
  queued: ['sending', 'dead'],
  sending: ['sent', 'retry', 'unsure', 'dead'],
  retry: ['sending', 'dead'],
  unsure: ['sent', 'retry', 'dead', 'unsure'],
  dead: ['queued'],
  sent: ['undone'],
  undone: [],
} as const;
export type OutboxState = keyof typeof NEXT;

export type Destination =
  | { kind: 'field'; field: FieldDef; value: FieldValue; before: FieldValue }
  | { kind: 'note'; text: string }
  | { kind: 'tag'; tag: string };

export interface OutboxEntry {
  /** Made of what is written where, so that planning the same again gives the same entry. */
  id: string;
  /** `undo` entries take back the entry named in `undoes`. */
  undoes?: string;
  applicationKey: string;
  ref: ApplicationRef;
  value: string;
  destination: Destination;
  auditId: string;
  state: OutboxState;
  attempts: number;
  atMs: number;
  retryAtMs?: number;
  /** When a lookup first did not find a write whose answer was lost. */
  missedAtMs?: number;
  message?: string;
}

const BASE_MS = 2_000;
const LONGEST_MS = 10 * 60_000;
export const MOST_ATTEMPTS = 8;

/** Exponential wait with full jitter on its upper half; `random` is 0 to 1. */
export const nextAttemptAtMs = (attempts: number, nowMs: number, random: number, notBeforeMs = 0): number =>
  Math.max(notBeforeMs, nowMs + Math.min(LONGEST_MS, BASE_MS * 2 ** attempts) * (0.5 + random / 2));

/** The entry in its next state; throws where the table has no such way. */
export function move(
  entry: OutboxEntry,
  state: OutboxState,
  changes: Partial<OutboxEntry> & { atMs: number },
): OutboxEntry {
  const allowed: readonly OutboxState[] = NEXT[entry.state];
  if (!allowed.includes(state)) throw new Error(`The outbox cannot go from ${entry.state} to ${state}.`);
  return { ...entry, retryAtMs: undefined, message: undefined, ...changes, state };
}
