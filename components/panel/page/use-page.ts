import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { send } from '@/lib/messages/client';
import type { AskedJob, AskedSource } from '@/lib/messages/page';

interface Ask {
  /** Counts the pages and the files read: the score of one must not stand beside the next. */
  visit: number;
  attempt: number;
  source: AskedSource;
  job: AskedJob;
}
const FIRST: Ask = { visit: 0, attempt: 0, source: { kind: 'best' }, job: { kind: 'same' } };

/** The page beside the panel, read and scored anew whenever the person chooses, or the page's address changes. */
export function usePage() {
  const [ask, setAsk] = useState(FIRST);
  const query = useQuery({
    queryKey: ['page', ask],
    queryFn: () => send('scorePage', { source: ask.source, job: ask.job }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  useEffect(() => {
    const moved = (event: MessageEvent<unknown>) => {
      if (event.source !== window.parent || !isNudge(event.data)) return;
      setAsk(({ visit, job }) => ({ ...FIRST, visit: visit + 1, job }));
    };
    addEventListener('message', moved);
    return () => removeEventListener('message', moved);
  }, []);
  return {
    answer: query.data,
    busy: query.isFetching,
    visit: ask.visit,
    chosen: ask.source,
    read: useCallback(
      (source: AskedSource) => setAsk((now) => ({ ...now, visit: now.visit + 1, source })),
      [],
    ),
    scoreFor: useCallback((job: AskedJob) => setAsk((now) => ({ ...now, job })), []),
    again: useCallback(() => setAsk((now) => ({ ...now, attempt: now.attempt + 1 })), []),
  };
}

const isNudge = (data: unknown) =>
  typeof data === 'object' && data !== null && Reflect.get(data, 'candor') === 'location-changed';
