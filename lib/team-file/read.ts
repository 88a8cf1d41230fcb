/** Reads a file that somebody chose, and says in plain words why it cannot be taken. Pure. */
import { z } from 'zod';
import { err, ok, type Result } from '@/lib/result';
import {
  LONGEST_TEAM_FILE,
  TEAM_FILE,
  TEAM_FILE_VERSION,
  TEAM_KEYS,
  type TeamFile,
  teamFileSchema,
} from './schema';

const refused = (message: string, detail?: string) =>
  err({ kind: 'invalid' as const, message: `${message} Nothing was changed.`, detail });
const notOurs = () =>
  refused('This is no file of Candor’s team settings. Choose the file that was saved on this page.');

export const tooBig = () =>
  refused(
    'This file is too big: team settings stay below 1 MB. Choose the file that was saved on this page.',
  );

const headSchema = z.object({ kind: z.literal(TEAM_FILE), version: z.int().min(1) });
const settingsSchema = z.object({ settings: z.record(z.string(), z.unknown()) });

export function readTeamFile(text: string): Result<TeamFile> {
  if (text.length > LONGEST_TEAM_FILE) return tooBig();
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    // Another program's file does not name us; ours does, also where its end is missing.
    if (!text.includes(TEAM_FILE)) return notOurs();
    return refused('This file is damaged: it was cut off or changed by hand. Save it anew.', String(error));
  }
  const head = headSchema.safeParse(content);
  if (!head.success) return notOurs();
  const { version } = head.data;
  if (version > TEAM_FILE_VERSION)
    return refused(
      `This file comes from a newer Candor (format ${version}; this one reads format ${TEAM_FILE_VERSION}). Update Candor, then import it again.`,
    );
  const file = teamFileSchema.safeParse(content);
  if (!file.success) return misfit(file.error);
  const named = settingsSchema.parse(content).settings;
  const settings = Object.fromEntries(
    TEAM_KEYS.filter((key) => Object.hasOwn(named, key)).map((key) => [key, file.data.settings[key]]),
  );
  return ok({ settings, rules: file.data.rules });
}

function misfit(error: z.ZodError): Result<never> {
  const [first] = error.issues;
  const unknown = first?.code === 'unrecognized_keys' ? first.keys.slice(0, 1) : [];
  const place = [...(first?.path ?? []), ...unknown].join(' → ').slice(0, 200);
  return refused(
    `This file was changed by hand and does not fit any more, at “${place}”. Mend it there or save it anew.`,
    z.prettifyError(error).slice(0, 1_000),
  );
}
