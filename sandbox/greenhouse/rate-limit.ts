import { createMiddleware } from 'hono/factory';
import { type ApiContext, type ApiEnv, refuse } from './context';

/** Harvest v3 counts in fixed windows of this length (ATS.md, limits). */
const WINDOW_MS = 30_000;

/** Counts requests per OAuth client and says so in the vendor's headers. */
export function rateLimit(ctx: ApiContext) {
  const windows = new Map<string, { endsAtMs: number; used: number }>();
  return createMiddleware<ApiEnv>(async (c, next) => {
    const { clientId } = c.get('grant');
    const nowMs = ctx.nowMs();
    const known = windows.get(clientId);
    const window =
      known && known.endsAtMs > nowMs
        ? known
        : { endsAtMs: (Math.floor(nowMs / WINDOW_MS) + 1) * WINDOW_MS, used: 0 };
    window.used += 1;
    windows.set(clientId, window);
    const headers = {
      'x-ratelimit-limit': String(ctx.rateLimit),
      'x-ratelimit-remaining': String(Math.max(0, ctx.rateLimit - window.used)),
      'x-ratelimit-reset': String(Math.ceil(window.endsAtMs / 1000)),
    };
    if (window.used > ctx.rateLimit) {
      const waitSeconds = String(Math.max(1, Math.ceil((window.endsAtMs - nowMs) / 1000)));
      throw refuse(429, 'Rate limit exceeded. Try again later.', { ...headers, 'retry-after': waitSeconds });
    }
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    await next();
  });
}
