import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { send } from '@/lib/messages/client';

interface Ask {
  /** Counts the pages the recruiter has been to: nothing of the last candidate may show on the next. */
  visit: number;
  applicationId?: string;
  attempt: number;
  fresh: boolean;
}

/** The candidate in this tab, asked of the background again whenever the loader says the address has changed. */
export function useCandidate() {
  const [ask, setAsk] = useState<Ask>({ visit: 0, attempt: 0, fresh: false });
  const query = useQuery({
    queryKey: ['candidate', ask],
    queryFn: () => send('openCandidate', { applicationId: ask.applicationId, fresh: ask.fresh }),
    placeholderData: (previous, previousQuery) =>
      previousQuery?.queryKey[1] && isSameVisit(previousQuery.queryKey[1], ask) ? previous : undefined,
    gcTime: 0,
  });

  useEffect(() => {
    const moved = (event: MessageEvent<unknown>) => {
      if (event.source !== window.parent || !isNudge(event.data)) return;
      setAsk((now) => ({ visit: now.visit + 1, attempt: 0, fresh: false }));
    };
    addEventListener('message', moved);
    return () => removeEventListener('message', moved);
  }, []);

  return {
    /** What the background said, or undefined while it has said nothing yet. */
    answer: query.data,
    busy: query.isFetching,
    visit: ask.visit,
    choose: useCallback(
      (applicationId: string) => setAsk((now) => ({ ...now, applicationId, attempt: 0, fresh: false })),
      [],
    ),
    /** Asks again; `fresh` reads the ATS anew instead of what was read a moment ago. */
    again: useCallback(
      (fresh: boolean) => setAsk((now) => ({ ...now, attempt: now.attempt + 1, fresh })),
      [],
    ),
  };
}

const isSameVisit = (before: unknown, now: Ask) =>
  typeof before === 'object' &&
  before !== null &&
  Reflect.get(before, 'visit') === now.visit &&
  Reflect.get(before, 'applicationId') === now.applicationId;

const isNudge = (data: unknown) =>
  typeof data === 'object' && data !== null && Reflect.get(data, 'candor') === 'location-changed';
