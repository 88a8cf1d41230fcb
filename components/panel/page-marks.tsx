import { useQuery, useQueryClient } from '@tanstack/react-query';
import { browser } from 'wxt/browser';
import { said } from '@/components/ui/said/said';
import { Switch } from '@/components/ui/switch';
import { t, tCount } from '@/components/ui/words';
import type { Score } from '@/lib/engine/types';
import { send } from '@/lib/messages/client';
import { quotesOf } from './locate-quote';

/** In the extension's storage: a page in another site's frame may be refused `localStorage`. */
const KEY = 'candorPageMarks';
const MOST_QUOTES = 200;

/** Marks the score's quotes in the ATS's own page too, where its text holds them. Remembered for all candidates. */
export function PageMarks({ score }: { score: Score }) {
  const client = useQueryClient();
  const { data: on = false } = useQuery({
    queryKey: [KEY],
    queryFn: async () => (await browser.storage.local.get(KEY))[KEY] === true,
  });
  const quotes = quotesOf(score).map(({ text }) => text);
  const { data: answer } = useQuery({
    queryKey: ['page marks', on, score.inputHash],
    queryFn: () => send('markQuotes', { quotes: on ? quotes.slice(0, MOST_QUOTES) : [] }),
    gcTime: 0,
  });
  const told =
    !on || !answer ? null : answer.ok ? tCount('marks.found', answer.value) : said(answer.error.message);
  const set = async (next: boolean) => {
    await browser.storage.local.set({ [KEY]: next });
    client.setQueryData([KEY], next);
  };
  return (
    <section aria-label={t('marks.title')}>
      <Switch
        label={t('marks.title')}
        hint={<span aria-live="polite">{told ?? t('marks.hint')}</span>}
        checked={on}
        onChange={(next) => void set(next)}
      />
    </section>
  );
}
