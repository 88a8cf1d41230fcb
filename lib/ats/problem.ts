import { z } from 'zod';
import type { AppError } from '@/lib/result';

const DEFAULT_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;
const vendorError = z.union([
  z.object({ message: z.string() }).transform((body) => body.message),
  z
    .object({
      errors: z.array(z.union([z.string(), z.object({ message: z.string() }).transform((e) => e.message)])),
    })
    .transform((body) => body.errors.join('; ')),
]);

/** An API's refusal in words a person can act on. `maybeDone` says whether the request was one that changes things. */
export function problemOf(
  atsName: string,
  response: Response,
  text: string,
  nowMs: number,
  changes: boolean,
): AppError {
  const detail = `${response.status} ${vendorMessage(text)}`.trim();
  switch (response.status) {
    case 401:
      return {
        kind: 'token-expired',
        message: `Your sign-in to ${atsName} has ended. Sign in again; nothing is lost.`,
        detail,
      };
    case 403:
      return {
        kind: 'forbidden',
        message: `${atsName} does not let your account do this. Ask an administrator for the permission named below.`,
        detail,
      };
    case 404:
      return { kind: 'not-found', message: `${atsName} does not have this record any more.`, detail };
    case 429:
      return {
        kind: 'rate-limited',
        message: `${atsName} asked us to slow down. Candor goes on by itself.`,
        detail,
        retryAtMs: nowMs + retryAfterMs(response.headers.get('retry-after'), nowMs),
      };
  }
  if (response.status >= 500)
    return {
      kind: 'ats-down',
      message: `${atsName} has a problem of its own right now. Nothing is lost.`,
      detail,
      maybeDone: changes,
    };
  return {
    kind: 'invalid',
    message: `${atsName} did not accept this: ${vendorMessage(text) || 'no reason given'}.`,
    detail,
  };
}

/** `Retry-After` as seconds or an HTTP date (RFC 9110, 10.2.3), in milliseconds from now. */
function retryAfterMs(header: string | null, nowMs: number): number {
  if (!header) return DEFAULT_WAIT_MS;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - nowMs;
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 1000), LONGEST_WAIT_MS) : DEFAULT_WAIT_MS;
}

function vendorMessage(text: string): string {
  try {
    const body = vendorError.safeParse(JSON.parse(text));
    return body.success ? body.data.slice(0, 300) : '';
  } catch (error) {
    if (error instanceof SyntaxError) return '';
    throw error;
  }
}
