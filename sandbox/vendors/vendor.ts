import type { Credentials } from '../../lib/auth/credentials';
import type { AccessGrant } from '../auth/tokens';
import type { Origins } from '../server';
import type { Db } from '../store/open';
import type { Records } from '../store/records';
import type { User } from '../store/users';

/** What an emulator needs from the rest of the sandbox. */
export interface VendorContext {
  db: Db;
  /** The one store behind all emulators. */
  records: Records;
  origins: Origins;
  nowMs: () => number;
  /** Signs links to files. */
  linkKey: string;
  /** Requests in the vendor's own window, where the test or the demo wants another number than the vendor's. */
  rateLimit?: number;
  patchReplacesFields: boolean;
  /** Whose living OAuth token this is. */
  findToken(token: string): Promise<AccessGrant | undefined>;
  /** Who is signed in to the ATS's own pages with this `Cookie` header. */
  findSession(cookie: string | undefined): Promise<User | undefined>;
}

/** How the vendor's authorization server differs from the next one's. */
export interface VendorOAuth {
  /** Every scope an app may ask for, in the words of the consent page; anything else is `invalid_scope`. */
  scopes: Readonly<Record<string, string>>;
  routes: { authorization: string; token: string; revocation?: string; introspection?: string };
  /** Between scopes in the consent page's address; a space unless told. */
  separator?: string;
  clientAuth: 'client_secret_basic' | 'client_secret_post' | 'none';
  /** Refuses an authorization request without a PKCE challenge. */
  pkce?: boolean;
  /** Parameters that must be there with this value, e.g. Lever's `audience`. */
  required?: (origins: Origins) => Record<string, string>;
  /** What the token answer looks like; the default has `expires_in`. */
  answer?: (body: Record<string, unknown>) => Record<string, unknown>;
}

/** One ATS as the sandbox plays it: the vendor's API over the one store, and its pages under the vendor's addresses. */
export interface Vendor {
  /** The connector's id. */
  id: string;
  /** The API's path on its host, e.g. `/v1`; `web` puts the API on the web host. */
  apiPath?: string;
  apiHost?: 'api' | 'web' | 'harvest';
  /** Answers the API; `web` vendors get only the requests that `isApi` says are theirs. */
  api(context: VendorContext): { fetch(request: Request): Response | Promise<Response> };
  isApi?(url: URL): boolean;
  oauth?: VendorOAuth;
  pages: {
    /** The address (path, query, hash) of a candidate's page. */
    addressOf(personId: number, applicationId: number, jobId: number): string;
    /** The sandbox's own page for a vendor's address: `/people/6001?application_id=7001`, `/applications/7001`; null for others. */
    open(url: URL): string | null;
  };
  /** What to connect with; for OAuth the tokens are issued when they are needed. */
  credentials:
    | Exclude<Credentials, { kind: 'oauth' | 'clientCredentials' }>
    | { kind: 'oauth' | 'clientCredentials' };
}

/** The sandbox's own page of a candidate. */
export const personPage = (personId: number, applicationId?: number): string =>
  applicationId === undefined ? `/people/${personId}` : `/people/${personId}?application_id=${applicationId}`;

/** Every emulator's API key. */
export const SANDBOX_KEY = 'sandbox-only-api-key';
