import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { serveAssets } from './assets';
import { serveAttachments } from './attachments';
import { notFound, type WebContext, type WebEnv } from './context';
import { serveDevCenter } from './dev-center';
import { MessagePage } from './layout';
import { servePages } from './page-routes';
import { requireUser, sameOriginOnly } from './session';
import { serveSignIn } from './sign-in';
import { serveWrites } from './write-routes';

const POLICY = [
  "default-src 'self'",
  "frame-src 'self'",
  "object-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

/** The ATS's own pages, as a recruiter uses them. */
export function createWeb(ctx: WebContext): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', POLICY);
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'same-origin');
  });
  app.use(sameOriginOnly(ctx));
  app.get('/healthz', (c) => c.text('ok\n'));
  serveAssets(app);
  serveSignIn(app, ctx);

  app.use(requireUser(ctx));
  servePages(app, ctx);
  serveAttachments(app, ctx);
  serveWrites(app, ctx);
  serveDevCenter(app, ctx);

  app.notFound(() => {
    throw notFound();
  });
  app.onError((error, c) => {
    if (error instanceof HTTPException)
      return c.html(
        MessagePage({ title: TITLES[error.status] ?? 'This did not work', message: error.message }),
        error.status,
      );
    console.error(error);
    const message = 'An error happened in the sandbox; its terminal says which. Go back and try again.';
    return c.html(MessagePage({ title: 'This did not work', message }), 500);
  });
  return app;
}

const TITLES: Record<number, string> = { 403: 'Not allowed', 404: 'Not found', 422: 'Not saved' };
