/** What administrators set up at a companion: ATSs, backfills, outgoing webhooks. */
import { z } from 'zod';
import { DEFAULT_WRITES, WRITES } from '@/lib/ats/contract';
import { mappingSchema, skillOptionsSchema } from '@/lib/mapping';
import { LONGEST_TEMPLATE } from '@/lib/note-template';
import { channelMapSchema } from '@/lib/source-channel';
import { tagSettingsSchema } from '@/lib/tags/settings';
import { ruleSchema } from '@/lib/workflow/model';

const originsSchema = z.object({ web: z.url(), api: z.url(), auth: z.url() });
const secret = z.string().trim().min(1).max(4000);
const client = { clientId: secret, clientSecret: z.string().trim().max(4000) };

export const connectRequestSchema = z.object({
  ats: z.string().max(50),
  origins: originsSchema,
  writes: z.array(z.enum(WRITES)).default([...DEFAULT_WRITES]),
  email: z.email().optional(),
  /** Score new applications without anybody looking. */
  background: z.boolean().default(false),
  /** What the vendor signs its webhooks with; left out: as it is. */
  hookSecret: secret.optional(),
  /** Left out: as it is. */
  mapping: mappingSchema.optional(),
  /** Left out: as they are. Only rules that were tried and are on act. */
  rules: z.array(ruleSchema).max(200).optional(),
  skillOptions: skillOptionsSchema.optional(),
  /** With `oauth` the app's own id and secret: consent comes after, then the exchange. */
  credentials: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('oauth'), ...client }),
      z.object({ kind: z.literal('clientCredentials'), ...client, subject: secret.optional() }),
      z.object({ kind: z.literal('apiKey'), key: secret }),
      z.object({ kind: z.literal('odoo'), database: secret, login: secret, key: secret }),
    ])
    .optional(),
});

/** What is left out stays as it is. */
export const changeRequestSchema = z.object({
  background: z.boolean().optional(),
  /** What the vendor signs its webhooks with. */
  hookSecret: secret.optional(),
  mapping: mappingSchema.optional(),
  noteTemplate: z.string().max(LONGEST_TEMPLATE).optional(),
  skillOptions: skillOptionsSchema.optional(),
  tags: tagSettingsSchema.optional(),
  sourceChannels: channelMapSchema.optional(),
});
export type ChangeRequest = z.infer<typeof changeRequestSchema>;

export const heldViewSchema = z.object({
  id: z.string(),
  ats: z.string(),
  name: z.string(),
  status: z.string(),
  background: z.boolean(),
  /** Origin of the ATS's API: connections have other ids here and there. */
  api: z.string(),
  writes: z.array(z.enum(WRITES)),
  /** Where the vendor's webhooks go; null where the vendor has none. */
  hookUrl: z.string().nullable(),
  hasHookSecret: z.boolean(),
  /** What the consent page is asked with; null where there is none. */
  clientId: z.string().nullable(),
  syncedToMs: z.number().nullable(),
});
export type HeldView = z.infer<typeof heldViewSchema>;
export const heldListSchema = z.object({ connections: z.array(heldViewSchema) });

export const exchangeRequestSchema = z.object({
  code: secret,
  redirectUri: z.url().max(500),
  verifier: z.string().max(200).optional(),
  nonce: z.string().max(200).optional(),
});
/** What a request to the ATS carries for the next minutes; the secrets behind it stay. */
export const accessSchema = z.object({ base: z.url(), headers: z.record(z.string(), z.string()) });
export type Access = z.infer<typeof accessSchema>;

export const runSchema = z.object({
  id: z.string(),
  connectionId: z.string(),
  state: z.enum(['running', 'paused', 'done', 'failed']),
  listed: z.number(),
  done: z.number(),
  failed: z.number(),
  startedAtMs: z.number(),
  problem: z.string().nullable(),
});
export type Run = z.infer<typeof runSchema>;
export const runListSchema = z.object({ runs: z.array(runSchema) });
export const startRunSchema = z.object({ connectionId: z.string().max(300) });

export const subscribeRequestSchema = z.object({ url: z.url().max(1000) });
export const subscriptionSchema = z.object({ id: z.string(), url: z.string(), createdAtMs: z.number() });
/** The secret is told this one time. */
export const subscribedSchema = subscriptionSchema.extend({ secret: z.string() });
export const subscriptionListSchema = z.object({ subscriptions: z.array(subscriptionSchema) });
