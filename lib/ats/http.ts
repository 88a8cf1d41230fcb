/** The one HTTP client of all connectors: allow-list, credential, timeouts, pace, and errors a person can act on. */
import ky, { HTTPError, TimeoutError } from 'ky';
import { type AppError, err, ok, type Result } from '@/lib/result';
import { isAllowed } from './allow';
import { parseJson, readCapped } from './body';
import type { AtsDefinition } from './contract';
import { createPace } from './pace';
import type { Answer } from './paging';
import { problemOf } from './problem';
import { type AtsRequest, addressOf } from './request';

/** What makes a request ours. */
export interface Authorized {
  /** The only address, with a path perhaps, that the credential is ever sent to. */
  base: string;
  headers: Readonly<Record<string, string>>;
  /** The browser's own session goes along. */
  cookies?: boolean;
  /** Puts the credential into the request itself, where the vendor wants it there. */
  wrap?(request: AtsRequest): AtsRequest;
  /** Texts that must never be seen in an error. */
  secrets: readonly string[];
}

/** Where credentials come from; `renew` is asked once an API has refused `stale`. */
export interface Authorizer {
  current(): Promise<Result<Authorized>>;
  renew(stale: Authorized): Promise<Result<Authorized>>;
}

export interface HttpOptions {
  ats: AtsDefinition;
  authorizer: Authorizer;
  fetch: typeof fetch;
  nowMs: () => number;
  /** Waits for the vendor's pace; `setTimeout` unless told. */
  sleep?: (ms: number) => Promise<void>;
  /** How long an answer may take; 20 s unless told. */
  timeoutMs?: number;
  /** The longest wait before a read is asked once more; 1 s unless told. */
  retryWaitMs?: number;
}

const ANSWER_WITHIN_MS = 20_000;
const BODY_WITHIN_MS = 60_000;
/** A short queue before the vendor's limit is waited for here; a longer one, or the vendor's own word, is the caller's to plan for. */
const WAIT_HERE_MS = 10_000;
/** A resume inside JSON is a third larger than the file. */
const MOST_JSON_BYTES = 28 * 2 ** 20;
const MOST_FILE_BYTES = 20 * 2 ** 20;

