import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Criterion } from '@/lib/criteria/types';
import type { MessageInput } from '@/lib/messages';
import { send } from '@/lib/messages/client';

export interface Where {
  connectionId: string;
  jobId: string;
}
const KEY = 'criteria';

/** The jobs seen, read again whenever the person comes back to this page. */
export const useJobs = () =>
  useQuery({
    queryKey: [KEY, 'jobs'],
    queryFn: () => send('listCriteriaJobs', {}),
    staleTime: 0,
    refetchOnWindowFocus: true,
  });

export const useCriteria = (where: Where) =>
  useQuery({ queryKey: [KEY, 'job', where], queryFn: () => send('openCriteria', where), staleTime: 0 });

export const useHistory = (where: Where, wanted: boolean) =>
  useQuery({
    queryKey: [KEY, 'history', where],
    queryFn: () => send('criteriaHistory', where),
    enabled: wanted,
    staleTime: 0,
  });

export const useScores = (where: Where) =>
  useQuery({
    queryKey: [KEY, 'scores', where],
    queryFn: () => send('listScores', where),
    staleTime: 0,
    // A panel in another tab may have scored again meanwhile.
    refetchOnWindowFocus: true,
  });

/** Saves; afterwards everything about criteria is read again. */
export function useSave() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: MessageInput<'saveCriteria'>) => send('saveCriteria', input),
    onSuccess: (answer) => (answer.ok ? client.invalidateQueries({ queryKey: [KEY] }) : undefined),
  });
}

/** What an edit would do: first the evidence is read with its progress, then each edit is answered at once. */
export function usePreview(where: Where, before: readonly Criterion[], after: readonly Criterion[]) {
  const prepare = useQuery({
    queryKey: [KEY, 'prepare', where],
    queryFn: () => send('prepareCriteria', where),
    staleTime: 0,
    refetchOnWindowFocus: true,
    refetchInterval: ({ state: { data } }) =>
      data?.ok && data.value.prepared < data.value.total ? 1 : false,
  });
  const progress = prepare.data?.ok ? prepare.data.value : null;
  const ready = progress !== null && progress.prepared === progress.total;
  const preview = useQuery({
    queryKey: [KEY, 'preview', where, before, after, prepare.dataUpdatedAt],
    queryFn: () => send('previewCriteria', { ...where, before: [...before], after: [...after] }),
    enabled: ready && (progress?.total ?? 0) > 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  // A background that was stopped meanwhile has to read the evidence again.
  const lost = preview.data?.ok === true && preview.data.value === null && !preview.isPlaceholderData;
  const { refetch } = prepare;
  useEffect(() => {
    if (lost) void refetch();
  }, [lost, refetch]);
  const error = [prepare.data, preview.data].find((answer) => answer && !answer.ok);
  return {
    progress,
    preview: preview.data?.ok ? preview.data.value : null,
    error: error && !error.ok ? error.error : null,
  };
}
