/** One request to a companion or another server that speaks its API. Never rejects. */
import { z } from 'zod';
import { ERROR_KINDS, err, ok, type Result } from '@/lib/result';

export interface RemoteSite {
  /** Without a slash at its end. */
  url: string;
  token: string;
  fetch: typeof fetch;
}

const ANSWER_WITHIN_MS = 10_000;
const MOST_CHARS = 10_000_000;
const refusalSchema = z.object({
  error: z.object({ kind: z.enum(ERROR_KINDS), message: z.string().max(1000) }),
});

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the schema of the caller then says what is wrong
  }
};

/** The answer's JSON (null for an empty one), still to be believed by the caller's schema. */
export async function request(
  { url, token, fetch }: RemoteSite,
  method: string,
  path: string,
  body?: unknown,
  timeoutMs: number = ANSWER_WITHIN_MS,
): Promise<Result<unknown>> {
  try {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: 'error',
      credentials: 'omit',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = (await answer.text()).slice(0, MOST_CHARS);
    if (answer.ok) return ok(text === '' ? null : parse(text));
    const refusal = refusalSchema.safeParse(parse(text));
    if (answer.status === 401)
      return err({
        kind: 'token-expired',
        message: 'The server does not know this device any more. Pair it again.',
      });
    return refusal.success
      ? err(refusal.data.error)
      : err({ kind: 'unexpected-answer', message: `The server answered with status ${answer.status}.` });
  } catch (error) {
    const late = error instanceof DOMException && error.name === 'TimeoutError';
    return err({
      kind: 'ats-down',
      message: late
        ? `The server did not answer within ${Math.round(timeoutMs / 1000)} seconds.`
        : 'The server could not be reached. Check that it runs and that its address is right.',
      detail: String(error),
    });
  }
}

/** The same, believed by a schema. */
export async function requestAs<T>(
  schema: z.ZodType<T>,
  site: RemoteSite,
  method: string,
  path: string,
  body?: unknown,
  timeoutMs?: number,
): Promise<Result<T>> {
  const answer = await request(site, method, path, body, timeoutMs);
  if (!answer.ok) return answer;
  const read = schema.safeParse(answer.value);
  return read.success
    ? ok(read.data)
    : err({
        kind: 'unexpected-answer',
        message: 'The server answered in a form Candor does not know. Are both of the same version?',
        detail: z.prettifyError(read.error).slice(0, 300),
      });
}
