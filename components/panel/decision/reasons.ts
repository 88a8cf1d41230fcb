import { useQuery } from '@tanstack/react-query';
import { t, type WordKey } from '@/components/ui/words';
import type { Verdict } from '@/lib/decisions/model';
import { send } from '@/lib/messages/client';

const OWN: Readonly<Record<Verdict, readonly WordKey[]>> = {
  approve: ['decision.reason.musts', 'decision.reason.strong', 'decision.reason.talk'],
  skip: [
    'decision.reason.mustMissing',
    'decision.reason.level',
    'decision.reason.otherJob',
    'decision.reason.tooLittle',
  ],
};

/** Candor's own reasons, in the language of the page. */
export const ownReasons = (verdict: Verdict): string[] => OWN[verdict].map((key) => t(key));

/** The reasons on offer: the user's, else Candor's own. */
export function useReasons(verdict: Verdict): string[] {
  const { data } = useQuery({ queryKey: ['settings'], queryFn: () => send('getSettings', {}) });
  return (data?.ok && data.value.decisionReasons[verdict]) || ownReasons(verdict);
}
