/** Connecting, signing in again, disconnecting. */
import { z } from 'zod';
import type { MessageGroup } from './group';

export const connectionSchema = z.object({
  id: z.string(),
  ats: z.string(),
  name: z.string(),
  origins: z.object({ web: z.string(), api: z.string(), auth: z.string() }),
  clientId: z.string().optional(),
  status: z.enum(['connected', 'token-expired', 'permission-missing', 'disconnected']),
  /** Who acts in the ATS, once looked up. */
  user: z.object({ id: z.string(), name: z.string() }).optional(),
  connectedAtMs: z.number().optional(),
});
export type Connection = z.infer<typeof connectionSchema>;

export const connectionsMessages = {
  listConnections: { from: 'extension-page', input: z.object({}), output: z.array(connectionSchema) },
  /** Sign in through the ATS's consent page. The secret goes to the vault and is never sent back. */
  connect: {
    from: 'extension-page',
    input: z.object({
      ats: z.string(),
      origins: z.object({ web: z.url(), api: z.url(), auth: z.url() }),
      clientId: z.string().min(1).max(500),
      clientSecret: z.string().min(1).max(2000),
    }),
    output: connectionSchema,
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
