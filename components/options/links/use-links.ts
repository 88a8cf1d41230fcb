import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MessageInput } from '@/lib/messages';
import { send } from '@/lib/messages/client';

const LINKS = ['links'];
/** While the page is open it asks this often, which also keeps the background awake for the companion's events. */
const WATCH_MS = 5_000;

export const useLinks = () =>
  useQuery({
    queryKey: LINKS,
    queryFn: () => send('listLinks', {}),
    staleTime: 0,
    refetchOnWindowFocus: true,
    refetchInterval: WATCH_MS,
  });

/** Whether the companion could bring decisions to this connection's ATS; undefined until it is known. */
export function useLinkWriter(connectionId: string): boolean | undefined {
  const { data } = useQuery({
    queryKey: ['link writer', connectionId],
    queryFn: () => send('linkWriter', { connectionId }),
    // An administrator may have changed it since this page was open last.
    staleTime: 0,
  });
  return data && (data.ok ? data.value.companion : false);
}

export function useMakeLink() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: MessageInput<'makeLink'>) => send('makeLink', input),
    onSettled: () => client.invalidateQueries({ queryKey: LINKS }),
  });
}

export function useWriteAgain() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => send('writeLinkAgain', { id }),
    onSettled: () => client.invalidateQueries({ queryKey: LINKS }),
  });
}

export function useEndLink() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => send('endLink', { id }),
    onSettled: () => client.invalidateQueries({ queryKey: LINKS }),
  });
}

/** The address is asked for when it is wanted, and stays in no cache. */
export const useLinkAddress = () => useMutation({ mutationFn: (id: string) => send('linkAddress', { id }) });
