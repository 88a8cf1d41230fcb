import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { summarise } from '@/components/panel/write-summary';
import type { WriteStatus } from '@/lib/messages';
import { send } from '@/lib/messages/client';
import { ok, type Result } from '@/lib/result';

/** One test write: starting it, how it stands, taking it back. */
export function useTestWrite(connectionId: string, atsName: string) {
  const client = useQueryClient();
  const start = useMutation({
    mutationFn: (address: string) => send('testWrite', { connectionId, address }),
    onSuccess: (answer) => {
      if (answer.ok) client.setQueryData(keyOf(answer.value.applicationKey), ok(answer.value.writes));
    },
  });
  const applicationKey = start.data?.ok ? start.data.value.applicationKey : '';
  const keyOf = (key: string) => ['test write', key];
  const status = useQuery({
    queryKey: keyOf(applicationKey),
    queryFn: (): Promise<Result<WriteStatus[]>> => send('testStatus', { applicationKey }),
    enabled: applicationKey !== '',
    refetchInterval: ({ state }) =>
      state.data?.ok ? (summarise(state.data.value, atsName)?.askAgainMs ?? false) : false,
  });
  const undo = useMutation({
    mutationFn: () => send('testUndo', { applicationKey }),
    onSuccess: (answer) => {
      if (answer.ok) client.setQueryData(keyOf(applicationKey), answer);
    },
  });
  return { start, undo, writes: status.data?.ok ? status.data.value : null };
}
