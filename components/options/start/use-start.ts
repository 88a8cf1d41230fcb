import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '@/lib/messages/client';
import { useConnections } from '../use-connections';
import { useSettings } from '../use-settings';

export const STEPS = ['connect', 'fields', 'try', 'done'] as const;
export type StepName = (typeof STEPS)[number];

/** How far the first set-up has come. All of it follows from what is kept, so it can be left and resumed at any time. */
export function useStart() {
  const { data: answer } = useConnections();
  const { settings, save, error } = useSettings();
  const connections = answer?.ok ? answer.value : [];
  const connection = connections.find((one) => one.status === 'connected') ?? null;
  const passed = settings?.startedWith ?? [];
  const is = {
    connect: connection !== null,
    fields: connection !== null && passed.includes('fields'),
    try: connection !== null && passed.includes('try'),
    done: passed.includes('done'),
  };
  return {
    ready: answer !== undefined && settings !== null,
    error,
    connection,
    is,
    /** The first step that is not behind the user. */
    current: STEPS.find((step) => !is[step]) ?? 'done',
    pass: (step: StepName) => save({ startedWith: [...new Set([...passed, step])] }),
  };
}
export type Start = ReturnType<typeof useStart>;

/** What a write-back for a candidate at this address would do, before anything is written. */
export function usePreviewOf(connectionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (address: string) => send('previewPicked', { connectionId, address }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['privacy'] }),
  });
}
