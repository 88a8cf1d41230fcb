import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Settings } from '@/lib/messages';
import { send } from '@/lib/messages/client';
import { ok, type Result } from '@/lib/result';
import { errorOf } from './use-connections';

const KEY = ['settings'];

/** The settings, and saving single ones at once. */
export function useSettings() {
  const client = useQueryClient();
  const { data } = useQuery({ queryKey: KEY, queryFn: () => send('getSettings', {}), staleTime: 0 });
  const save = useMutation({
    mutationFn: (changes: Partial<Settings>) => send('saveSettings', changes),
    // Shown at once, so that a second change builds on the first.
    onMutate: (changes) => {
      client.setQueryData<Result<Settings>>(KEY, (known) =>
        known?.ok ? ok({ ...known.value, ...changes }) : known,
      );
    },
    onSuccess: (answer) => {
      if (!answer.ok) {
        void client.invalidateQueries({ queryKey: KEY });
        return;
      }
      client.setQueryData(KEY, answer);
      void client.invalidateQueries({ queryKey: ['sources'] });
    },
  });
  return {
    settings: data?.ok ? data.value : null,
    error: errorOf(data) ?? errorOf(save.data),
    saved: save.data?.ok === true && !save.isPending,
    save: (changes: Partial<Settings>) => save.mutate(changes),
  };
}
export type UseSettings = ReturnType<typeof useSettings>;
