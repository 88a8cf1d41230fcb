/** The ATSs that the companion may reach: set up by administrators, used by all paired devices. */
import { createRoute, z } from '@hono/zod-openapi';
import { checkAddress } from '@/lib/remote/address';
import {
  accessSchema,
  changeRequestSchema,
  connectRequestSchema,
  exchangeRequestSchema,
  type HeldView,
  heldListSchema,
  heldViewSchema,
} from '@/lib/remote/company';
import type { App } from '../http/app';
import type { Parts } from '../http/parts';
import { must, Refusal } from '../http/problem';
import { body, forAdmins, json, refusals } from '../http/route';
import { exchange, tryOut } from './sign-in';
import { type HeldRow, heldSchema } from './store';

const params = z.object({ id: z.string().max(300) });

const list = createRoute({
  method: 'get',
  path: '/v1/connections',
  summary: 'The ATSs that the companion may reach',
  responses: { 200: json('Without any secret', heldListSchema) },
});
const connect = createRoute({
  method: 'put',
  path: '/v1/connections',
  summary: 'Add an ATS or change it',
  middleware: forAdmins,
  request: body(connectRequestSchema),
  responses: { 200: json('As it is now', heldViewSchema), ...refusals },
});
const change = createRoute({
  method: 'patch',
  path: '/v1/connections/{id}',
  summary: 'Change how the companion works on an ATS: by itself or not, and what it writes back',
  middleware: forAdmins,
  request: { params, ...body(changeRequestSchema) },
  responses: { 200: json('As it is now', heldViewSchema), ...refusals },
});
const exchangeCode = createRoute({
  method: 'post',
  path: '/v1/connections/{id}/exchange',
  summary: 'Exchange the code of a consent page; the client secret and the tokens stay here',
  middleware: forAdmins,
  request: { params, ...body(exchangeRequestSchema) },
  responses: { 200: json('Signed in', heldViewSchema), ...refusals },
});
const access = createRoute({
  method: 'post',
  path: '/v1/connections/{id}/access',
  summary: 'What a request to the ATS carries, for a few minutes; only where access ends by itself',
  request: { params },
  responses: { 200: json('Headers and address', accessSchema), ...refusals },
});
const remove = createRoute({
  method: 'delete',
  path: '/v1/connections/{id}',
  summary: 'Forget an ATS and its secrets',
  middleware: forAdmins,
  request: { params },
  responses: { 204: { description: 'Forgotten' }, ...refusals },
});

export function serveConnections(app: App, parts: Parts): void {
  const { connections, connectorOf, clients, config, nowMs } = parts;

  async function viewOf({ held, background, hookSecret, syncedToMs }: HeldRow): Promise<HeldView> {
    const { id, ats, name, status, writes, origins, clientId = null } = held;
    const hookUrl = connectorOf(ats)?.hooks ? `${parts.publicUrl()}/hooks/${encodeURIComponent(id)}` : null;
    return {
      id,
      ats,
      name,
      status,
      background,
      api: new URL(origins.api).origin,
      writes,
      hookUrl,
      hasHookSecret: hookSecret !== null,
      clientId,
      syncedToMs,
    };
  }
  async function rowOf(id: string): Promise<HeldRow> {
    const row = await connections.get(id);
    if (row) return row;
    throw new Refusal({ kind: 'not-found', message: 'The companion does not know this ATS.' });
  }

  app.openapi(list, async (c) =>
    c.json({ connections: await Promise.all((await connections.all()).map(viewOf)) }, 200),
  );

  app.openapi(connect, async (c) => {
    const { background, hookSecret, credentials, ...asked } = c.req.valid('json');
    const ats = connectorOf(asked.ats);
    if (!ats)
      throw new Refusal({ kind: 'invalid', message: `This companion does not know the ATS ${asked.ats}.` });
    for (const origin of Object.values(asked.origins)) must(checkAddress(origin, config.allowPrivate));
    const id = `${ats.id}:${new URL(asked.origins.web).host}`;
    const known = (await connections.get(id))?.held;
    const auth = credentials?.kind ?? known?.auth;
    if (!auth || !ats.auth.some((one) => one.kind === auth))
      throw new Refusal({ kind: 'invalid', message: `Give a credential of a kind that ${ats.name} takes.` });
    const clientId = credentials && 'clientId' in credentials ? credentials.clientId : known?.clientId;
    const status = credentials || !known ? 'disconnected' : known.status;
    const held = heldSchema.parse({ ...known, ...asked, id, name: ats.name, auth, clientId, status });
    await connections.put(held, { background, hookSecret, nowMs: nowMs() });
    if (credentials)
      await connections.keepSecret(
        id,
        credentials.kind === 'oauth' ? { ...credentials, kind: 'app' } : credentials,
      );
    // Consent is still to come for OAuth; every other credential is tried at once.
    const subject = credentials?.kind === 'clientCredentials' ? credentials.subject : undefined;
    if (credentials && credentials.kind !== 'oauth') must(await tryOut(parts, held, subject));
    return c.json(await viewOf(await rowOf(id)), 200);
  });

  app.openapi(change, async (c) => {
    const { held } = await rowOf(c.req.valid('param').id);
    const { background, hookSecret, ...written } = c.req.valid('json');
    await connections.put({ ...held, ...written }, { background, hookSecret, nowMs: nowMs() });
    const changed = Object.keys(c.req.valid('json'));
    if (changed.length > 0)
      await parts.outbox.record({ kind: 'settings', applicationKey: held.id, data: { changed } });
    return c.json(await viewOf(await rowOf(held.id)), 200);
  });

  app.openapi(exchangeCode, async (c) => {
    const { held } = await rowOf(c.req.valid('param').id);
    must(await exchange(parts, held, c.req.valid('json')));
    return c.json(await viewOf(await rowOf(held.id)), 200);
  });

  app.openapi(access, async (c) => {
    const { held } = await rowOf(c.req.valid('param').id);
    const ats = connectorOf(held.ats);
    if (!ats || (held.auth !== 'oauth' && held.auth !== 'clientCredentials'))
      throw new Refusal({
        kind: 'forbidden',
        message: 'A key that does not end by itself stays on the companion.',
      });
    const { base, headers } = must(await clients.authorizerOf(ats, held).current());
    return c.json({ base, headers: { ...headers } }, 200);
  });

  app.openapi(remove, async (c) => {
    const { held } = await rowOf(c.req.valid('param').id);
    await connections.remove(held.id);
    const data = { ats: held.ats, revoked: false };
    await parts.outbox.record({ kind: 'disconnected', applicationKey: held.id, data });
    return c.body(null, 204);
  });
}
