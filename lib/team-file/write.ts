/** Makes the file. Pure. */
import type { Settings } from '@/lib/messages/settings';
import type { Rule } from '@/lib/workflow/model';
import { TEAM_FILE, TEAM_FILE_VERSION, TEAM_KEYS, teamFileSchema } from './schema';

/** The same settings make the same text, whatever order they were set in: two files can be compared line by line. */
export function teamFileText(settings: Settings, rules: readonly Rule[]): string {
  const file = teamFileSchema.parse({
    kind: TEAM_FILE,
    version: TEAM_FILE_VERSION,
    settings: Object.fromEntries(TEAM_KEYS.map((key) => [key, settings[key]])),
    rules: rules
      .map(({ id, name, trigger, conditions, actions }) => ({ id, name, trigger, conditions, actions }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  });
  return `${JSON.stringify(file, sorted, 2)}\n`;
}

/** For `JSON.stringify`: keys in the alphabet's order. */
export const sorted = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
