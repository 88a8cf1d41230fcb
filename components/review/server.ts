/** What the page asks of the companion that served it. Never rejects. */
import type { z } from 'zod';
import {
  decidedAnswerSchema,
  linkDoorSchema,
  type newDecisionSchema,
  openedSchema,
} from '@/lib/review/protocol';

/** `trouble`: an answer that nobody can make sense of. */
export type Failure = 'offline' | 'missing' | 'ended' | 'refused' | 'slow-down' | 'trouble';
export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure };

const WITHIN_MS = 20_000;
const FAILURES: Readonly<Record<number, Failure>> = {
  400: 'missing',
  403: 'refused',
  404: 'missing',
  410: 'ended',
  429: 'slow-down',
};

/** `base`: where the companion is, as a path: empty, or what a proxy has put before it. */
export function createServer(linkId: string, base: string) {
  async function ask<T>(schema: z.ZodType<T>, path: string, init: RequestInit): Promise<Answer<T>> {
    let answer: Response;
    try {
      answer = await fetch(`${base}/v1/review/${linkId}${path}`, {
        ...init,
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
        signal: AbortSignal.timeout(WITHIN_MS),
      });
    } catch {
      return { ok: false, failure: 'offline' };
    }
    if (!answer.ok) return { ok: false, failure: FAILURES[answer.status] ?? 'offline' };
    const read = schema.safeParse(await answer.json().catch(() => null));
    return read.success ? { ok: true, value: read.data } : { ok: false, failure: 'trouble' };
  }
  const post = (proof: string, body: unknown = {}): RequestInit => ({
    method: 'POST',
    headers: { authorization: `Review ${proof}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

  return {
    door: () => ask(linkDoorSchema, '', {}),
    open: (proof: string) => ask(openedSchema, '/open', post(proof)),
    /** Goes out also while the page is being closed. */
    decide: (proof: string, decision: z.infer<typeof newDecisionSchema>) =>
      ask(decidedAnswerSchema, '/decisions', { ...post(proof, decision), keepalive: true }),
  };
}
export type Server = ReturnType<typeof createServer>;
