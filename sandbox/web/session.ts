import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { firstRow } from '../store/open';
import type { User } from '../store/users';
import { stop, type WebContext, type WebEnv } from './context';
import { signInPath } from './paths';

const COOKIE = 'ats_session';
const LIFE_MS = 14 * 24 * 3_600_000;

export async function startSession(c: Context, { db, nowMs }: WebContext, user: User): Promise<void> {
  const token = randomBytes(32).toString('base64url');
  await db.query('INSERT INTO web_sessions VALUES ($1, $2, $3)', [hash(token), user.id, new Date(nowMs())]);
  setCookie(c, COOKIE, token, { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: LIFE_MS / 1000 });
}

export async function endSession(c: Context, { db }: WebContext): Promise<void> {
  await db.query('DELETE FROM web_sessions WHERE token = $1', [hash(getCookie(c, COOKIE) ?? '')]);
  deleteCookie(c, COOKIE, { path: '/' });
}

/** Sends everybody who is not signed in to the sign-in page, which leads back here. */
export const requireUser = (ctx: WebContext) =>
  createMiddleware<WebEnv>(async (c, next) => {
    const user = await sessionUser(c, ctx);
    if (!user) {
      const { pathname, search } = new URL(c.req.url);
      return c.redirect(signInPath(c.req.method === 'GET' ? pathname + search : '/dashboard'), 303);
    }
    c.set('user', user);
    await next();
  });

/** Refuses forms that another site made the browser send. */
export const sameOriginOnly = ({ origins }: WebContext) =>
  createMiddleware(async (c, next) => {
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (!reads && c.req.header('origin') !== origins.web)
      throw stop(
        403,
        'This form was sent from another site, so nothing was changed. Send it from this site.',
      );
    await next();
  });

/** Where to go after sign-in: a page of this site, whatever the address says. */
export function safeBack(wanted: string | undefined, { origins }: WebContext): string {
  const url = URL.parse(wanted ?? '', origins.web);
  return url?.origin === origins.web && url.pathname !== '/' ? url.pathname + url.search : '/dashboard';
}

const sessionUser = (c: Context, ctx: WebContext) => userOfToken(ctx, getCookie(c, COOKIE));

type Store = Pick<WebContext, 'db' | 'nowMs'>;
/** Who a whole `Cookie` header belongs to. */
export const userOfCookie = (store: Store, cookie = '') =>
  userOfToken(store, new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]+)`).exec(cookie)?.[1]);

const userOfToken = ({ db, nowMs }: Store, token = '') =>
  firstRow<User>(
    db,
    `SELECT u.* FROM web_sessions s JOIN users u ON u.id = s.user_id WHERE s.token = $1 AND s.created_at > $2`,
    [hash(token), new Date(nowMs() - LIFE_MS)],
  );

const hash = (token: string) => createHash('sha256').update(token).digest('hex');
