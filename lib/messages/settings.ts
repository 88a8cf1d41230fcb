/** The settings, as kept and as asked for. */
import { z } from 'zod';
import { mappingSchema } from '@/lib/mapping';
import { retentionSchema } from '@/lib/privacy/retention';
import type { MessageGroup } from './group';

export const settingsSchema = z.object({
  /** Write back as soon as a score is there; off at first. */
  autoWrite: z.boolean().default(false),
  /** Where each value goes in each connection, where that is not the default. */
  mappings: z.record(z.string(), mappingSchema).default({}),
  /** Days for which each category is kept, where that is not the default. */
  retention: retentionSchema.default({}),
  /** Web origins on whose pages Candor stays away until it is called back. */
  pausedSites: z.array(z.string().max(300)).max(100).default([]),
  /** Connectors that are switched off, by id: nothing is read or written there. */
  offConnectors: z.array(z.string().max(50)).max(50).default([]),
});
export type Settings = z.infer<typeof settingsSchema>;

export const settingsMessages = {
  getSettings: { from: 'extension-page', input: z.object({}), output: settingsSchema },
  saveSettings: { from: 'extension-page', input: settingsSchema.partial(), output: settingsSchema },
} as const satisfies MessageGroup;
