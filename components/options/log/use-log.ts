import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '@/lib/messages/client';
import { ok } from '@/lib/result';
import { saveFile } from './save-file';
import type { Filter } from './use-traffic';

export const LOG_KEY = ['log'];

export const useTrafficDays = () =>
  useQuery({ queryKey: [...LOG_KEY, 'days'], queryFn: () => send('trafficDays', {}), staleTime: 0 });

export const useLogCheck = () =>
  useQuery({ queryKey: [...LOG_KEY, 'check'], queryFn: () => send('checkLog', {}), staleTime: 0 });

export const useDeadLetters = () =>
  useQuery({
    queryKey: [...LOG_KEY, 'dead'],
    queryFn: () => send('deadLetters', {}),
    staleTime: 0,
    refetchInterval: 5000,
  });

/** What a person can do with a write that could not be made. */
export function useLetterActions() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: LOG_KEY });
  return {
    retry: useMutation({ mutationFn: (id: string) => send('retryWrite', { id }), onSuccess }),
    /** One after the other; answers with the first error, if there was one. */
    retryAll: useMutation({
      mutationFn: async (ids: readonly string[]) => {
        const answers = [];
        for (const id of ids) answers.push(await send('retryWrite', { id }));
        return answers.find((answer) => !answer.ok) ?? ok(null);
      },
      onSuccess,
    }),
    discard: useMutation({ mutationFn: (id: string) => send('discardWrite', { id }), onSuccess }),
  };
}

/** Makes a file in the background and offers it to be saved. The answer is the background's, for its error. */
export function useExport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (wanted: Wanted) => {
      const answer = await wanted.ask();
      if (answer.ok) saveFile(wanted.name, wanted.type, answer.value);
      return answer;
    },
    onSuccess: () => client.invalidateQueries({ queryKey: [...LOG_KEY, 'check'] }),
  });
}
interface Wanted {
  name: string;
  type: string;
  ask(): ReturnType<typeof send<'exportLog'>>;
}

const today = () => new Date().toISOString().slice(0, 10);

/** The files there are to be had. */
export const files = {
  csv: (filter: Filter): Wanted => ({
    name: `candor-sync-log-${today()}.csv`,
    type: 'text/csv',
    ask: () => send('exportTraffic', { ...filter, format: 'csv' }),
  }),
  ndjson: (filter: Filter): Wanted => ({
    name: `candor-sync-log-${today()}.ndjson`,
    type: 'application/x-ndjson',
    ask: () => send('exportTraffic', { ...filter, format: 'ndjson' }),
  }),
  log: (): Wanted => ({
    name: `candor-audit-log-${today()}.json`,
    type: 'application/json',
    ask: () => send('exportLog', {}),
  }),
  packet: (who: { connectionId: string; candidateId: string }, form: 'json' | 'html'): Wanted => ({
    name: `candor-candidate-${who.candidateId.replace(/[^\w-]/g, '_')}.${form}`,
    type: form === 'json' ? 'application/json' : 'text/html',
    ask: () => send('exportPacket', { ...who, form }),
  }),
};
