/** Connecting, signing in again, disconnecting. */
import { z } from 'zod';
import { DEFAULT_WRITES, WRITES } from '@/lib/ats/contract';
import { CAPABILITIES, type CapabilityName } from '@/lib/ats/sure';
import type { MessageGroup } from './group';

const originsSchema = z.object({ web: z.url(), api: z.url(), auth: z.url() });
const secret = z.string().trim().min(1).max(4000);
const client = { clientId: secret, clientSecret: z.string().trim().max(4000) };

/** What the user types; it goes to the vault and is never sent back. */
const credentialsInputSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('oauth'), ...client }),
  z.object({ kind: z.literal('clientCredentials'), ...client }),
  z.object({ kind: z.literal('apiKey'), key: secret }),
  z.object({ kind: z.literal('odoo'), database: secret, login: secret, key: secret }),
  z.object({ kind: z.literal('session') }),
  /** The companion keeps the secret; `app` where it has to be told first. */
  z.object({
    kind: z.literal('companion'),
    method: z.enum(['oauth', 'clientCredentials']),
    app: z.object(client).optional(),
  }),
]);
export type CredentialsInput = z.infer<typeof credentialsInputSchema>;

const capability = z.enum(Object.keys(CAPABILITIES) as [CapabilityName, ...CapabilityName[]]);

export const connectionSchema = z.object({
  id: z.string(),
  ats: z.string(),
  name: z.string(),
  origins: originsSchema,
  auth: z.enum(['oauth', 'apiKey', 'clientCredentials', 'odoo', 'session']),
  clientId: z.string().optional(),
  /** Who keeps the credential; this browser unless told. */
  via: z.literal('companion').optional(),
  /** What is switched on besides reading. */
  writes: z.array(z.enum(WRITES)),
  status: z.enum(['connected', 'token-expired', 'permission-missing', 'disconnected']),
  /** Who acts in the ATS, once looked up. */
  user: z.object({ id: z.string(), name: z.string() }).optional(),
  email: z.string().optional(),
  /** What the credential turned out to be able to do when it was tried. */
  checks: z
    .array(
      z.object({
        what: capability,
        outcome: z.enum(['yes', 'no', 'untried']),
        message: z.string().optional(),
      }),
    )
    .optional(),
  /** Scopes it has and does not need, where the vendor tells. */
  extraScopes: z.array(z.string()).optional(),
  connectedAtMs: z.number().optional(),
});
export type Connection = z.infer<typeof connectionSchema>;

export const connectionsMessages = {
  listConnections: { from: 'extension-page', input: z.object({}), output: z.array(connectionSchema) },
  /** Signs in or takes a key, tries it, and keeps it only if it works. */
  connect: {
    from: 'extension-page',
    input: z.object({
      ats: z.string(),
      origins: originsSchema,
      writes: z.array(z.enum(WRITES)).default([...DEFAULT_WRITES]),
      email: z.email().optional(),
      credentials: credentialsInputSchema,
    }),
    output: connectionSchema,
  },
  /** Whether a companion is paired, and what it holds of an ATS. */
  companionHolds: {
    from: 'extension-page',
    input: z.object({ ats: z.string(), web: z.url() }),
    output: z.object({ paired: z.boolean(), admin: z.boolean(), held: z.boolean() }),
  },
  /** Sign in again on a connection whose token has expired. */
  reconnect: {
    from: 'extension-page',
    input: z.object({ connectionId: z.string() }),
    output: connectionSchema,
  },
  /** Revoke the tokens at the ATS, forget them and the host permission. */
  disconnect: { from: 'extension-page', input: z.object({ connectionId: z.string() }), output: z.null() },
} as const satisfies MessageGroup;
