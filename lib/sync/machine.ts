/** The outbox's states, as a table. */
import type { DestinationField } from '@/lib/destination-field';
import type { ApplicationRef, FieldValue, Stage } from '@/lib/model';
import type { ErrorKind } from '@/lib/result';

export const NEXT = {
  queued: ['sending', 'dead', 'discarded'],
  sending: ['sent', 'retry', 'unsure', 'kept', 'dead'],
  retry: ['sending', 'dead', 'retry', 'discarded'],
  unsure: ['sent', 'retry', 'dead', 'unsure'],
  /** A person changed the field before the write went out: theirs stays, and nobody need do anything. */
  kept: ['queued'],
  dead: ['queued', 'discarded'],
  sent: ['undone'],
  undone: [],
  discarded: [],
} as const;
export type OutboxState = keyof typeof NEXT;

export type Destination =
  | { kind: 'field'; field: DestinationField; value: FieldValue; before: FieldValue }
  | { kind: 'note'; text: string }
  | { kind: 'tag'; tag: string }
  /** A step forward; `from` is where a person or a rule saw the application. */
  | { kind: 'stage'; from: Stage; to: Stage };

export type FieldDestination = Extract<Destination, { kind: 'field' }>;
export const isSameField = (a: Destination, b: Destination): b is FieldDestination =>
  a.kind === 'field' && b.kind === 'field' && a.field.key === b.field.key && a.field.owner === b.field.owner;

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
  queuedAtMs: number;
  retryAtMs?: number;
  /** Not sent before this (epoch ms): until then a person can take it back. */
  notBeforeMs?: number;
  /** When the drain wants to look at it; missing when it is settled, and so not in the database's index. */
  dueAtMs?: number;
  /** Tries that an outage, a limit or a missing sign-in has cost. */
  waits?: number;
  /** When a lookup first did not find a write whose answer was lost. */
  missedAtMs?: number;
  message?: string;
  /** What kind of refusal made it `dead`, the vendor's own words, and the request that was refused. */
  problem?: { kind: ErrorKind; detail?: string; request?: string };
}

/** Refusals that end when a person signs in, connects or allows access. */
export const SIGN_IN_KINDS = [
  'token-expired',
  'not-connected',
  'permission-missing',
] as const satisfies ErrorKind[];

const BASE_MS = 2_000;
const LONGEST_MS = 10 * 60_000;
/** A request may still be on its way for so long after the worker that sent it has died. */
const GRACE_MS = 35_000;
export const MOST_ATTEMPTS = 8;

/**
 * Exponential wait with full jitter, so that many writes that failed together do not come back together; `random` is
 * 0 to 1 (Brooker, “Exponential Backoff And Jitter”, AWS Architecture Blog 2015).
 */
export const nextAttemptAtMs = (failures: number, nowMs: number, random: number, notBeforeMs = 0): number =>
  Math.max(notBeforeMs, nowMs + random * Math.min(LONGEST_MS, BASE_MS * 2 ** failures));

/** When the drain wants to look at an entry, in epoch milliseconds; undefined when it is settled. */
function dueAtMs(entry: OutboxEntry): number | undefined {
  if (entry.state === 'queued') return Math.max(entry.atMs, entry.notBeforeMs ?? 0);
  if (entry.state === 'sending') return entry.atMs + GRACE_MS;
  if (entry.state === 'retry' || entry.state === 'unsure') return entry.retryAtMs ?? entry.atMs;
  return undefined;
}

/** The entry with the time at which it is due. */
export const timed = (entry: OutboxEntry): OutboxEntry => ({ ...entry, dueAtMs: dueAtMs(entry) });

/** The entry in its next state; throws where the table has no such way. */
export function move(
  entry: OutboxEntry,
  state: OutboxState,
  changes: Partial<OutboxEntry> & { atMs: number },
): OutboxEntry {
  const allowed: readonly OutboxState[] = NEXT[entry.state];
  if (!allowed.includes(state)) throw new Error(`The outbox cannot go from ${entry.state} to ${state}.`);
  return timed({ ...entry, retryAtMs: undefined, message: undefined, problem: undefined, ...changes, state });
}
