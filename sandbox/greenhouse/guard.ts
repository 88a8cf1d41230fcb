import { createMiddleware } from 'hono/factory';
import type { AccessGrant } from '../auth/tokens';
import { findUser } from '../store/users';
import { type AllowedScope, type ApiContext, type ApiEnv, refuse } from './context';

/** Lets a request through that carries a living token; 401 otherwise. */
export const requireToken = (ctx: ApiContext) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const token = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    const grant = token ? await ctx.findToken(token) : undefined;
    if (!grant)
      throw refuse(401, 'The access token is missing, expired or revoked.', { 'www-authenticate': 'Bearer' });
    c.set('grant', grant);
    await next();
  });

/** 403 when the token lacks the scope, or a list is asked for by a user who is not Site Admin. */
export const allow = (ctx: ApiContext, scope: AllowedScope) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const grant: AccessGrant = c.get('grant');
    if (!grant.scopes.has(scope)) throw refuse(403, `The access token lacks the scope ${scope}.`);
    const user = scope.endsWith(':list') ? await findUser(ctx.db, grant.userId) : undefined;
    if (user && !user.site_admin) throw refuse(403, 'The authorizing user must be a Site Admin.');
    await next();
  });
