/** The team's settings as a file: saved, looked at, taken over. */
import { z } from 'zod';
import { changeSchema } from '@/lib/team-file/plan';
import type { MessageGroup } from './group';

// Longer than any file that is taken, so that one that is too long is refused in words.
const text = z.string().max(2_000_000);

export const teamFileMessages = {
  /** The text of the file; no sign-in, no candidate, nothing about the user. */
  saveTeamFile: { from: 'extension-page', input: z.object({}), output: z.string() },
  /** What taking the file over would change; nothing is changed. */
  readTeamFile: {
    from: 'extension-page',
    input: z.object({ text }),
    output: z.object({ changes: z.array(changeSchema), seal: z.string() }),
  },
  /** Takes over what was shown under this seal; refused where it would be something else by now. */
  applyTeamFile: {
    from: 'extension-page',
    input: z.object({ text, seal: z.string().max(100) }),
    output: z.object({ changed: z.int(), rules: z.int() }),
  },
} as const satisfies MessageGroup;
