import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ApiContext, ApiEnv } from './context';
import { serveFiles } from './files';
import { requireToken } from './guard';
import { LISTS } from './list-specs';
import { serveList } from './lists';
import { rateLimit } from './rate-limit';
import { serveMove, serveNotes, servePatch, serveTags } from './writes';

/** Greenhouse's Harvest v3, as far as a connector needs it. */
export function createApi(ctx: ApiContext): Hono<ApiEnv> {
  const v3 = new Hono<ApiEnv>();
  v3.use(requireToken(ctx), rateLimit(ctx));
  for (const spec of LISTS) serveList(v3, ctx, spec);
  serveNotes(v3, ctx);
  servePatch(v3, ctx, 'candidate');
  servePatch(v3, ctx, 'application');
  serveTags(v3, ctx);
  serveMove(v3, ctx);

  const api = new Hono<ApiEnv>();
  serveFiles(api, ctx);
  api.route('/v3', v3);
  api.notFound((c) => c.json({ message: 'Resource not found' }, 404));
  api.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    console.error(error);
    return c.json({ message: 'An error happened at the sandbox; its terminal says which.' }, 500);
  });
  return api;
}
