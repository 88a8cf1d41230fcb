/** The one HTTP client of all connectors: allow-list, credential, pace, and errors a person can act on. */
import { err, ok, type Result } from '@/lib/result';
import { createAttempt } from './attempt';
import { parseJson, readCapped } from './body';
import type { AtsDefinition } from './contract';
import { type Authorized, type Authorizer, scrub } from './credential';
import { createDownload } from './download';
import { createPace } from './pace';
import type { Answer } from './paging';
import { problemOf } from './problem';
import { reach } from './reach';
import { type AtsRequest, addressOf } from './request';

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

/** A short queue before the vendor's limit is waited for here; a longer one, or the vendor's own word, is the caller's to plan for. */
const WAIT_HERE_MS = 10_000;
/** A resume inside JSON is a third larger than the file. */
const MOST_JSON_BYTES = 28 * 2 ** 20;

export function createHttp(options: HttpOptions) {
  const { ats, authorizer, nowMs } = options;
  const { sleep = (ms) => new Promise<void>((done) => setTimeout(done, ms)) } = options;
  const pace = createPace(ats.limits, nowMs);
  const attempt = createAttempt({ ...options, atsName: ats.name, headers: ats.headers });

  async function exchange(
    request: AtsRequest,
    auth: Authorized,
    repeatable: boolean,
  ): Promise<Result<Answer>> {
    const reached = reach(ats, auth.base, request);
    if (!reached.ok) return reached;
    const waitMs = pace.waitMs();
    const retryAtMs = pace.pausedUntilMs() || (waitMs > WAIT_HERE_MS ? nowMs() + waitMs : 0);
    if (retryAtMs > 0)
      return err({
        kind: 'rate-limited',
        message: `${ats.name} takes no more requests for a moment.`,
        retryAtMs,
      });
    // Taken before the wait, so that others who wait at the same time wait for the next place.
    pace.take();
    if (waitMs > 0) await sleep(waitMs);
    const wrapped = auth.wrap?.(request) ?? request;
    const url = auth.wrap ? addressOf(auth.base, wrapped) : reached.value;
    const sent = { ...wrapped, headers: { ...contentType(wrapped, ats.headers), ...wrapped.headers } };
    const answer = await attempt(url, sent, auth, repeatable);
    if (answer.ok) pace.heard(answer.value.headers);
    const understood = answer.ok ? await understand(answer.value, request, url, !repeatable) : answer;
    return understood.ok
      ? understood
      : err({ ...understood.error, request: `${request.method} ${reached.value.pathname}` });
  }

  async function understand(
    response: Response,
    request: AtsRequest,
    url: URL,
    changes: boolean,
  ): Promise<Result<Answer>> {
    const body = await readCapped(response, MOST_JSON_BYTES);
    if (response.ok && body === null)
      return err({
        kind: 'unexpected-answer',
        message: `The answer of ${ats.name} broke off on the way, or was over the ${MOST_JSON_BYTES / 2 ** 20} MB that Candor reads at once. Try again, or attach a smaller file.`,
        maybeDone: changes,
      });
    const json = body ? parseJson(new TextDecoder().decode(body)) : undefined;
    const { status, headers } = response;
    // Asked about an empty body too: BambooHR's reason is in a header.
    const vendor = ats.errorOf?.(json, { status, headers }) ?? null;
    if (!response.ok || vendor) {
      const known = { atsName: ats.name, limits: ats.limits, status, headers, vendor, json };
      const problem = problemOf({ ...known, nowMs: nowMs(), changes });
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

  return { send, download: createDownload({ ats, authorizer, attempt, nowMs }) };
}

const contentType = (request: AtsRequest, own: AtsDefinition['headers']): Record<string, string> =>
  request.body === undefined || own?.['content-type'] ? {} : { 'content-type': 'application/json' };
