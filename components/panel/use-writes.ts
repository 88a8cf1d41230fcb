import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PanelView, WriteStatus } from '@/lib/messages';
import { send } from '@/lib/messages-client';
import type { Result } from '@/lib/result';
import { summarise } from './write-summary';

/** The write-back of one application: where it stands, starting it, taking it back. */
export function useWrites(view: PanelView, refresh: () => void) {
  const client = useQueryClient();
  const applicationId = view.application?.id ?? '';
  const key = ['writes', view.candidate.id, applicationId];
  const status = useQuery({
    queryKey: key,
    queryFn: () => send('writeStatus', { applicationId }),
    enabled: applicationId !== '',
    initialData: { ok: true, value: view.writes } satisfies Result<WriteStatus[]>,
    refetchInterval: ({ state }) =>
      state.data?.ok ? (summarise(state.data.value, view.atsName)?.askAgainMs ?? false) : false,
  });
  const answered = (answer: Result<WriteStatus[]>) => {
    if (!answer.ok) return;
    client.setQueryData(key, answer);
    refresh();
  };
  const write = useMutation({ mutationFn: () => send('writeBack', { applicationId }), onSuccess: answered });
  const undo = useMutation({ mutationFn: () => send('undo', { applicationId }), onSuccess: answered });
  const failure = [write.data, undo.data, status.data].find((answer) => answer && !answer.ok);

  return {
    writes: status.data.ok ? status.data.value : view.writes,
    problem: failure && !failure.ok ? failure.error : null,
    busy: write.isPending || undo.isPending,
    write: () => write.mutate(),
    undo: () => undo.mutate(),
  };
}
