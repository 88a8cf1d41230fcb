/** The settings, as kept and as asked for. */
import { z } from 'zod';
import { LONGEST_REASON, verdictSchema } from '@/lib/decisions/model';
import { mappingSchema, skillOptionsSchema } from '@/lib/mapping';
import { LONGEST_TEMPLATE } from '@/lib/note-template';
import { retentionSchema } from '@/lib/privacy/retention';
import { channelMapSchema } from '@/lib/source-channel';
import { tagSettingsSchema } from '@/lib/tags/settings';
import type { MessageGroup } from './group';

export const settingsSchema = z.object({
  /** Write back as soon as a score is there; off at first. */
  autoWrite: z.boolean().default(false),
  /** Where each value goes in each connection, where that is not the default. */
  mappings: z.record(z.string(), mappingSchema).default({}),
  /** The ATS's own option for a skill, by connection, where the user has chosen one. */
  skillOptions: z.record(z.string(), skillOptionsSchema).default({}),
  /** The user's own wording of the note, by connection. */
  noteTemplates: z.record(z.string(), z.string().max(LONGEST_TEMPLATE)).default({}),
  /** Days for which each category is kept, where that is not the default. */
  retention: retentionSchema.default({}),
  /** Web origins on whose pages Candor stays away until it is called back. */
  pausedSites: z.array(z.string().max(300)).max(100).default([]),
  /** Connectors that are switched off, by id: nothing is read or written there. */
  offConnectors: z.array(z.string().max(50)).max(50).default([]),
  /** Hides score and findings until the person has decided; off at first. */
  judgeFirst: z.boolean().default(false),
  /** Reasons on offer with a decision; missing: Candor's own, in the language of the page. */
  decisionReasons: z.partialRecord(verdictSchema, z.array(z.string().max(LONGEST_REASON)).max(8)).default({}),
  /** The tags that Candor sets by itself. */
  tags: tagSettingsSchema.prefault({}),
  /** The user's own channel for a source's name, by `sourceKey`. */
  sourceChannels: channelMapSchema.default({}),
  /** Minutes for which a rule's move waits, so that it can be taken back; once sent there is no way back. */
  moveWaitsMinutes: z.number().min(0.05).max(60).default(10),
  /** The steps of the first set-up that are behind the user. */
  startedWith: z.array(z.enum(['connect', 'fields', 'try', 'done'])).default([]),
  /** How the user is named in notes; empty: as the ATS names the connection's user. */
  myName: z.string().max(80).default(''),
});
export type Settings = z.infer<typeof settingsSchema>;

/**
 * Only what is asked for: Zod fills the defaults of keys that are missing in a partial object as well, and saving one
 * setting would set all others back.
 */
const changesSchema = z.custom<Partial<Settings>>().transform((given, ctx): Partial<Settings> => {
  const read = settingsSchema.partial().safeParse(given);
  if (!read.success) {
    ctx.addIssue({ code: 'custom', message: z.prettifyError(read.error) });
    return z.NEVER;
  }
  return Object.fromEntries(Object.entries(read.data).filter(([key]) => Object.hasOwn(given, key)));
});

export const settingsMessages = {
  getSettings: { from: 'extension-page', input: z.object({}), output: settingsSchema },
  saveSettings: { from: 'extension-page', input: changesSchema, output: settingsSchema },
} as const satisfies MessageGroup;
