import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { isPersonsWrite } from '@/lib/decisions/model';
import type { PanelView, WriteStatus } from '@/lib/messages';
import { send } from '@/lib/messages/client';
import { ok, type Result } from '@/lib/result';
import { summarise } from './write-summary';

export type Writes = ReturnType<typeof useWrites>;

/** The write-back of one application: where it stands, starting it, taking it back. */
export function useWrites(view: PanelView, refresh: () => void) {
  const client = useQueryClient();
  const applicationId = view.application?.id ?? '';
  const key = ['writes', view.candidate.id, applicationId];
  const status = useQuery({
    queryKey: key,
    queryFn: () => send('writeStatus', { applicationId }),
    enabled: applicationId !== '',
    initialData: ok(view.writes) as Result<WriteStatus[]>,
    gcTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.ok ? (summarise(state.data.value, view.atsName)?.askAgainMs ?? false) : false,
  });
  const take = (answer: Result<WriteStatus[]>) => client.setQueryData(key, answer);
  const answered = (answer: Result<WriteStatus[]>) => {
    if (!answer.ok) return;
    take(answer);
    refresh();
  };
  const write = useMutation({ mutationFn: () => send('writeBack', { applicationId }), onSuccess: answered });
  const undo = useMutation({ mutationFn: () => send('undo', { applicationId }), onSuccess: answered });

  const writes = status.data.ok ? status.data.value : view.writes;
  const summary = summarise(
    writes.filter((one) => !isPersonsWrite(one)),
    view.atsName,
  );

  const takeFromView = useEffectEvent((fresh: WriteStatus[]) => take(ok(fresh)));
  useEffect(() => {
    takeFromView(view.writes);
  }, [view.writes]);

  const underWay = summarise(writes, view.atsName)?.askAgainMs != null;
  const wasUnderWay = useRef(underWay);
  const planAgain = useEffectEvent(refresh);
  useEffect(() => {
    if (wasUnderWay.current && !underWay) planAgain();
    wasUnderWay.current = underWay;
  }, [underWay]);

  const failure = [write.data, undo.data, status.data].find((answer) => answer && !answer.ok);
  return {
    writes,
    summary,
    problem: failure && !failure.ok ? failure.error : null,
    writing: write.isPending,
    undoing: undo.isPending,
    write: () => write.mutate(),
    undo: () => undo.mutate(),
  };
}
