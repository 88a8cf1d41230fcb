/** Odoo's per-user key: the numeric user id is looked up once, then database, id and key go into every call. */
import { z } from 'zod';
import type { Authorizer } from '@/lib/ats/credential';
import type { AtsRequest } from '@/lib/ats/request';
import { err, ok, type Result } from '@/lib/result';
import { askJson } from './ask-json';
import type { CredentialsOf } from './credentials';

const call = z.object({
  params: z.object({ model: z.string(), method: z.string(), args: z.unknown(), kwargs: z.unknown() }),
});
const rpc = (service: string, method: string, args: unknown[]) => ({
  jsonrpc: '2.0',
  method: 'call',
  id: 1,
  params: { service, method, args },
});

/** `read` gives the credentials from the vault, null when they are gone. */
export function createOdooKey(
  read: () => Promise<CredentialsOf<'odoo'> | null>,
  base: string,
  fetch: typeof globalThis.fetch,
): Authorizer {
  let uid: number | null = null;

  async function userId({ database, login, key }: CredentialsOf<'odoo'>): Promise<Result<number>> {
    if (uid !== null) return ok(uid);
    const answer = await askJson(fetch, new URL('/jsonrpc', base), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(rpc('common', 'login', [database, login, key])),
    });
    if (!answer.ok) return answer;
    const found = z.object({ result: z.number() }).safeParse(answer.value.json);
    if (!found.success)
      return err({
        kind: 'token-expired',
        message: 'Odoo does not take this database, login and key together. Check all three.',
      });
    uid = found.data.result;
    return ok(uid);
  }

  const current: Authorizer['current'] = async () => {
    const known = await read();
    if (!known) return err({ kind: 'token-expired', message: 'The Odoo key is gone. Enter it again.' });
    const user = await userId(known);
    if (!user.ok) return user;
    return ok({
      base,
      headers: {},
      secrets: [known.key],
      wrap(request: AtsRequest): AtsRequest {
        const body = call.safeParse(request.body);
        // Not a model's method: only a signed-in session may ask that, and Odoo says so.
        if (!body.success) return request;
        const { model, method, args, kwargs } = body.data.params;
        const all = [known.database, user.value, known.key, model, method, args, kwargs];
        return { method: 'POST', path: '/jsonrpc', body: rpc('object', 'execute_kw', all) };
      },
    });
  };
  return {
    current,
    renew() {
      uid = null;
      return current();
    },
  };
}
