import { notifyManager, QueryClient } from '@tanstack/react-query';

// In the task of the key or click itself: a controlled checkbox would flip back for a moment otherwise.
notifyManager.setScheduler(queueMicrotask);

/** Answers are `Result`s, so nothing is retried here: the background decides when to try an ATS again. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, networkMode: 'always' } },
});
