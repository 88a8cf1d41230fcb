/** Review links for the recruiter's browser: make, list, end, fetch what was decided, and hear of it at once. */
import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { DEVICE_KEY } from '@/lib/audit/kinds';
import {
  decisionListSchema,
  type LinkView,
  LONGEST_LIFE_MS,
  linkIdSchema,
  linkListSchema,
  linkViewSchema,
  newLinkSchema,
} from '@/lib/review/protocol';
import type { Writing } from '@/lib/review/writer';
import type { App } from '../http/app';
import type { Parts } from '../http/parts';
import { Refusal } from '../http/problem';
import { body, json, refusals } from '../http/route';
import type { Listener } from './news';
import { addLink, decisionsAfter, type LinkHead, linkOf, linksOfDevice, revokeLink, stateOf } from './store';
import { createWriting } from './writing';

const MOST_LINKS = 500;
const ALL_WRITTEN: Writing = { open: 0, failed: 0, problem: null };
/** Proxies close streams in which nothing moves. */
const BEAT_MS = 15_000;
const one = { params: z.object({ id: linkIdSchema }) };

const make = createRoute({
  method: 'post',
  path: '/v1/links',
  summary: 'Keep the ciphertext of a review link',
  request: body(newLinkSchema),
  responses: { 200: json('The link, without its secret', linkViewSchema), ...refusals },
});
const list = createRoute({
  method: 'get',
  path: '/v1/links',
  summary: 'This device’s review links, newest first',
  responses: { 200: json('Links', linkListSchema) },
});
const decided = createRoute({
  method: 'get',
  path: '/v1/links/{id}/decisions',
  summary: 'What was decided after a number, encrypted',
  request: { ...one, query: z.object({ after: z.coerce.number().int().min(0).default(0) }) },
  responses: { 200: json('Decisions in their order', decisionListSchema), ...refusals },
});
const again = createRoute({
  method: 'post',
  path: '/v1/links/{id}/again',
  summary: 'Try again to write the decisions that the ATS has refused',
  request: one,
  responses: { 204: { description: 'Under way' }, ...refusals },
});
const end = createRoute({
  method: 'delete',
  path: '/v1/links/{id}',
  summary: 'End a review link',
  request: one,
  responses: { 204: { description: 'Ended' }, ...refusals },
});

export function serveLinks(app: App, parts: Parts): void {
  const { database, outbox, linkNews, nowMs } = parts;
  const { db } = database;
  const writing = createWriting(parts);
  const viewOf = (link: LinkHead, progress: ReadonlyMap<string, Writing>): LinkView => ({
    id: link.id,
    url: `${parts.publicUrl()}/review/${link.id}`,
    state: stateOf(link, nowMs()),
    passphrase: link.passphrase,
    candidates: link.candidates,
    createdAtMs: link.created_at_ms,
    expiresAtMs: link.expires_at_ms,
    openedAtMs: link.opened_at_ms,
    opens: link.opens,
    lastSeq: link.last_seq,
    writing: link.by_companion ? (progress.get(link.id) ?? ALL_WRITTEN) : null,
  });
  const record = (link: string, event: 'made' | 'revoked') =>
    outbox.record({ kind: 'link', applicationKey: DEVICE_KEY, data: { link, event } });

  /** A link of this very device; others' look as if they were not there. */
  async function ownLink(id: string, deviceId: string): Promise<LinkHead> {
    const link = await linkOf(db, id);
    if (link?.device_id === deviceId) return link;
    throw new Refusal({ kind: 'not-found', message: 'The companion does not have this link any more.' });
  }

  app.openapi(make, async (c) => {
    const asked = c.req.valid('json');
    const device = c.get('device');
    if (asked.expiresAtMs <= nowMs() || asked.expiresAtMs > nowMs() + LONGEST_LIFE_MS)
      throw new Refusal({ kind: 'invalid', message: 'A link lives for 90 days at most.' });
    if ((await linksOfDevice(db, device.id)).length >= MOST_LINKS)
      throw new Refusal({
        kind: 'invalid',
        message: `There are ${MOST_LINKS} links already. End some first.`,
      });
    const writer = await writing.sealedWriter(asked);
    if (!(await addLink(db, device.id, { ...asked, writer }, nowMs())))
      throw new Refusal({ kind: 'invalid', message: 'There is a link of this id already.' });
    await record(asked.id, 'made');
    return c.json(viewOf(await ownLink(asked.id, device.id), new Map()), 200);
  });

  app.openapi(list, async (c) => {
    const links = await linksOfDevice(db, c.get('device').id);
    const progress = await writing.progress(links.map(({ id }) => id));
    return c.json({ links: links.map((link) => viewOf(link, progress)) }, 200);
  });

  app.get('/v1/links/events', (c) =>
    streamSSE(c, async (stream) => {
      let ended: () => void = () => {};
      const over = new Promise<void>((resolve) => {
        ended = resolve;
      });
      const listener: Listener = {
        deviceId: c.get('device').id,
        tell: (news) => void stream.writeSSE({ event: 'link', data: JSON.stringify(news) }),
        end: () => ended(),
      };
      stream.onAbort(ended);
      if (!linkNews.add(listener)) return;
      const beat = setInterval(() => void stream.write(': \n\n'), BEAT_MS);
      await over;
      clearInterval(beat);
      linkNews.remove(listener);
    }),
  );

  app.openapi(decided, async (c) => {
    const { id } = c.req.valid('param');
    await ownLink(id, c.get('device').id);
    return c.json({ decisions: await decisionsAfter(db, id, c.req.valid('query').after) }, 200);
  });

  app.openapi(again, async (c) => {
    const { id } = await ownLink(c.req.valid('param').id, c.get('device').id);
    await writing.again(id);
    return c.body(null, 204);
  });

  app.openapi(end, async (c) => {
    const { id } = c.req.valid('param');
    const { device_id } = await ownLink(id, c.get('device').id);
    if (await revokeLink(db, id, device_id, nowMs())) await record(id, 'revoked');
    linkNews.nudge();
    return c.body(null, 204);
  });
}
