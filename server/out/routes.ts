/** What leaves the companion: records as NDJSON, and webhooks for those who subscribed. */
import { randomBytes, randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { stream } from 'hono/streaming';
import { DEVICE_KEY } from '@/lib/audit/kinds';
import { checkAddress } from '@/lib/remote/address';
import { subscribedSchema, subscribeRequestSchema, subscriptionListSchema } from '@/lib/remote/company';
import type { App } from '../http/app';
import type { Parts } from '../http/parts';
import { must, Refusal } from '../http/problem';
import { body, forAdmins, json, refusals } from '../http/route';

const exported = createRoute({
  method: 'get',
  path: '/v1/records',
  summary: 'Scored applications, oldest first, one JSON object a line',
  middleware: forAdmins,
  request: { query: z.object({ since: z.iso.datetime().optional() }) },
  responses: {
    200: { description: 'NDJSON', content: { 'application/x-ndjson': { schema: z.string() } } },
    ...refusals,
  },
});
const list = createRoute({
  method: 'get',
  path: '/v1/subscriptions',
  summary: 'Who is told of new scores',
  middleware: forAdmins,
  responses: { 200: json('Subscriptions', subscriptionListSchema) },
});
const subscribe = createRoute({
  method: 'post',
  path: '/v1/subscriptions',
  summary: 'Tell an address of every new score, by Standard Webhooks',
  middleware: forAdmins,
  request: body(subscribeRequestSchema),
  responses: { 200: json('With the secret, told this one time', subscribedSchema), ...refusals },
});
const unsubscribe = createRoute({
  method: 'delete',
  path: '/v1/subscriptions/{id}',
  summary: 'Tell no more',
  middleware: forAdmins,
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 204: { description: 'Ended' }, ...refusals },
});

export function serveOut(app: App, parts: Parts): void {
  const { database, records, ring, config, outbox, nowMs } = parts;
  const { db } = database;

  app.openapi(exported, async (c) => {
    const { since } = c.req.valid('query');
    await outbox.record({
      kind: 'exported',
      applicationKey: DEVICE_KEY,
      data: { what: 'records', format: 'ndjson' },
    });
    c.header('content-type', 'application/x-ndjson');
    return stream(c, async (out) => {
      for await (const record of records.since(since ? Date.parse(since) : 0))
        await out.write(`${JSON.stringify(record)}\n`);
    }) as never;
  });

  app.openapi(list, async (c) => {
    const rows = await db.selectFrom('subscriptions').selectAll().orderBy('created_at_ms').execute();
    return c.json(
      { subscriptions: rows.map(({ id, url, created_at_ms }) => ({ id, url, createdAtMs: created_at_ms })) },
      200,
    );
  });

  app.openapi(subscribe, async (c) => {
    const { url } = c.req.valid('json');
    must(checkAddress(url, config.allowPrivate));
    const [id, secret] = [randomUUID(), `whsec_${randomBytes(24).toString('base64')}`];
    await db
      .insertInto('subscriptions')
      .values({ id, url, secret: ring.seal(secret, `subscription ${id}`), created_at_ms: nowMs() })
      .execute();
    return c.json({ id, url, createdAtMs: nowMs(), secret }, 200);
  });

  app.openapi(unsubscribe, async (c) => {
    const { id } = c.req.valid('param');
    const done = await db.deleteFrom('subscriptions').where('id', '=', id).executeTakeFirst();
    if (done.numDeletedRows === 0n)
      throw new Refusal({ kind: 'not-found', message: 'There is no such subscription.' });
    await db.deleteFrom('deliveries').where('subscription_id', '=', id).execute();
    return c.body(null, 204);
  });
}
