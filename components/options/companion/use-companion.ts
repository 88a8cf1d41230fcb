import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { browser } from 'wxt/browser';
import type { MessageInput } from '@/lib/messages';
import { send } from '@/lib/messages/client';

const STATE = ['companion'];
const DEVICES = ['companion', 'devices'];
const WORK = ['companion', 'work'];
const WATCH_MS = 2_000;

export const useCompanionState = () =>
  useQuery({ queryKey: STATE, queryFn: () => send('companionState', {}), staleTime: 0 });

export const useDevices = () =>
  useQuery({ queryKey: DEVICES, queryFn: () => send('companionDevices', {}), staleTime: 0 });

/** What the companion works at, asked again while a backfill runs. */
export const useWork = () =>
  useQuery({
    queryKey: WORK,
    queryFn: () => send('companionWork', {}),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) =>
      data?.ok && data.value.runs.some((one) => one.state === 'running' || one.done + one.failed < one.listed)
        ? WATCH_MS
        : false,
  });

/** The browser's leave to reach an address; where a person says no, the server's own permission (CORS) still may do. */
export async function askForHost(address: string): Promise<void> {
  if (!URL.canParse(address)) return;
  const { protocol, hostname } = new URL(address);
  await browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] }).catch(() => false);
}

/** Everything that changes something; each reads the page anew. */
export function useCompanionActions() {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: STATE });
  const pair = useMutation({
    mutationFn: async (input: MessageInput<'pairCompanion'>) => {
      await askForHost(input.link);
      return send('pairCompanion', input);
    },
    onSettled,
  });
  const unpair = useMutation({ mutationFn: () => send('unpairCompanion', {}), onSettled });
  const setScoring = useMutation({
    mutationFn: async (input: MessageInput<'setScoring'>) => {
      if (input.server) await askForHost(input.server.url);
      return send('setScoring', input);
    },
    onSettled,
  });
  const revoke = useMutation({ mutationFn: (id: string) => send('revokeDevice', { id }), onSettled });
  const invite = useMutation({
    mutationFn: (role: 'admin' | 'recruiter') => send('inviteDevice', { role }),
  });
  const startRun = useMutation({
    mutationFn: (connectionId: string) => send('startRun', { connectionId }),
    onSettled,
  });
  const turnRun = useMutation({
    mutationFn: (input: MessageInput<'turnRun'>) => send('turnRun', input),
    onSettled,
  });
  const changeHeld = useMutation({
    mutationFn: (input: MessageInput<'changeHeld'>) => send('changeHeld', input),
    // Awaited, so that a switch shows what was asked for until the page knows what holds.
    onSettled,
  });
  return { changeHeld, pair, unpair, setScoring, revoke, invite, startRun, turnRun };
}
