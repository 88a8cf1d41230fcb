/** One request over the network: time limits, one repetition where that is safe, and no answer in plain words. */
import ky, { HTTPError, TimeoutError } from 'ky';
import { type AppError, err, ok, type Result } from '@/lib/result';
import type { Authorized } from './credential';
import type { AtsRequest } from './request';

export interface AttemptOptions {
  atsName: string;
  /** Headers that the vendor wants on every request. */
  headers?: Readonly<Record<string, string>>;
  fetch: typeof fetch;
  /** How long an answer may take; 20 s unless told. */
  timeoutMs?: number;
  /** The longest wait before a read is asked once more; 1 s unless told. */
  retryWaitMs?: number;
}

const ANSWER_WITHIN_MS = 20_000;
const BODY_WITHIN_MS = 60_000;

export function createAttempt(options: AttemptOptions) {
  const { atsName, headers, fetch, timeoutMs = ANSWER_WITHIN_MS, retryWaitMs = 1000 } = options;

  function noAnswer(late: boolean, maybeDone: boolean): string {
    const seconds = Math.ceil(timeoutMs / 1000);
    if (maybeDone)
      return late
        ? `${atsName} did not answer within ${seconds} seconds. Before it is sent again, Candor looks whether it arrived.`
        : `${atsName} could not be reached. Before it is sent again, Candor looks whether it arrived.`;
    return late
      ? `${atsName} did not answer within ${seconds} seconds. Nothing is lost; try again.`
      : `${atsName} could not be reached. Check the network; nothing is lost.`;
  }
  const unreachable = (error: unknown, maybeDone: boolean): AppError => ({
    kind: 'ats-down',
    message: noAnswer(error instanceof TimeoutError, maybeDone),
    detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    maybeDone,
  });

  /** The answer, whatever its status. Without a credential only what anybody may fetch is asked for. */
  return async function attempt(
    url: URL,
    request: AtsRequest,
    auth: Authorized | null,
    repeatable: boolean,
  ): Promise<Result<Response>> {
    try {
      const response = await ky(url, {
        method: request.method,
        fetch,
        headers: { accept: 'application/json', ...headers, ...request.headers, ...auth?.headers },
        ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
        ...(request.form && { body: new URLSearchParams(request.form) }),
        // Where a record was merged, some redirect to the other one; a credential follows nobody.
        redirect: 'manual',
        credentials: auth?.cookies ? 'include' : 'omit',
        timeout: timeoutMs,
        signal: AbortSignal.timeout(BODY_WITHIN_MS),
        retry: repeatable
          ? { limit: 1, methods: ['get', 'post'], statusCodes: [502, 503, 504], backoffLimit: retryWaitMs }
          : { limit: 0 },
      });
      return ok(response);
    } catch (error) {
      if (error instanceof HTTPError) return ok(error.response);
      return err(unreachable(error, !repeatable));
    }
  };
}
export type Attempt = ReturnType<typeof createAttempt>;