export function createHttp(options: HttpOptions) {
  const { ats, authorizer, fetch, nowMs, timeoutMs = ANSWER_WITHIN_MS, retryWaitMs = 1000 } = options;
  const { sleep = (ms) => new Promise<void>((done) => setTimeout(done, ms)) } = options;
  const pace = createPace(ats.limits, nowMs);

  async function attempt(url: URL, request: AtsRequest, auth: Authorized | null, repeatable: boolean) {
    try {
      const response = await ky(url, {
        method: request.method,
        fetch,
        headers: { accept: 'application/json', ...ats.headers, ...request.headers, ...auth?.headers },
        ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
        ...(request.form && { body: new URLSearchParams(request.form) }),
        redirect: 'error',
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
  }

  const unreachable = (error: unknown, maybeDone: boolean): AppError => ({
    kind: 'ats-down',
    message:
      error instanceof TimeoutError
        ? `${ats.name} did not answer within ${Math.ceil(timeoutMs / 1000)} seconds. Nothing is lost; try again.`
        : `${ats.name} could not be reached. Check the network; nothing is lost.`,
    detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    maybeDone,
  });

  const refuse = (message: string, detail?: string) => err<AppError>({ kind: 'forbidden', message, detail });

  /** The address, if this request may go there. */
  function check(base: string, request: AtsRequest): Result<URL> {
    const url = addressOf(base, request);
    const root = new URL(base);
    const below = root.pathname.replace(/\/$/, '');
    if (url.origin !== root.origin || !url.pathname.startsWith(`${below}/`))
      return refuse(`${ats.name} pointed at a foreign address; Candor did not follow.`);
    const pathname = url.pathname.slice(below.length);
    if (!isAllowed(ats.allow, request, pathname))
      return refuse(
        'Candor does not send this: it is not on the list of what it may do in this ATS.',
        `${request.method} ${pathname}`,
      );
    return ok(url);
  }

  async function exchange(
    request: AtsRequest,
    auth: Authorized,
    repeatable: boolean,
  ): Promise<Result<Answer>> {
    const checked = check(auth.base, request);
    if (!checked.ok) return checked;
    const waitMs = pace.waitMs();
    const retryAtMs = pace.pausedUntilMs() || (waitMs > WAIT_HERE_MS ? nowMs() + waitMs : 0);
    if (retryAtMs > 0)
      return err({
        kind: 'rate-limited',
        message: `${ats.name} takes no more requests for a moment.`,
        retryAtMs,
      });
    if (waitMs > 0) await sleep(waitMs);
    pace.take();
    const wrapped = auth.wrap?.(request) ?? request;
    const url = auth.wrap ? addressOf(auth.base, wrapped) : checked.value;
    const sent = { ...wrapped, headers: { ...contentType(wrapped, ats.headers), ...wrapped.headers } };
    const answer = await attempt(url, sent, auth, repeatable);
    if (answer.ok) pace.heard(answer.value.headers);
    const understood = answer.ok ? await understand(answer.value, request, url, !repeatable) : answer;
    return understood.ok
      ? understood
      : err({ ...understood.error, request: `${request.method} ${checked.value.pathname}` });
  }

  async function understand(
    response: Response,
    request: AtsRequest,
    url: URL,
    changes: boolean,
  ): Promise<Result<Answer>> {
    const body = await readCapped(response, MOST_JSON_BYTES);
    const json = body ? parseJson(new TextDecoder().decode(body)) : undefined;
    const { status, headers } = response;
    const vendor = json === undefined ? null : (ats.errorOf?.(json, { status, headers }) ?? null);
    if (!response.ok || vendor) {
      const problem = problemOf({
        atsName: ats.name,
        status,
        headers,
        vendor,
        json,
        nowMs: nowMs(),
        changes,
      });
      if (problem.kind === 'rate-limited' && problem.retryAtMs) pace.pauseUntil(problem.retryAtMs);
      return err(problem);
    }
    if (json !== undefined) return ok({ json, headers });
    return err({
      kind: 'unexpected-answer',
      message: `${ats.name} answered with something that is not data, perhaps a maintenance page. Try again later.`,
      detail: `${request.method} ${url.pathname}: not JSON, ${headers.get('content-type')}`,
      maybeDone: changes,
    });
  }

  /** Sends one request; a refused credential is renewed once. */
  async function send(request: AtsRequest, repeatable: boolean): Promise<Result<Answer>> {
    const auth = await authorizer.current();
    if (!auth.ok) return auth;
    const first = await exchange(request, auth.value, repeatable);
    if (first.ok || first.error.kind !== 'token-expired') return scrub(first, auth.value);
    // A refused credential means that nothing was done, so asking once more is safe even for a write.
    const renewed = await authorizer.renew(auth.value);
    if (!renewed.ok) return scrub(renewed, auth.value);
    return scrub(await exchange(request, renewed.value, repeatable), renewed.value);
  }

  /** Fetches a file: by a signed link without the credential, or from the API with it. */
  async function download(address: string): Promise<Result<Uint8Array>> {
    const auth = await authorizer.current();
    if (!auth.ok) return auth;
    // A path alone lies below the API's base.
    const url = address.startsWith('/')
      ? addressOf(auth.value.base, { method: 'GET', path: address })
      : URL.parse(address);
    const request: AtsRequest = { method: 'GET', path: '', address: url?.href ?? '' };
    const { origin } = new URL(auth.value.base);
    if (!url || (url.protocol !== 'https:' && url.origin !== origin))
      return refuse('The file lies at an address that is not secure.');
    const own = ats.files === 'api' && url.origin === origin;
    const checked = own ? check(auth.value.base, request) : ok(url);
    if (!checked.ok) return checked;
    const answer = await attempt(
      url,
      { ...request, headers: { accept: '*/*' } },
      own ? auth.value : null,
      true,
    );
    if (!answer.ok) return scrub(answer, auth.value);
    const { status, headers } = answer.value;
    if (!answer.value.ok)
      return err(
        problemOf({
          atsName: ats.name,
          status,
          headers,
          vendor: null,
          json: null,
          nowMs: nowMs(),
          changes: false,
        }),
      );
    const bytes = await readCapped(answer.value, MOST_FILE_BYTES);
    return bytes
      ? ok(bytes)
      : err({
          kind: 'unreadable-resume',
          message: 'The file is over 20 MB or broke off on the way. Attach a smaller one, or try again.',
        });
  }

  return { send, download };
}

const contentType = (request: AtsRequest, own: AtsDefinition['headers']): Record<string, string> =>
  request.body === undefined || own?.['content-type'] ? {} : { 'content-type': 'application/json' };

/** Takes credentials out of an error, should a vendor or a browser have repeated them. */
function scrub<T>(result: Result<T>, { secrets }: Authorized): Result<T> {
  if (result.ok) return result;
  const clean = (text: string) =>
    secrets.filter(Boolean).reduce((sum, secret) => sum.replaceAll(secret, '…'), text);
  const { message, detail, request } = result.error;
  return err({
    ...result.error,
    message: clean(message),
    ...(detail !== undefined && { detail: clean(detail) }),
    ...(request !== undefined && { request: clean(request) }),
  });
}
