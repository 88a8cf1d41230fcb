import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Hono } from 'hono';
import { firstRow } from '../store/open';
import type { ApiContext, ApiEnv } from './context';

/** Short enough that a stored link is a bug one meets in the sandbox already. */
const LINK_LIFE_MS = 5 * 60_000;

/** A link to an attachment that needs no token and stops working after five minutes. */
export function signedUrl(ctx: ApiContext, id: number, filename: string): string {
  const url = new URL(`/files/${id}/${encodeURIComponent(filename)}`, ctx.apiOrigin);
  const expires = String(ctx.nowMs() + LINK_LIFE_MS);
  url.searchParams.set('expires', expires);
  url.searchParams.set('signature', sign(ctx, String(id), expires));
  return url.href;
}

/** Serves the links; a stale or forged one gets S3's XML with 403. */
export function serveFiles(api: Hono<ApiEnv>, ctx: ApiContext): void {
  api.get('/files/:id/:filename', async (c) => {
    const { expires = '', signature = '' } = c.req.query();
    const id = c.req.param('id');
    const expected = Buffer.from(sign(ctx, id, expires));
    const given = Buffer.from(signature);
    const genuine = given.length === expected.length && timingSafeEqual(given, expected);
    if (!genuine || Number(expires) < ctx.nowMs())
      return c.body('<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>', 403, {
        'content-type': 'application/xml',
      });
    const file = await firstRow<{ bytes: Uint8Array<ArrayBuffer>; mime: string }>(
      ctx.db,
      'SELECT bytes, mime FROM attachments WHERE id = $1',
      [id],
    );
    if (!file) return c.notFound();
    return c.body(file.bytes, 200, { 'content-type': file.mime });
  });
}

const sign = (ctx: ApiContext, id: string, expires: string) =>
  createHmac('sha256', ctx.linkKey).update(`${id}:${expires}`).digest('hex');
