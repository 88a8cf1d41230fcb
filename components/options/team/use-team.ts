import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '@/lib/messages/client';
import { tooBig } from '@/lib/team-file/read';
import { LONGEST_TEAM_FILE } from '@/lib/team-file/schema';
import { saveFile } from '../log/save-file';

/** Four bytes a character at most: what is longer is not even opened. */
const MOST_BYTES = 4 * LONGEST_TEAM_FILE;

/** Saving the team's settings, looking at a file, taking it over. */
export function useTeam() {
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: () => send('saveTeamFile', {}),
    onSuccess: (answer) => {
      if (answer.ok) saveFile('candor-team-settings.json', 'application/json', answer.value);
    },
  });
  const read = useMutation({
    mutationFn: async (file: File) => {
      if (file.size > MOST_BYTES) return tooBig();
      const text = await file.text();
      const answer = await send('readTeamFile', { text });
      return answer.ok ? { ok: true as const, value: { ...answer.value, text, name: file.name } } : answer;
    },
  });
  const apply = useMutation({
    mutationFn: (seen: { text: string; seal: string }) => send('applyTeamFile', seen),
    onSuccess: () => client.invalidateQueries(),
  });
  return { save, read, apply };
}
