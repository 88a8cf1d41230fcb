/** Joins a connector's data with the shared HTTP client into what the rest of Candor uses. */
import { z } from 'zod';
import type { ApplicationRef, Attachment } from '@/lib/model';
import { type AppError, err, mapOk, ok, type Result } from '@/lib/result';
import { createAdvance } from './advance-client';
import type { AtsClient } from './client-types';
import {
  type Ask,
  DEFAULT_WRITES,
  type FieldChange,
  type Listed,
  type Operation,
  type User,
  WRITES,
  type WriteKind,
} from './contract';
import { createHttp, type HttpOptions } from './http';
import { shareReads } from './share-reads';
import type { Capabilities } from './sure';

const MOST_PAGES = 20;
const REMEMBER_MS = 5 * 60_000;

export interface ClientOptions extends HttpOptions {
  user?: User;
  /** What is switched on besides reading; notes, fields and tags unless told. */
  writes?: readonly WriteKind[];
}

/** A connected ATS. Jobs, field lists and ids are remembered for five minutes, people never. */
export function createAtsClient({ user, writes = DEFAULT_WRITES, ...http }: ClientOptions): AtsClient {
  const { ats } = http;
  const { advance } = ats.write;
  // What takes a step is not even on the list while it is switched off.
  const allow = advance && writes.includes('advance') ? [...ats.allow, ...advance.allow] : ats.allow;
  const { send: sendOne, download } = createHttp({ ...http, ats: { ...ats, allow } });
  const send = shareReads(sendOne);

  function believe<Out>(op: Operation<never, Out>, json: unknown): Result<Out> {
    const body = op.response.safeParse(json);
    if (body.success) return ok(body.data);
    return err({
      kind: 'unexpected-answer',
      message: `${ats.name} answered in a form Candor does not know. It may have changed its API; report it.`,
      detail: z.prettifyError(body.error).slice(0, 500),
      maybeDone: !op.repeatable,
    });
  }

  const { remember, forget } = rememberer(http.nowMs);
  const ask: Ask = {
    user,
    remember: (key, read) => remember(`own ${key}`, read),
    fields: () => remember('fields', async () => (await ats.read.fields?.(ask)) ?? ok([])),
    async one(op, ...args) {
      const answer = await send(op.request(...args), op.repeatable);
      return answer.ok ? believe(op, answer.value.json) : answer;
    },
    async page(op, cursor, ...args) {
      const request = op.request(...args);
      const answer = await send(op.paging?.at(request, cursor) ?? request, op.repeatable);
      if (!answer.ok) return answer;
      const rows = believe(op, answer.value.json);
      return rows.ok ? ok({ rows: rows.value, next: op.paging?.after(answer.value, cursor) ?? null }) : rows;
    },
    async all<Args extends readonly unknown[], Out>(op: Operation<Args, Out[]>, ...args: Args) {
      const found: Out[] = [];
      let cursor: string | null = null;
      for (let i = 0; i < MOST_PAGES && (i === 0 || cursor !== null); i++) {
        const page: Result<Listed<Out>> = await ask.page(op, cursor, ...args);
        if (!page.ok) return page;
        found.push(...page.value.rows);
        cursor = page.value.next;
      }
      return ok(found);
    },
  };

  const there = <T>(found: Result<T | null>, what: string): Result<T> => {
    if (!found.ok || found.value !== null) return found as Result<T>;
    return err({
      kind: 'not-found',
      message: `${ats.name} does not have this ${what} any more: deleted, merged with another or anonymised, or closed to your account.`,
    });
  };
  const can = switchedOn(ats.can, writes);
  const cannot = (name: keyof Capabilities) =>
    err<AppError>({ kind: 'invalid', message: can[name].why ?? `${ats.name} cannot do this.` });

  async function writeFields(ref: ApplicationRef, changes: readonly FieldChange[]): Promise<Result<null>> {
    const [first] = changes;
    if (!can.field.can || !first) return cannot('field');
    if (ats.write.fields) return done(await ats.write.fields(ask, ref, changes));
    const { field, value } = first;
    return ats.write.field ? done(await ats.write.field(ask, ref, field, value)) : cannot('field');
  }

  return {
    can,
    forget,
    locate: (page) =>
      remember(`page ${JSON.stringify(page)}`, async () => {
        const found = ats.read.locate ? await ats.read.locate(ask, page) : ok(page);
        if (!found.ok) return found;
        const { candidateId } = found.value;
        return candidateId ? ok({ ...found.value, candidateId }) : there<never>(ok(null), 'candidate');
      }),
    candidate: async (id) => there(await ats.read.candidate(ask, id), 'candidate'),
    applications: (candidateId) => ats.read.applications(ask, candidateId),
    job: (id) => remember(`job ${id}`, async () => there(await ats.read.job(ask, id), 'job')),
    attachments: async (ref) => mapOk(await ats.read.attachments(ask, ref), newestFirst),
    async download(attachment) {
      if (ats.read.file) return ats.read.file(ask, attachment);
      return attachment.url
        ? download(attachment.url)
        : err({ kind: 'no-resume', message: `${ats.name} gave no address for ${attachment.filename}.` });
    },
    notes: async (ref) => (await ats.read.notes?.(ask, ref)) ?? cannot('listNotes'),
    fields: ask.fields,
    list: (cursor, sinceMs) => ats.read.list(ask, cursor, sinceMs),
    me: async (hint) => (await ats.me?.(ask, hint)) ?? ok(null),
    granted: async () => (await ats.granted?.(ask)) ?? ok(null),
    writeNote: async (ref, text) =>
      can.note.can && ats.write.note
        ? ats.write.note(ask, ref, ats.escapeText?.(text) ?? text)
        : cannot('note'),
    writeField: (ref, field, value) => writeFields(ref, [{ field, value }]),
    ...(ats.write.fields && { writeFields }),
    writeTag: async (ref, tag) =>
      can.tag.can && ats.write.tag ? done(await ats.write.tag(ask, ref, tag)) : cannot('tag'),
    ...createAdvance(ats, ask, can.advance),
  };
}

/** Where the vendor tells the time; otherwise its own order stays. */
const newestFirst = (files: Attachment[]): Attachment[] =>
  files.toSorted((a, b) =>
    a.createdAt && b.createdAt ? Date.parse(b.createdAt) - Date.parse(a.createdAt) : 0,
  );

const done = (answer: Result<unknown>): Result<null> => (answer.ok ? ok(null) : answer);

/** What the vendor can do, less what the user has left switched off. */
function switchedOn(can: Capabilities, writes: readonly WriteKind[]): Capabilities {
  const off = WRITES.filter((kind) => can[kind].can && !writes.includes(kind));
  const why = 'This is switched off for this connection.';
  return Object.assign({}, can, ...off.map((kind) => ({ [kind]: { can: false, sure: 'confirmed', why } })));
}

/** Keeps good answers for a while; errors are asked for again at once. */
function rememberer(nowMs: () => number) {
  const kept = new Map<string, { untilMs: number; answer: unknown }>();
  async function remember<T>(key: string, read: () => Promise<Result<T>>): Promise<Result<T>> {
    const known = kept.get(key);
    if (known && known.untilMs > nowMs()) return known.answer as Result<T>;
    const answer = await read();
    if (answer.ok) kept.set(key, { untilMs: nowMs() + REMEMBER_MS, answer });
    return answer;
  }
  return { remember, forget: () => kept.clear() };
}
