import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MessageInput } from '@/lib/messages';
import { send } from '@/lib/messages/client';

const KEY = ['privacy'];
const SETTINGS = ['settings'];

export const useInventory = () =>
  useQuery({ queryKey: [...KEY, 'inventory'], queryFn: () => send('inventory', {}), staleTime: 0 });

export const usePolicy = () =>
  useQuery({ queryKey: [...KEY, 'policy'], queryFn: () => send('getPolicy', {}), staleTime: 0 });

export const useKeptCandidates = (search: string) =>
  useQuery({
    queryKey: [...KEY, 'candidates', search],
    queryFn: () => send('keptCandidates', { search }),
    placeholderData: (before) => before,
    staleTime: 0,
  });

/** The settings, and how to change some of them. */
export function useSettings() {
  const client = useQueryClient();
  const settings = useQuery({ queryKey: SETTINGS, queryFn: () => send('getSettings', {}), staleTime: 0 });
  const save = useMutation({
    mutationFn: (changes: MessageInput<'saveSettings'>) => send('saveSettings', changes),
    onSuccess: async (answer) => {
      if (answer.ok) client.setQueryData(SETTINGS, answer);
      await client.invalidateQueries({ queryKey: KEY });
    },
  });
  return { settings, save };
}

/** Deleting one person, or all of it. */
export function useErasing() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries();
  return {
    one: useMutation({
      mutationFn: (who: { connectionId: string; candidateId: string }) => send('eraseCandidate', who),
      onSuccess,
    }),
    all: useMutation({ mutationFn: () => send('eraseAll', {}), onSuccess }),
  };
}
