/** Whether a request may go where it points: below the API's own address, and on the connector's list. */
import { err, ok, type Result } from '@/lib/result';
import { isAllowed } from './allow';
import type { AtsDefinition } from './contract';
import { type AtsRequest, addressOf } from './request';

export const refuse = (message: string, detail?: string) =>
  err({ kind: 'forbidden' as const, message, detail });

/** The request's address, if it may go there with a credential for `base`. */
export function reach(ats: AtsDefinition, base: string, request: AtsRequest): Result<URL> {
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
