import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Mapping } from '@/lib/mapping';
import { send } from '@/lib/messages/client';

const SETTINGS = ['settings'];

export const useFields = (connectionId: string) =>
  useQuery({
    queryKey: ['fields', connectionId],
    queryFn: () => send('listFields', { connectionId }),
    enabled: connectionId !== '',
    staleTime: 60_000,
    refetchOnWindowFocus: true,
  });

/** The saved mapping of a connection, and how to save another. */
export function useMapping(connectionId: string) {
  const client = useQueryClient();
  const settings = useQuery({ queryKey: SETTINGS, queryFn: () => send('getSettings', {}), staleTime: 0 });
  const saved = settings.data?.ok ? (settings.data.value.mappings[connectionId] ?? {}) : undefined;
  const save = useMutation({
    mutationFn: async (mapping: Mapping) => {
      // Read again: another tab may have changed the mapping of another ATS meanwhile.
      const now = await send('getSettings', {});
      if (!now.ok) return now;
      return send('saveSettings', { mappings: { ...now.value.mappings, [connectionId]: mapping } });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: SETTINGS }),
  });
  return { saved, settings, save };
}

/** What the mapping would write for the candidate seen last. */
export const usePreview = (connectionId: string, mapping: Mapping) =>
  useQuery({
    queryKey: ['preview', connectionId, mapping],
    queryFn: () => send('previewMapping', { connectionId, mapping }),
    enabled: connectionId !== '',
    placeholderData: (before) => before,
    staleTime: 0,
  });
