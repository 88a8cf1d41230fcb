/** Sends what is due. The only code that calls a connector's write. */
import type { AtsClient } from '@/lib/ats/client-types';
import { type AppError, err, type Result } from '@/lib/result';
import { MOST_ATTEMPTS, nextAttemptAtMs, type OutboxEntry } from './machine';
import type { Outbox } from './outbox';
import { sameValue } from './plan';

/** A request may still be on its way for so long after the worker that sent it has died. */
const GRACE_MS = 35_000;
const LOOK_AFTER_MS = 2_000;
const LOOK_AGAIN_MS = 15_000;
const LATER_MS = 5 * 60_000;
const PERMANENT = new Set(['invalid', 'forbidden', 'not-found']);

/** The line of a note that no other note has. */
const markOf = (entry: OutboxEntry): string =>
  entry.destination.kind === 'note'
    ? (entry.destination.text.split('\n').at(-1) ?? entry.auditId)
    : entry.auditId;

export interface DrainOptions {
  outbox: Outbox;
  clientFor(connectionId: string): Promise<Result<AtsClient>>;
  nowMs: () => number;
  random: () => number;
}

/** When this entry wants to be looked at next, in epoch milliseconds; null when it is settled. */
function dueAtMs(entry: OutboxEntry): number | null {
  if (entry.state === 'queued') return entry.atMs;
  if (entry.state === 'sending') return entry.atMs + GRACE_MS;
  if (entry.state === 'retry' || entry.state === 'unsure') return entry.retryAtMs ?? entry.atMs;
  return null;
}

