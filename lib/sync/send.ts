/** Takes one entry one step on: send it, look it up, or say why not. The only code that calls a connector's write. */
import type { AtsClient } from '@/lib/ats/client-types';
import type { FieldChange } from '@/lib/ats/contract';
import { asDestination } from '@/lib/destination-field';
import { type AppError, type ErrorKind, err, ok, type Result } from '@/lib/result';
import type { Heard } from './lane';
import { isThere, recordOf } from './look';
import {
  type FieldDestination,
  isSameField,
  MOST_ATTEMPTS,
  nextAttemptAtMs,
  type OutboxEntry,
  SIGN_IN_KINDS,
} from './machine';
import { markOf } from './mark';
import type { Outbox } from './outbox';
import { sameValue } from './plan-field';

const LOOK_AFTER_MS = 2_000;
const LOOK_AGAIN_MS = 15_000;
const LATER_MS = 5 * 60_000;
/** An outage uses up no tries; after so many waits of up to ten minutes, about three days, a person is asked all the same. */
const MOST_WAITS = 500;
/** Trying again changes nothing until a person has done something. */
const PERMANENT = new Set<ErrorKind>(['invalid', 'forbidden', 'not-found', ...SIGN_IN_KINDS]);
/** Nobody's failure: such a wait does not use up a try. */
const PATIENT = new Set<ErrorKind>(['rate-limited', 'ats-down', 'switched-off']);
/** The ATS was not asked. */
const UNASKED = new Set<ErrorKind>(['switched-off', ...SIGN_IN_KINDS]);

/** What became of a write that the ATS, or what stands in it, did not refuse. */
type Delivered = { kept?: string };
const done = <T>(answer: Result<T>): Result<Delivered> => (answer.ok ? ok({}) : answer);

/** Something in it was refused, perhaps one field of several. */
const REFUSED = new Set<ErrorKind>(['invalid', 'forbidden', 'not-found']);

/** What the answer tells of the ATS; null where it was not asked. */
const heardFrom = (answer: Result<unknown>): Heard | null => {
  if (answer.ok) return 'up';
  const { kind, retryAtMs } = answer.error;
  if (UNASKED.has(kind)) return null;
  if (kind === 'rate-limited' && retryAtMs) return { pausedUntilMs: retryAtMs };
  return kind === 'ats-down' ? 'down' : 'up';
};

export interface DeliveryOptions {
  outbox: Outbox;
  nowMs: () => number;
  random: () => number;
}

