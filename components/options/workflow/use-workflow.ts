import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '@/lib/messages/client';
import type { RuleDraft } from '@/lib/workflow/model';

const KEY = ['workflow'];

/** Rules with their conflicts, and the stages and jobs to choose from. */
export const useRules = () =>
  useQuery({ queryKey: [...KEY, 'rules'], queryFn: () => send('listRules', {}), staleTime: 0 });
export const useRuns = () =>
  useQuery({ queryKey: [...KEY, 'runs'], queryFn: () => send('listRuns', {}), staleTime: 0 });
export const useShortlist = () =>
  useQuery({ queryKey: [...KEY, 'shortlist'], queryFn: () => send('listShortlist', {}), staleTime: 0 });

/** What a person can do with rules, their runs and the shortlist. */
export function useRuleActions() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: KEY });
  return {
    save: useMutation({
      mutationFn: (rule: { id: string; draft: RuleDraft }) => send('saveRule', rule),
      onSuccess,
    }),
    tryOut: useMutation({ mutationFn: (id: string) => send('tryRule', { id }), onSuccess }),
    turn: useMutation({
      mutationFn: (turned: { id: string; on: boolean; warned?: boolean }) => send('turnRule', turned),
      onSuccess,
    }),
    remove: useMutation({ mutationFn: (id: string) => send('removeRule', { id }), onSuccess }),
    undo: useMutation({ mutationFn: (id: string) => send('undoRun', { id }), onSuccess }),
    unlist: useMutation({
      mutationFn: (applicationKey: string) => send('unlist', { applicationKey }),
      onSuccess,
    }),
  };
}
