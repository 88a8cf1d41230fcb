/** Errors as answers: the same shape everywhere, with a status that fits. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { type AppError, ERROR_KINDS, type ErrorKind, type Result } from '@/lib/result';

export const problemSchema = z.object({
  error: z.object({ kind: z.enum(ERROR_KINDS), message: z.string() }),
});

const STATUS: Partial<Record<ErrorKind, ContentfulStatusCode>> = {
  'not-connected': 409,
  'token-expired': 409,
  forbidden: 403,
  'not-found': 404,
  invalid: 400,
  'rate-limited': 429,
  'ats-down': 502,
  'unexpected-answer': 502,
  'no-resume': 422,
  'unreadable-resume': 422,
  'no-job-description': 422,
  cancelled: 503,
};

/** Answers with an error; its `detail` stays here. */
export const problem = (c: Context, { kind, message }: AppError, status?: ContentfulStatusCode) =>
  c.json({ error: { kind, message } }, status ?? STATUS[kind] ?? 500);

/** Thrown in a route whose answer has a type of its own; the application's error handler answers with it. */
export class Refusal extends Error {
  constructor(
    readonly error: AppError,
    readonly status?: ContentfulStatusCode,
  ) {
    super(error.message);
  }
}

/** The value of a result, or its error as the answer. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Refusal(result.error);
  return result.value;
}
