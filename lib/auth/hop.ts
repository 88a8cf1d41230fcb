/** A second sign-in with the access token that gives the real session and its own API address. */
import type { Hop } from '@/lib/ats/auth-methods';
import type { Authorized } from '@/lib/ats/credential';
import { err, ok, type Result } from '@/lib/result';
import { askJson } from './ask-json';
import { once } from './once';

export function createHop(hop: Hop, apiOrigin: string, fetch: typeof globalThis.fetch) {
  // Lost with the worker; the next one signs in again.
  let known: { token: string; session: Authorized } | null = null;

  const signIn = once(async (token: string): Promise<Result<Authorized>> => {
    const url = new URL(hop.path, apiOrigin);
    url.search = new URLSearchParams({ ...hop.query, [hop.param]: token }).toString();
    const answer = await askJson(fetch, url, { method: 'POST' });
    if (!answer.ok) return answer;
    const { status, json } = answer.value;
    if (status === 400 || status === 401)
      return err({
        kind: 'token-expired',
        message: 'The sign-in has ended. Sign in again; nothing is lost.',
      });
    const session = hop.response.safeParse(json);
    if (status >= 400 || !session.success)
      return err({
        kind: 'ats-down',
        message: 'The ATS did not open a session. Try again in a moment.',
        detail: `status ${status}`,
      });
    const { headers, base } = session.data;
    const { origin, protocol, hostname } = new URL(base);
    if (origin !== new URL(apiOrigin).origin && !(protocol === 'https:' && hop.hosts.test(hostname)))
      return err({
        kind: 'forbidden',
        message: 'The ATS pointed at a foreign address; Candor did not follow.',
      });
    known = { token, session: { base, headers, secrets: Object.values(headers) } };
    return ok(known.session);
  });

  return {
    session: async (token: string): Promise<Result<Authorized>> =>
      known?.token === token ? ok(known.session) : signIn(token),
    /** Whether `stale` was the session known here, which is now forgotten. */
    forget(stale: Authorized): boolean {
      const mine =
        known !== null && Object.values(known.session.headers).every((one) => stale.secrets.includes(one));
      if (mine) known = null;
      return mine;
    },
  };
}