export function createDelivery({ outbox, nowMs, random }: DeliveryOptions) {
  async function failed(entry: OutboxEntry, error: AppError): Promise<void> {
    const attempts = entry.attempts + 1;
    const problem = { kind: error.kind, detail: error.detail, request: error.request };
    const waits = (entry.waits ?? 0) + 1;
    if (error.maybeDone) {
      const retryAtMs = nowMs() + LOOK_AFTER_MS;
      await outbox.change(entry.id, 'unsure', { attempts, retryAtMs, message: error.message, problem });
      return;
    }
    const patient = PATIENT.has(error.kind);
    if (PERMANENT.has(error.kind) || (patient ? waits > MOST_WAITS : attempts >= MOST_ATTEMPTS)) {
      await outbox.change(entry.id, 'dead', { attempts, message: error.message, problem });
      return;
    }
    const notBefore = UNASKED.has(error.kind) ? nowMs() + LATER_MS : error.retryAtMs;
    await outbox.change(entry.id, 'retry', {
      ...(patient ? { waits } : { attempts }),
      retryAtMs: nextAttemptAtMs(entry.attempts + waits, nowMs(), random(), notBefore),
      message: error.message,
      problem,
    });
  }

  /**
   * Settles a write. HTTP lets a browser send a request again by itself when a kept-alive connection breaks before
   * the answer (RFC 9110, section 9.2.2, asks them not to), so a note is counted once it is there and a person is told of a copy.
   */
  async function settle(client: AtsClient, entry: OutboxEntry): Promise<void> {
    const isListed = entry.destination.kind === 'note' && client.can.listNotes.can;
    const notes = isListed ? await client.notes(entry.ref) : null;
    const copies = notes?.ok ? notes.value.filter((note) => note.body.includes(markOf(entry))).length : 1;
    await outbox.change(entry.id, 'sent', {
      missedAtMs: undefined,
      message:
        copies > 1
          ? `The connection broke and the browser sent this note ${copies} times. Delete the copies in the ATS.`
          : undefined,
    });
  }

  /** Whether Candor itself put the value there with an earlier entry that was still on its way when this one was planned. */
  async function isOurs(entry: OutboxEntry, value: unknown): Promise<boolean> {
    const others = (await outbox.of(entry.applicationKey)).filter(
      (one) =>
        one.id !== entry.id &&
        one.queuedAtMs <= entry.queuedAtMs &&
        isSameField(entry.destination, one.destination) &&
        (one.state === 'sent' || one.state === 'unsure'),
    );
    const last = others.at(-1)?.destination;
    return last?.kind === 'field' && sameValue(last.value, value);
  }

  /** Whether this field may be written over what is there: the change to send, or what has become of the entry. */
  async function standing(
    entry: OutboxEntry,
    destination: FieldDestination,
    record: Record<string, unknown>,
  ): Promise<Result<Delivered | { change: FieldChange }>> {
    // Asked again at the door: what an older version queued may be known as contact data by now.
    const field = asDestination(destination.field);
    if (!field)
      return err({
        kind: 'invalid',
        message: `${destination.field.name} looks like contact data; Candor never writes there.`,
      });
    const there = record[field.key];
    if (sameValue(there, destination.value)) return ok({});
    if (!sameValue(there, destination.before) && !(await isOurs(entry, there)))
      return ok({ kept: `Kept: ${field.name} was changed in the ATS by a person meanwhile.` });
    return ok({ change: { field, value: destination.value } });
  }

  async function send(client: AtsClient, entry: OutboxEntry): Promise<Result<Delivered>> {
    const { destination, ref } = entry;
    if (destination.kind === 'note') {
      // It may be there already: written by another browser, by the companion, or before this profile was emptied.
      const there = client.can.listNotes.can ? await isThere(client, entry) : ok(false);
      if (!there.ok || there.value) return done(there);
      return done(await client.writeNote(ref, destination.text));
    }
    if (destination.kind === 'tag') return done(await client.writeTag(ref, destination.tag));
    if (destination.kind === 'stage') return client.advance(ref, destination.from, destination.to);
    const record = await recordOf(client, entry);
    if (!record.ok) return record;
    const stands = await standing(entry, destination, record.value);
    if (!stands.ok) return stands;
    if (!('change' in stands.value)) return ok(stands.value);
    const { field, value } = stands.value.change;
    return done(await client.writeField(ref, field, value));
  }

  /** Puts down how the delivery of an entry ended. */
  async function conclude(client: Result<AtsClient>, entry: OutboxEntry, answer: Result<Delivered>) {
    if (!answer.ok) await failed(entry, answer.error);
    else if (answer.value.kept) await outbox.change(entry.id, 'kept', { message: answer.value.kept });
    else if (client.ok) await settle(client.value, entry);
  }

  /** Several fields of one record with one look and one request. Where that is refused, each is sent by itself. */
  async function sendTogether(
    client: AtsClient,
    writeFields: NonNullable<AtsClient['writeFields']>,
    entries: readonly OutboxEntry[],
  ): Promise<Heard | null> {
    const [first] = entries;
    if (!first) return null;
    const record = await recordOf(client, first);
    const free: { entry: OutboxEntry; change: FieldChange }[] = [];
    for (const entry of entries) {
      if (entry.destination.kind !== 'field') continue;
      const stands = record.ok ? await standing(entry, entry.destination, record.value) : record;
      if (!stands.ok) await conclude(ok(client), entry, stands);
      else if ('change' in stands.value) free.push({ entry, change: stands.value.change });
      else await conclude(ok(client), entry, ok(stands.value));
    }
    if (free.length === 0) return heardFrom(record);
    const answer = await writeFields(
      first.ref,
      free.map(({ change }) => change),
    );
    if (answer.ok) {
      const ids = free.map(({ entry }) => entry.id);
      await outbox.changeAll(ids, 'sent', { missedAtMs: undefined, message: undefined });
      return heardFrom(answer);
    }
    const oneByOne = !answer.error.maybeDone && REFUSED.has(answer.error.kind);
    for (const { entry } of free)
      await conclude(ok(client), entry, oneByOne ? await send(client, entry) : done(answer));
    return heardFrom(answer);
  }

  async function lookUp(client: AtsClient, entry: OutboxEntry): Promise<Heard | null> {
    if (entry.destination.kind === 'note' && !client.can.listNotes.can) {
      await outbox.change(entry.id, 'dead', {
        message:
          'The answer was lost, and this ATS cannot be asked whether the note arrived. Look in the ATS: if it is there, discard this; if not, try again.',
        problem: { kind: 'unexpected-answer', detail: client.can.listNotes.why },
      });
      return null;
    }
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
        message: `Sent ${entry.attempts} times, and the ATS does not have it.`,
      });
    return heardFrom(there);
  }

  async function stepAlone(entry: OutboxEntry, client: Result<AtsClient>): Promise<Heard | null> {
    if (entry.state === 'sending') {
      await outbox.change(entry.id, 'unsure', {
        retryAtMs: nowMs(),
        message: 'Candor was stopped while this was being sent.',
      });
      return null;
    }
    if (entry.state === 'unsure') {
      if (client.ok) return lookUp(client.value, entry);
      await outbox.change(entry.id, 'unsure', {
        missedAtMs: entry.missedAtMs,
        retryAtMs: nowMs() + LATER_MS,
        message: client.error.message,
      });
      return null;
    }
    const sending = await outbox.change(entry.id, 'sending', { missedAtMs: undefined });
    const answer = client.ok ? await send(client.value, sending) : client;
    await conclude(client, sending, answer);
    return heardFrom(answer);
  }

  /** One step of an entry, or of several fields of one record; answers whether the ATS was there. */
  return async function step(
    entries: readonly OutboxEntry[],
    client: Result<AtsClient>,
  ): Promise<Heard | null> {
    const [first, ...more] = entries;
    if (!first) return null;
    const writeFields = client.ok ? client.value.writeFields : undefined;
    if (!client.ok || !writeFields || more.length === 0) return stepAlone(first, client);
    const ids = entries.map(({ id }) => id);
    const sending = await outbox.changeAll(ids, 'sending', { missedAtMs: undefined });
    return sendTogether(client.value, writeFields, sending);
  };
}
