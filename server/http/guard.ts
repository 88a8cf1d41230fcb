/** Who may come in: a device's token for everything but health, hooks, links and pairing. */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { deviceOf, type Role } from '../pairing/devices';
import { countGuess, type GuessLimit } from '../pairing/guesses';
import type { Env, Parts } from './parts';
import { problem } from './problem';

/** Wrong tokens from one address in ten minutes. */
const MOST_WRONG = 30;

/** The address that the request came from; behind a proxy that is trusted, what the proxy saw. */
export function clientAddress(c: Context, { config }: Pick<Parts, 'config'>): string {
  const forwarded = config.trustProxy
    ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
    : undefined;
  return forwarded || (getConnInfo(c).remote.address ?? 'unknown');
}

/** `Bearer`, or `Basic` with the token as password, which lets a person open the docs page. */
function tokenOf(c: Context): string | null {
  const [scheme = '', value = ''] = (c.req.header('authorization') ?? '').split(' ');
  if (scheme.toLowerCase() === 'bearer') return value;
  if (scheme.toLowerCase() !== 'basic') return null;
  const pair = Buffer.from(value, 'base64').toString('utf8');
  return pair.slice(pair.indexOf(':') + 1);
}

function refuse(c: Context) {
  c.header('www-authenticate', 'Bearer realm="Candor", Basic realm="Candor"');
  return problem(
    c,
    {
      kind: 'forbidden',
      message: 'This needs a paired device. Pair it on the Companion page of Candor’s settings.',
    },
    401,
  );
}

/** Lets only devices in that are paired, and only from the origin with which they were paired. */
export function requireDevice(parts: Parts): MiddlewareHandler<Env> {
  const { db } = parts.database;
  return createMiddleware<Env>(async (c, next) => {
    const token = tokenOf(c);
    if (!token) return refuse(c);
    const limits: GuessLimit[] = [{ key: `token ${clientAddress(c, parts)}`, most: MOST_WRONG }];
    const device = await deviceOf(db, token, parts.nowMs());
    if (!device) {
      const waitSeconds = await countGuess(db, limits, parts.nowMs());
      if (waitSeconds === null) return refuse(c);
      c.header('retry-after', String(waitSeconds));
      return problem(c, { kind: 'rate-limited', message: 'Too many wrong tokens. Wait a few minutes.' });
    }
    const origin = c.req.header('origin');
    if (origin && device.origin && origin !== device.origin) return refuse(c);
    c.set('device', device);
    await next();
  });
}

/** For routes that only an administrator may use; comes after `requireDevice`. */
export const requireRole = (role: Role): MiddlewareHandler<Env> =>
  createMiddleware<Env>(async (c, next) => {
    if (c.get('device').role !== role && c.get('device').role !== 'admin')
      return problem(c, {
        kind: 'forbidden',
        message: 'Only an administrator of the companion may do this. Ask the person who set it up.',
      });
    await next();
  });