export function createDrain({ outbox, clientFor, nowMs, random }: DrainOptions) {
  let running: Promise<number | null> | null = null;
  let again = false;

  async function failed(entry: OutboxEntry, error: AppError): Promise<void> {
    const attempts = entry.attempts + 1;
    if (error.maybeDone) {
      await outbox.change(entry.id, 'unsure', {
        attempts,
        retryAtMs: nowMs() + LOOK_AFTER_MS,
        message: error.message,
      });
    } else if (PERMANENT.has(error.kind) || attempts >= MOST_ATTEMPTS) {
      await outbox.change(entry.id, 'dead', { attempts, message: error.message });
    } else {
      const waitsForPerson = ['token-expired', 'not-connected', 'permission-missing'].includes(error.kind);
      const notBefore = waitsForPerson ? nowMs() + LATER_MS : error.retryAtMs;
      await outbox.change(entry.id, 'retry', {
        // A limit or a missing sign-in is nobody's failure and does not use up a try.
        attempts: waitsForPerson || error.kind === 'rate-limited' ? entry.attempts : attempts,
        retryAtMs: nextAttemptAtMs(attempts, nowMs(), random(), notBefore),
        message: error.message,
      });
    }
  }

  async function currentField(client: AtsClient, entry: OutboxEntry): Promise<Result<unknown>> {
    if (entry.destination.kind !== 'field') return err({ kind: 'internal', message: 'Not a field.' });
    const { field } = entry.destination;
    if (field.owner === 'candidate') {
      const candidate = await client.candidate(entry.ref.candidateId);
      return candidate.ok ? { ok: true, value: candidate.value.customFields[field.key] } : candidate;
    }
    const applications = await client.applications(entry.ref.candidateId);
    if (!applications.ok) return applications;
    const own = applications.value.find((one) => one.id === entry.ref.applicationId);
    return { ok: true, value: own?.customFields[field.key] };
  }

  /** Whether the ATS already has what this entry writes. */
  async function isThere(client: AtsClient, entry: OutboxEntry): Promise<Result<boolean>> {
    const { destination } = entry;
    if (destination.kind === 'note') {
      const notes = await client.notes(entry.ref);
      return notes.ok
        ? { ok: true, value: notes.value.some((note) => note.body.includes(markOf(entry))) }
        : notes;
    }
    if (destination.kind === 'field') {
      const current = await currentField(client, entry);
      return current.ok ? { ok: true, value: sameValue(current.value, destination.value) } : current;
    }
    const candidate = await client.candidate(entry.ref.candidateId);
    return candidate.ok ? { ok: true, value: candidate.value.tags.includes(destination.tag) } : candidate;
  }

  /**
   * Settles a write. HTTP lets a browser send a request again by itself when a kept-alive connection breaks before
   * the answer (RFC 9110, section 9.2.2, asks them not to), so a note is counted once it is there and a person is told of a copy.
   */
  async function settle(client: AtsClient, entry: OutboxEntry): Promise<void> {
    const notes = entry.destination.kind === 'note' ? await client.notes(entry.ref) : null;
    const copies = notes?.ok ? notes.value.filter((note) => note.body.includes(markOf(entry))).length : 1;
    await outbox.change(entry.id, 'sent', {
      missedAtMs: undefined,
      message:
        copies > 1
          ? `The connection broke and the browser sent this note ${copies} times. Delete the copies in the ATS.`
          : undefined,
    });
  }

  async function send(client: AtsClient, entry: OutboxEntry): Promise<Result<unknown>> {
    const { destination, ref } = entry;
    if (destination.kind === 'note') return client.writeNote(ref, destination.text);
    if (destination.kind === 'tag') return client.writeTag(ref, destination.tag);
    const current = await currentField(client, entry);
    if (!current.ok) return current;
    if (sameValue(current.value, destination.value)) return current;
    if (!sameValue(current.value, destination.before))
      return err({
        kind: 'invalid',
        message: `Kept: ${destination.field.name} was changed in the ATS meanwhile.`,
      });
    return client.writeField(ref, destination.field, destination.value);
  }

  async function lookUp(client: AtsClient, entry: OutboxEntry): Promise<void> {
    const there = await isThere(client, entry);
    if (!there.ok) {
      await outbox.change(entry.id, 'unsure', {
        retryAtMs: Math.max(nowMs() + LOOK_AGAIN_MS, there.error.retryAtMs ?? 0),
        missedAtMs: entry.missedAtMs,
        message: `The answer was lost and the ATS cannot be asked yet: ${there.error.message}`,
      });
    } else if (there.value) await settle(client, entry);
    else if (entry.missedAtMs === undefined)
      // Not there yet is not the same as never: a slow server may still be at work.
      await outbox.change(entry.id, 'unsure', {
        missedAtMs: nowMs(),
        retryAtMs: nowMs() + LOOK_AGAIN_MS,
        message: entry.message,
      });
    else
      await outbox.change(entry.id, entry.attempts >= MOST_ATTEMPTS ? 'dead' : 'retry', {
        missedAtMs: undefined,
        retryAtMs: nowMs(),
      });
  }

  async function step(entry: OutboxEntry): Promise<void> {
    if (entry.state === 'sending') {
      await outbox.change(entry.id, 'unsure', {
        retryAtMs: nowMs(),
        message: 'Candor was stopped while this was being sent.',
      });
      return;
    }
    const client = await clientFor(entry.ref.connectionId);
    if (entry.state === 'unsure') {
      if (client.ok) return lookUp(client.value, entry);
      await outbox.change(entry.id, 'unsure', {
        missedAtMs: entry.missedAtMs,
        retryAtMs: nowMs() + LATER_MS,
        message: client.error.message,
      });
      return;
    }
    const sending = await outbox.change(entry.id, 'sending', { missedAtMs: undefined });
    const answer = client.ok ? await send(client.value, sending) : client;
    if (answer.ok && client.ok) await settle(client.value, sending);
    else if (!answer.ok) await failed(sending, answer.error);
  }

  async function run(): Promise<number | null> {
    for (;;) {
      again = false;
      const waiting = (await outbox.all())
        .map((entry) => ({ entry, dueMs: dueAtMs(entry) }))
        .filter((one): one is { entry: OutboxEntry; dueMs: number } => one.dueMs !== null)
        .sort((a, b) => a.dueMs - b.dueMs);
      const first = waiting.find(({ dueMs }) => dueMs <= nowMs());
      if (first) await step(first.entry);
      else if (!again) return waiting[0]?.dueMs ?? null;
    }
  }

  /** Sends everything due; answers when it wants to be called again (epoch ms), or null. Safe to call at any time. */
  return function drain(): Promise<number | null> {
    again = true;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
}
