/** The one HTTP client of all connectors: allow-list, token, timeouts, rate limits, and errors a person can act on. */
import ky, { HTTPError, TimeoutError } from 'ky';
import { type AppError, err, ok, type Result } from '@/lib/result';
import type { AtsRequest } from './contract';
import { problemOf } from './problem';

/** Where access tokens come from; `renew` is asked once an API has refused `stale`. */
export interface TokenSource {
  current(): Promise<Result<string>>;
  renew(stale: string): Promise<Result<string>>;
}

export interface HttpOptions {
  atsName: string;
  /** The only origin a token is ever sent to. */
  apiOrigin: string;
  token: TokenSource;
  fetch: typeof fetch;
  nowMs: () => number;
  /** How long an answer may take; 20 s unless told. */
  timeoutMs?: number;
  /** The longest wait before a read is asked once more; 1 s unless told. */
  retryWaitMs?: number;
}

export interface Page {
  json: unknown;
  next: string | null;
}

/** No vendor's pause is longer; a longer one was reckoned by a clock that has been set since. */
const LONGEST_PAUSE_MS = 15 * 60_000;
const ANSWER_WITHIN_MS = 20_000;
const BODY_WITHIN_MS = 30_000;
const MOST_JSON_BYTES = 10 * 2 ** 20;
const MOST_FILE_BYTES = 20 * 2 ** 20;

export function createHttp(options: HttpOptions) {
  const {
    atsName,
    apiOrigin,
    token,
    fetch,
    nowMs,
    timeoutMs = ANSWER_WITHIN_MS,
    retryWaitMs = 1000,
  } = options;
  let pausedUntilMs = 0;

  async function attempt(url: URL, request: AtsRequest, bearer: string | null, repeatable: boolean) {
    try {
      const response = await ky(url, {
        method: request.method,
        fetch,
        headers: { accept: 'application/json', ...(bearer && { authorization: `Bearer ${bearer}` }) },
        ...(request.body !== undefined && { json: request.body }),
        redirect: 'error',
        credentials: 'omit',
        timeout: timeoutMs,
        signal: AbortSignal.timeout(BODY_WITHIN_MS),
        retry: repeatable
          ? { limit: 1, methods: ['get'], statusCodes: [502, 503, 504], backoffLimit: retryWaitMs }
          : { limit: 0 },
      });
      return ok(response);
    } catch (error) {
      if (error instanceof HTTPError) return ok(error.response);
      return err(unreachable(error, !repeatable));
    }
  }

  const unreachable = (error: unknown, maybeDone: boolean): AppError => ({
    kind: 'ats-down',
    message:
      error instanceof TimeoutError
        ? `${atsName} did not answer within ${Math.ceil(timeoutMs / 1000)} seconds. Nothing is lost; try again.`
        : `${atsName} could not be reached. Check the network; nothing is lost.`,
    detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    maybeDone,
  });

  function noteLimits(headers: Headers) {
    const resetMs = Number(headers.get('x-ratelimit-reset')) * 1000;
    if (headers.get('x-ratelimit-remaining') === '0' && resetMs > nowMs()) pausedUntilMs = resetMs;
  }

  async function withToken(url: URL, request: AtsRequest, repeatable: boolean): Promise<Result<Response>> {
    const bearer = await token.current();
    if (!bearer.ok) return bearer;
    const first = await attempt(url, request, bearer.value, repeatable);
    if (!first.ok || first.value.status !== 401) return first;
    // A 401 means that nothing was done, so asking once more is safe even for a POST.
    const renewed = await token.renew(bearer.value);
    return renewed.ok ? attempt(url, request, renewed.value, repeatable) : renewed;
  }

  /** Sends one request to the API origin. `address` is a whole address for a list's next page. */
  async function send(request: AtsRequest, repeatable: boolean, address?: string): Promise<Result<Page>> {
    const url = new URL(address ?? request.path, apiOrigin);
    if (!address) url.search = new URLSearchParams(request.query).toString();
    if (url.origin !== new URL(apiOrigin).origin)
      return err({
        kind: 'forbidden',
        message: `${atsName} pointed at a foreign address; Candor did not follow.`,
      });
    if (pausedUntilMs - nowMs() > LONGEST_PAUSE_MS) pausedUntilMs = 0;
    if (nowMs() < pausedUntilMs)
      return err({
        kind: 'rate-limited',
        message: `${atsName} takes no more requests for a moment.`,
        retryAtMs: pausedUntilMs,
      });
    const answer = await withToken(url, request, repeatable);
    if (!answer.ok) return answer;
    noteLimits(answer.value.headers);
    const body = await readCapped(answer.value, MOST_JSON_BYTES);
    const text = body ? new TextDecoder().decode(body) : null;
    if (!answer.value.ok) {
      const problem = problemOf(atsName, answer.value, text ?? '', nowMs(), !repeatable);
      if (problem.kind === 'rate-limited' && problem.retryAtMs) pausedUntilMs = problem.retryAtMs;
      return err(problem);
    }
    const json = text === null ? undefined : parseJson(text);
    if (json === undefined) {
      const detail = `${request.method} ${url.pathname}: not JSON, ${answer.value.headers.get('content-type')}`;
      return err({
        kind: 'unexpected-answer',
        message: `${atsName} answered with something that is not data, perhaps a maintenance page. Try again later.`,
        detail,
        maybeDone: !repeatable,
      });
    }
    return ok({ json, next: nextLink(answer.value.headers.get('link')) });
  }

  /** Fetches a file by a vendor's signed link, without the token. */
  async function download(address: string): Promise<Result<Uint8Array>> {
    const url = new URL(address);
    const secure = url.protocol === 'https:' || url.origin === new URL(apiOrigin).origin;
    if (!secure)
      return err({ kind: 'forbidden', message: 'The file lies at an address that is not secure.' });
    const answer = await attempt(url, { method: 'GET', path: url.pathname }, null, true);
    if (!answer.ok) return answer;
    if (!answer.value.ok) return err(problemOf(atsName, answer.value, '', nowMs(), false));
    const bytes = await readCapped(answer.value, MOST_FILE_BYTES);
    return bytes
      ? ok(bytes)
      : err({
          kind: 'unreadable-resume',
          message: 'The file is over 20 MB or broke off on the way. Try again.',
        });
  }

  return { send, download };
}
export type Http = ReturnType<typeof createHttp>;

/** The whole body, or null when it is longer than `most` bytes or ends before its time. */
async function readCapped(response: Response, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      size += part.value.length;
      if (size > most) {
        await reader?.cancel();
        return null;
      }
      chunks.push(part.value);
    }
  } catch {
    return null;
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function parseJson(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const nextLink = (link: string | null): string | null =>
  /<([^>]+)>;\s*rel="next"/.exec(link ?? '')?.[1] ?? null;
