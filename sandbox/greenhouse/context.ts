import { HTTPException } from 'hono/http-exception';
import type { AccessGrant } from '../auth/tokens';
import type { Db } from '../store/open';
import type { Scope } from './scopes';

/** What the API needs from the rest of the sandbox. */
export interface ApiContext {
  db: Db;
  apiOrigin: string;
  nowMs: () => number;
  /** Signs attachment links. */
  linkKey: string;
  rateLimit: number;
  /** PATCH replaces all custom fields instead of merging; what the vendor does is not documented. */
  patchReplacesFields: boolean;
  findToken: (token: string) => Promise<AccessGrant | undefined>;
}

export interface ApiEnv {
  Variables: { grant: AccessGrant };
}

export type AllowedScope = Scope;

/** 401, 403, 404 and 429 answer `{"message"}`. */
export const refuse = (status: 401 | 403 | 404 | 429, message: string, headers: HeadersInit = {}) =>
  new HTTPException(status, { message, res: Response.json({ message }, { status, headers }) });

/** 422 answers `{"errors": ["…"]}`. */
export const invalid = (...errors: string[]) =>
  new HTTPException(422, { message: errors.join('; '), res: Response.json({ errors }, { status: 422 }) });
