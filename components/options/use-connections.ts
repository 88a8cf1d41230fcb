import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MessageInput } from '@/lib/messages';
import { send } from '@/lib/messages/client';
import { ok, type Result } from '@/lib/result';

const KEY = ['connections'];
type Ask = () => Promise<Result<null>>;

/** The connections, read again whenever the person comes back to this page. */
export const useConnections = () =>
  useQuery({
    queryKey: KEY,
    queryFn: () => send('listConnections', {}),
    staleTime: 0,
    refetchOnWindowFocus: true,
  });

/** Signing in, again or for the first time, and signing out. Each first asks for the hosts where it needs them. */
export function useConnect() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: KEY });
  const connect = useMutation({
    mutationFn: async ({ ask, input }: { ask: Ask; input: MessageInput<'connect'> }) => {
      const hosts = await ask();
      return hosts.ok ? send('connect', input) : hosts;
    },
    onSuccess,
  });
  const reconnect = useMutation({
    mutationFn: async ({ ask, connectionId }: { ask: Ask; connectionId: string }) => {
      const hosts = await ask();
      return hosts.ok ? send('reconnect', { connectionId }) : hosts;
    },
    onSuccess,
  });
  const disconnect = useMutation({
    mutationFn: (connectionId: string) => send('disconnect', { connectionId }),
    onSuccess,
  });
  return { connect, reconnect, disconnect };
}

/** The error of the last answer, if it was one. */
export const errorOf = (answer: Result<unknown> | undefined) => {
  const last = answer ?? ok(null);
  return last.ok ? null : last.error;
};
