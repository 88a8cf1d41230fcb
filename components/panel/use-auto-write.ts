import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '@/lib/messages/client';

const KEY = ['settings'];

/** The "write automatically" switch and whether it could be read or saved. */
export function useAutoWrite() {
  const client = useQueryClient();
  const settings = useQuery({ queryKey: KEY, queryFn: () => send('getSettings', {}) });
  const save = useMutation({
    mutationFn: (autoWrite: boolean) => send('saveSettings', { autoWrite }),
    onSuccess: (answer) => {
      if (answer.ok) client.setQueryData(KEY, answer);
    },
  });
  const failed = [save.data, settings.data].find((answer) => answer && !answer.ok);
  return {
    on: settings.data?.ok ? settings.data.value.autoWrite : false,
    ready: settings.data?.ok === true && !save.isPending,
    problem: failed && !failed.ok ? failed.error.message : null,
    set: (on: boolean) => save.mutate(on),
  };
}
