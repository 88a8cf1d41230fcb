import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { MessageInput } from '@/lib/messages';
import { send } from '@/lib/messages/client';
import type { TrafficRow } from '@/lib/store/traffic-row';
import { LOG_KEY } from './use-log';

export type Filter = MessageInput<'findTraffic'>;

/** Rows that are asked for together. */
const BLOCK = 100;
const KEEP_MS = 60_000;

/** Which exchanges fit, newest first, as ids only: a hundred thousand of them are small. What fitted before stays meanwhile. */
export const useTrafficIds = (filter: Filter) =>
  useQuery({
    queryKey: [...LOG_KEY, 'traffic', filter],
    // With what was asked, because the answer to the question before stays until this one is there.
    queryFn: async () => ({ topic: JSON.stringify(filter), answer: await send('findTraffic', filter) }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchOnWindowFocus: true,
  });

/** The blocks that hold the rows from `first` to `last`, counted from the oldest, so that new rows leave old blocks as they are. */
function blocksOf(ids: readonly number[], first: number, last: number): (readonly number[])[] {
  const fromEnd = (index: number) => Math.floor((ids.length - 1 - index) / BLOCK);
  const blocks: (readonly number[])[] = [];
  for (let block = fromEnd(first); block >= fromEnd(last) && block >= 0; block--) {
    const end = ids.length - block * BLOCK;
    blocks.push(ids.slice(Math.max(0, end - BLOCK), end));
  }
  return blocks;
}

/** The rows behind the ids that are in sight, by id; they never change and are asked for once. */
export const useTrafficRows = (ids: readonly number[], first: number, last: number) =>
  useQueries({
    queries: blocksOf(ids, first, last).map((block) => ({
      queryKey: ['log rows', block.join()],
      queryFn: () => send('readTraffic', { ids: [...block] }),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: KEEP_MS,
    })),
    combine: (answers) => ({
      rows: new Map<number, TrafficRow>(
        answers.flatMap(({ data }) => (data?.ok ? data.value.map((row) => [row.id, row] as const) : [])),
      ),
      failed: answers.map(({ data }) => data).find((data) => data && !data.ok),
    }),
  });
