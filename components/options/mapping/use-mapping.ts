import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Mapping, SkillOptions } from '@/lib/mapping';
import { send } from '@/lib/messages/client';
import { DEFAULT_TEMPLATE } from '@/lib/note-template';

const SETTINGS = ['settings'];

export const useFields = (connectionId: string) =>
  useQuery({
    queryKey: ['fields', connectionId],
    queryFn: () => send('listFields', { connectionId }),
    enabled: connectionId !== '',
    staleTime: 60_000,
    refetchOnWindowFocus: true,
  });

interface Draft {
  mapping: Mapping;
  template: string;
  skills: SkillOptions;
}

/** The saved mapping of a connection, and how to save another. */
export function useMapping(connectionId: string) {
  const client = useQueryClient();
  const settings = useQuery({ queryKey: SETTINGS, queryFn: () => send('getSettings', {}), staleTime: 0 });
  const saved = settings.data?.ok ? (settings.data.value.mappings[connectionId] ?? {}) : undefined;
  const savedTemplate = settings.data?.ok
    ? (settings.data.value.noteTemplates[connectionId] ?? DEFAULT_TEMPLATE)
    : undefined;
  const savedSkills = settings.data?.ok ? (settings.data.value.skillOptions[connectionId] ?? {}) : undefined;
  const save = useMutation({
    mutationFn: async ({ mapping, template, skills }: Draft) => {
      // Read again: another tab may have changed the mapping of another ATS meanwhile.
      const now = await send('getSettings', {});
      if (!now.ok) return now;
      return send('saveSettings', {
        mappings: { ...now.value.mappings, [connectionId]: mapping },
        skillOptions: { ...now.value.skillOptions, [connectionId]: skills },
        noteTemplates: { ...now.value.noteTemplates, [connectionId]: template },
      });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: SETTINGS }),
  });
  return { saved, savedTemplate, savedSkills, settings, save };
}

/** What the mapping would write for the candidate seen last. */
export const usePreview = (
  connectionId: string,
  { mapping, template: noteTemplate, skills: skillOptions }: Draft,
) =>
  useQuery({
    queryKey: ['preview', connectionId, mapping, noteTemplate, skillOptions],
    queryFn: () => send('previewMapping', { connectionId, mapping, noteTemplate, skillOptions }),
    enabled: connectionId !== '',
    placeholderData: (before) => before,
    staleTime: 0,
  });
