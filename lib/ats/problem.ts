import { z } from 'zod';
import type { AppError } from '@/lib/result';
import type { VendorError } from './contract';
import { type Limits, resetAtMs } from './pace';

const SHORTEST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 15 * 60_000;

const one = z.union([
  z.string(),
  z.object({ message: z.string() }).transform((e) => e.message),
  z.object({ detail: z.string() }).transform((e) => e.detail),
  z.object({ title: z.string() }).transform((e) => e.title),
]);
/** The forms most vendors use: `message`, `errors: […]`, `error: "…"` or `error: {message}`. */
const common = z.union([
  z.object({ errors: z.array(one).min(1) }).transform((body) => body.errors.join('; ')),
  z.object({ message: z.string() }).transform((body) => body.message),
  z.object({ error_description: z.string() }).transform((body) => body.error_description),
  z.object({ error: one }).transform((body) => body.error),
]);

interface Refusal {
  atsName: string;
  limits: Limits;
  status: number;
  headers: Headers;
  /** What the connector read in the answer. */
  vendor: VendorError | null;
  json: unknown;
  nowMs: number;
  /** Whether the request was one that changes things. */
  changes: boolean;
}

/** An API's refusal in words a person can act on. */
export function problemOf(refusal: Refusal): AppError {
  const { atsName, status, vendor, json, changes } = refusal;
  const said = (vendor?.message ?? common.safeParse(json).data ?? '').slice(0, 300);
  const detail = `${status} ${said}`.trim();
  const kind = vendor?.kind ?? kindOf(status);
  switch (kind) {
    case 'token-expired':
      return {
        kind,
        message: `Your sign-in to ${atsName} has ended. Sign in again; nothing is lost.`,
        detail,
      };
    case 'forbidden':
      return {
        kind,
        message: changes
          ? `${atsName} does not let your account do this. Ask an administrator for the permission named below.`
          : `${atsName} does not show this to your account; the candidate or the job may be private. Ask an administrator for the permission named below.`,
        detail,
      };
    case 'not-found':
      return {
        kind,
        message: `${atsName} does not have this record any more: deleted, merged with another, or anonymised.`,
        detail,
      };
    case 'rate-limited':
      return {
        kind,
        message: `${atsName} asked us to slow down. Candor goes on by itself.`,
        detail,
        retryAtMs: retryAtMs(refusal),
      };
    case 'ats-down':
      return {
        kind,
        message: `${atsName} has a problem of its own right now. Nothing is lost.`,
        detail,
        maybeDone: changes,
      };
  }
  return { kind, message: `${atsName} did not accept this: ${said || 'no reason given'}.`, detail };
}

function kindOf(status: number): AppError['kind'] {
  if (status >= 500 || status === 408) return 'ats-down';
  // A browser tells nothing of a redirection that is not followed, not even its status.
  if (status === 0 || (status >= 300 && status < 400)) return 'not-found';
  const known: Record<number, AppError['kind']> = {
    401: 'token-expired',
    403: 'forbidden',
    404: 'not-found',
    410: 'not-found',
    429: 'rate-limited',
  };
  return known[status] ?? 'invalid';
}

/**
 * When to ask again: `Retry-After` as seconds or an HTTP date (RFC 9110, 10.2.3), the vendor's own header, or else once
 * its window is over.
 */
function retryAtMs({ headers, limits, nowMs }: Refusal): number {
  const header = headers.get('retry-after');
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header ?? '') - nowMs;
  if (header && Number.isFinite(wait))
    return nowMs + Math.min(Math.max(wait, SHORTEST_WAIT_MS), LONGEST_WAIT_MS);
  return resetAtMs(limits, headers, nowMs) ?? nowMs + Math.max(limits.perMs, SHORTEST_WAIT_MS);
}
