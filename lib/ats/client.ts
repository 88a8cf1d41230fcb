/** Joins a connector's data with the shared HTTP client into what the rest of Candor uses. */
import { z } from 'zod';
import { err, ok, type Result } from '@/lib/result';
import type { AtsClient } from './client-types';
import type { Ask, AtsDefinition, Operation } from './contract';
import { createHttp, type HttpOptions } from './http';

const MOST_PAGES = 20;
const REMEMBER_MS = 5 * 60_000;

export interface ClientOptions extends Omit<HttpOptions, 'atsName'> {
  ats: AtsDefinition;
  userId?: string;
}

/** A connected ATS. Jobs and field lists are remembered for five minutes, people never. */
export function createAtsClient({ ats, userId, ...http }: ClientOptions): AtsClient {
  const { send, download } = createHttp({ ...http, atsName: ats.name });

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

  const remember = rememberer(http.nowMs);
  const ask: Ask = {
    userId,
    fields: () => remember('fields', () => ats.read.fields(ask)),
    async one(op, ...args) {
      const page = await send(op.request(...args), op.repeatable);
      return page.ok ? believe(op, page.value.json) : page;
    },
    async all(op, ...args) {
      const request = op.request(...args);
      const found = [];
      let next: string | null | undefined;
      for (let i = 0; i < MOST_PAGES && next !== null; i++) {
        const page = await send(request, op.repeatable, next);
        if (!page.ok) return page;
        const rows = believe(op, page.value.json);
        if (!rows.ok) return rows;
        found.push(...rows.value);
        next = page.value.next;
      }
      return ok(found);
    },
  };

  const there = <T>(found: Result<T | null>, what: string): Result<T> => {
    if (!found.ok) return found;
    return found.value === null
      ? err({
          kind: 'not-found',
          message: `${ats.name} does not know this ${what}, or your account may not see it.`,
        })
      : ok(found.value);
  };

  return {
    candidate: async (id) => there(await ats.read.candidate(ask, id), 'candidate'),
    applications: (candidateId) => ats.read.applications(ask, candidateId),
    job: (id) => remember(`job ${id}`, async () => there(await ats.read.job(ask, id), 'job')),
    attachments: (ref) => ats.read.attachments(ask, ref),
    download: async (attachment) =>
      attachment.url
        ? download(attachment.url)
        : err({ kind: 'no-resume', message: `${ats.name} gave no address for ${attachment.filename}.` }),
    notes: (ref) => ats.read.notes(ask, ref),
    fields: ask.fields,
    writeNote: (ref, text) => ats.write.note(ask, ref, text),
    writeField: (ref, field, value) => ats.write.field(ask, ref, field, value),
    writeTag: (ref, tag) => ats.write.tag(ask, ref, tag),
  };
}

/** Keeps good answers for a while; errors are asked for again at once. */
function rememberer(nowMs: () => number) {
  const kept = new Map<string, { untilMs: number; answer: unknown }>();
  return async <T>(key: string, read: () => Promise<Result<T>>): Promise<Result<T>> => {
    const known = kept.get(key);
    if (known && known.untilMs > nowMs()) return known.answer as Result<T>;
    const answer = await read();
    if (answer.ok) kept.set(key, { untilMs: nowMs() + REMEMBER_MS, answer });
    return answer;
  };
}
