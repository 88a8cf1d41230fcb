/** What makes a request ours, and how it is kept out of every error. */
import { err, type Result } from '@/lib/result';
import type { AtsRequest } from './request';

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

/** Takes credentials out of an error, should a vendor or a browser have repeated them. */
export function scrub<T>(result: Result<T>, { secrets }: Authorized): Result<T> {
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
