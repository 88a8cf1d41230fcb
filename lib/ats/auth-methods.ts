/** The ways into an ATS, as data; `lib/auth` does what they say. */
import type { z } from 'zod';
import type { User } from './contract';
import type { Sure } from './sure';

interface Common {
  docs: string;
  sure: Sure;
  /** Who creates what, where, in the vendor's own words; one step a line. `{scopes}` stands for what to tick. */
  setup: readonly string[];
  /** Said before connecting: what this credential can do beyond what Candor needs. */
  warning?: string;
}

/** Paths are below the connection's `auth` origin. */
export interface OAuth extends Common {
  kind: 'oauth';
  authorize: string;
  token: string;
  /** RFC 7009. */
  revoke?: string;
  /** RFC 7662: says whose token it is. */
  introspect?: string;
  /** The vendor takes PKCE with S256. */
  pkce: boolean;
  /** How the client shows its secret at the token endpoint; `none` for a public client. */
  secret: 'basic' | 'body' | 'none';
  /** Between scopes; a space unless told. */
  separator?: string;
  /** More parameters of the consent page's address. `{api}` stands for the API origin. */
  extra?: Readonly<Record<string, string>>;
  /** The headers of a request; `Authorization: Bearer` unless told. */
  headers?(token: string): Record<string, string>;
  /** A second sign-in with the access token that gives the real session. */
  hop?: Hop;
}

/** `GET {api}{path}?{param}=<access token>` answers with the session's headers and its own API address. */
export interface Hop {
  path: string;
  query: Readonly<Record<string, string>>;
  param: string;
  response: z.ZodType<{ headers: Record<string, string>; base: string }>;
  /** Where that address may lie besides the API's own origin. */
  hosts: RegExp;
}

export interface ApiKey extends Common {
  kind: 'apiKey';
  /** What the vendor calls it. */
  label: string;
  headers(key: string, user: User | undefined): Record<string, string>;
}

export interface ClientCredentials extends Common {
  kind: 'clientCredentials';
  token: string;
  secret: 'basic' | 'body';
  /** The parameter that names the user to act for, where there is one. */
  subject?: string;
  sendsScope: boolean;
}

/** Odoo's per-user key: database, login and key go into the body of every call. */
export interface OdooKey extends Common {
  kind: 'odoo';
}

/** The recruiter's own signed-in web session: no credential is kept at all. */
export interface Session extends Common {
  kind: 'session';
}

export type AuthMethod = OAuth | ApiKey | ClientCredentials | OdooKey | Session;
export type AuthKind = AuthMethod['kind'];

/** `Authorization: Basic` of a name and a password. */
export const basic = (name: string, password = ''): Record<string, string> => ({
  authorization: `Basic ${btoa(`${name}:${password}`)}`,
});
export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
