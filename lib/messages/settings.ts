/** The settings, as kept and as asked for. */
import { z } from 'zod';
import { mappingSchema } from '@/lib/mapping';
import type { MessageGroup } from './group';

export const settingsSchema = z.object({
  /** Write back as soon as a score is there; off at first. */
  autoWrite: z.boolean().default(false),
  /** Where each value goes in each connection, where that is not the default. */
  mappings: z.record(z.string(), mappingSchema).default({}),
});
export type Settings = z.infer<typeof settingsSchema>;

export const settingsMessages = {
  getSettings: { from: 'extension-page', input: z.object({}), output: settingsSchema },
  saveSettings: { from: 'extension-page', input: settingsSchema.partial(), output: settingsSchema },
} as const satisfies MessageGroup;
