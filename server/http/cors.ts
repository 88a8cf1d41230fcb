/** Answers may be read by paired extensions only; one that is about to pair may read the answer to that. */
import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { isPairedOrigin } from '../pairing/devices';
import type { Env, Parts } from './parts';

const EXTENSION = /^(?:chrome|moz)-extension:\/\/[a-z0-9-]{1,64}$/;

export const isExtensionOrigin = (origin: string | undefined): origin is string =>
  origin !== undefined && EXTENSION.test(origin);

export function cors({ database: { db } }: Parts): MiddlewareHandler<Env> {
  return createMiddleware<Env>(async (c, next) => {
    const origin = c.req.header('origin');
    const known =
      isExtensionOrigin(origin) && (c.req.path === '/v1/pair' || (await isPairedOrigin(db, origin)));
    if (known) {
      c.header('access-control-allow-origin', origin);
      c.header('access-control-expose-headers', 'retry-after');
      c.header('vary', 'origin');
    }
    if (c.req.method !== 'OPTIONS') return next();
    if (!known) return c.body(null, 403);
    c.header('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE');
    c.header('access-control-allow-headers', 'authorization, content-type');
    c.header('access-control-max-age', '600');
    return c.body(null, 204);
  });
}
