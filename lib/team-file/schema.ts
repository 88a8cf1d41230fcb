/** The team's settings as one file: what a team agrees on, and nothing of a person, a candidate or a sign-in. */
import { z } from 'zod';
import { settingsSchema } from '@/lib/messages/settings';
import { ruleDraftSchema, ruleSchema } from '@/lib/workflow/model';

export const TEAM_FILE = 'candor-team-settings';
/** Raised whenever a key is added or means something else: an older Candor then says that it is too old. */
export const TEAM_FILE_VERSION = 1;
/** Characters; a large team's file has some ten thousand. */
export const LONGEST_TEAM_FILE = 1_000_000;

/** Settings that a team shares. A person's name, pauses and set-up steps are their own. */
const shared = settingsSchema.pick({
  autoWrite: true,
  mappings: true,
  skillOptions: true,
  noteTemplates: true,
  retention: true,
  offConnectors: true,
  judgeFirst: true,
  decisionReasons: true,
  tags: true,
  moveWaitsMinutes: true,
  sourceChannels: true,
});
export type TeamSettings = z.infer<typeof shared>;
export const TEAM_KEYS = Object.keys(shared.shape) as (keyof TeamSettings)[];

const teamRuleSchema = z.strictObject({ id: ruleSchema.shape.id, ...ruleDraftSchema.shape });
export type TeamRule = z.infer<typeof teamRuleSchema>;

export const teamFileSchema = z.strictObject({
  kind: z.literal(TEAM_FILE),
  version: z.literal(TEAM_FILE_VERSION),
  settings: z.strictObject(shared.shape),
  rules: z.array(teamRuleSchema).max(500),
});

/** A file as read: a setting that it does not name stays as it is. */
export interface TeamFile {
  settings: Partial<TeamSettings>;
  rules: TeamRule[];
}
