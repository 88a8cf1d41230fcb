import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Origins } from '../server';
import type { Db } from '../store/open';
import type { User } from '../store/users';
import type { Vendor } from '../vendors/vendor';

/** What the pages need from the rest of the sandbox. */
export interface WebContext {
  db: Db;
  nowMs: () => number;
  origins: Origins;
  vendor: Vendor;
}

export interface WebEnv {
  Variables: { user: User };
}

/** A page that says in words what went wrong. */
export const stop = (status: 403 | 404 | 422, message: string) => new HTTPException(status, { message });

export const notFound = () => stop(404, 'There is no such page. Perhaps it was moved or deleted.');

/** A number from the path or the query; throws 404 when it cannot be an id. */
export function toId(text: string | undefined): number {
  const id = Number(text);
  if (!text || !Number.isSafeInteger(id)) throw notFound();
  return id;
}

export const pathId = (c: Context, name = 'id'): number => toId(c.req.param(name));
