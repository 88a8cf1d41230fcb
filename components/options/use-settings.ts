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
    mutationKey: KEY,
    mutationFn: (changes: Partial<Settings>) => send('saveSettings', changes),
    onSuccess: (answer) => {
      if (!answer.ok) {
        void client.invalidateQueries({ queryKey: KEY });
        return;
      }
      // The answer to an earlier change does not know a later one yet, whose own answer follows.
      if (client.isMutating({ mutationKey: KEY }) === 1) client.setQueryData(KEY, answer);
      void client.invalidateQueries({ queryKey: ['sources'] });
    },
  });
  // Shown at once, in the click itself, so that a second change builds on the first.
  const show = (changes: Partial<Settings>) => {
    void client.cancelQueries({ queryKey: KEY });
    client.setQueryData<Result<Settings>>(KEY, (known) =>
      known?.ok ? ok({ ...known.value, ...changes }) : known,
    );
  };
  return {
    settings: data?.ok ? data.value : null,
    error: errorOf(data) ?? errorOf(save.data),
    saved: save.data?.ok === true && !save.isPending,
    save: (changes: Partial<Settings>) => {
      show(changes);
      save.mutate(changes);
    },
  };
}
export type UseSettings = ReturnType<typeof useSettings>;
