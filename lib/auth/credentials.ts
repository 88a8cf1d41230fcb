/** What the vault holds for one connection; it never leaves the background. */
import { z } from 'zod';

export const tokensSchema = z.object({
  accessToken: z.string(),
  refreshToken: z.string().optional(),
  expiresAtMs: z.number(),
  /** What was granted, where the server says so. */
  scopes: z.array(z.string()).optional(),
});
export type Tokens = z.infer<typeof tokensSchema>;

const client = { clientId: z.string(), clientSecret: z.string() };

export const credentialsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('oauth'), ...client, tokens: tokensSchema }),
  z.object({
    kind: z.literal('clientCredentials'),
    ...client,
    subject: z.string().optional(),
    tokens: tokensSchema.optional(),
  }),
  z.object({ kind: z.literal('apiKey'), key: z.string() }),
  z.object({ kind: z.literal('odoo'), database: z.string(), login: z.string(), key: z.string() }),
  z.object({ kind: z.literal('session') }),
]);
export type Credentials = z.infer<typeof credentialsSchema>;
export type CredentialsOf<K extends Credentials['kind']> = Extract<Credentials, { kind: K }>;
