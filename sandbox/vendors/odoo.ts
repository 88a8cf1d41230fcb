import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { Closed } from '../store/records';
import { createModels, Fault, type OdooVersion } from './odoo-models';
import { SANDBOX_KEY, type Vendor, type VendorContext } from './vendor';

export const DATABASE = 'sandbox';
const rpcBody = z.object({
  params: z.looseObject({
    service: z.string().optional(),
    method: z.string().optional(),
    model: z.string().optional(),
    args: z.array(z.unknown()).default([]),
    kwargs: z.record(z.string(), z.unknown()).default({}),
  }),
});

function createApi(context: VendorContext, version: OdooVersion) {
  const api = new Hono();
  const answer = (c: Context, result: unknown) => c.json({ jsonrpc: '2.0', id: 1, result });
  const run = async (userId: number, name: string, args: unknown[], kwargs: Record<string, unknown>) => {
    const methods: Record<string, (args: unknown[], kwargs: Record<string, unknown>) => Promise<unknown>> =
      createModels(context, version, userId);
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (!method) throw new Fault('odoo.exceptions.AccessError', `You are not allowed to call ${name}.`);
    return method(args, kwargs);
  };
  const paramsOf = async (c: Context) => rpcBody.parse(await c.req.json()).params;
  const sessionUser = async (c: Context) => {
    const user = await context.findSession(c.req.header('cookie'));
    if (!user) throw new Fault('odoo.http.SessionExpiredException', 'Session expired', 100);
    return user;
  };

  api.post('/web/dataset/call_kw/:model/:method', async (c) => {
    const user = await sessionUser(c);
    const { args, kwargs } = await paramsOf(c);
    return answer(c, await run(user.id, `${c.req.param('model')}/${c.req.param('method')}`, args, kwargs));
  });
  api.post('/web/session/get_session_info', async (c) => {
    const user = await sessionUser(c);
    return answer(c, { uid: user.id, name: user.name, db: DATABASE, server_version: `${version}.0` });
  });
  api.post('/jsonrpc', async (c) => {
    const { service, method, args } = await paramsOf(c);
    const users = await context.records.users();
    if (service === 'common' && method === 'login') {
      const user = users.find((one) => one.email === args[1]);
      return answer(c, args[0] === DATABASE && args[2] === SANDBOX_KEY && user ? user.id : false);
    }
    const [database, uid, key, model, name, positional, named] = args;
    const user = users.find((one) => one.id === uid);
    if (database !== DATABASE || key !== SANDBOX_KEY || !user)
      throw new Fault('odoo.exceptions.AccessDenied', 'Access Denied');
    const kwargs = z.record(z.string(), z.unknown()).parse(named ?? {});
    return answer(c, await run(user.id, `${model}/${name}`, z.array(z.unknown()).parse(positional), kwargs));
  });
  api.onError((error, c) => {
    const known =
      error instanceof Fault
        ? error
        : error instanceof Closed
          ? new Fault('odoo.exceptions.AccessError', 'You are not allowed to access this applicant.')
          : new Fault('builtins.ValueError', 'Wrong value.');
    const data = {
      name: known.fault,
      message: known.message,
      arguments: [known.message],
      debug: 'Traceback (most recent call last): …',
    };
    return c.json({ jsonrpc: '2.0', id: 1, error: { code: known.code, message: 'Odoo Server Error', data } });
  });
  return api;
}

/** Odoo of one version: addresses behind `#` up to 17, paths from 18 on. */
export const odooOf = (version: OdooVersion, credentials: Vendor['credentials']): Vendor => ({
  id: 'odoo',
  apiHost: 'web',
  isApi: ({ pathname }) => /^\/(web\/(dataset|session)\/|jsonrpc$)/.test(pathname),
  api: (context) => createApi(context, version),
  pages: {
    addressOf: (_personId, applicationId) =>
      version === 18
        ? `/odoo/recruitment-applications/${applicationId}`
        : `/web#id=${applicationId}&cids=1&menu_id=3&model=hr.applicant&view_type=form`,
    open(url) {
      const inPath = /^\/odoo\/recruitment-applications\/(\d+)$/.exec(url.pathname)?.[1];
      const id = url.pathname === '/web' ? new URLSearchParams(url.hash.slice(1)).get('id') : inPath;
      if (id && /^\d+$/.test(id)) return `/applications/${id}`;
      return url.pathname === '/web' ? '/dashboard' : null;
    },
  },
  credentials,
});
export const odoo = odooOf(17, { kind: 'session' });
export const odooKey: Vendor['credentials'] = {
  kind: 'odoo',
  database: DATABASE,
  login: 'riley@sandbox.test',
  key: SANDBOX_KEY,
};
