import { QueryClient } from '@tanstack/react-query';

/** Answers are `Result`s, so nothing is retried here: the background decides when to try an ATS again. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, networkMode: 'always' } },
});
