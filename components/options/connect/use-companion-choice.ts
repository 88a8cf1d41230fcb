import { useQuery } from '@tanstack/react-query';
import type { AtsDefinition } from '@/lib/ats/contract';
import type { Origins } from '@/lib/ats/places';
import { send } from '@/lib/messages/client';

/** Whether a companion could keep this ATS's client secret, and whether it is signed in already. */
export function useCompanionChoice(ats: AtsDefinition, origins: Origins | null, wanted: boolean) {
  const { data } = useQuery({
    queryKey: ['companion holds', ats.id, origins?.web],
    queryFn: () => send('companionHolds', { ats: ats.id, web: origins?.web ?? '' }),
    enabled: wanted && origins !== null,
    // It may have been signed in since this page was open last.
    staleTime: 0,
    gcTime: 0,
  });
  return data?.ok ? data.value : null;
}
