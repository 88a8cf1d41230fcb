import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { PanelView } from '@/lib/messages';

/** What entrypoints/background/announce-criteria.ts puts into the storage. */
const newsSchema = z.object({ connectionId: z.string(), jobId: z.string(), version: z.int() });

/** The version of this job's criteria that was saved after the score on show was made; null while it stands. */
export function useCriteriaNews(view: PanelView | null): number | null {
  const [news, setNews] = useState<z.infer<typeof newsSchema> | null>(null);
  useEffect(() => {
    const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
      if (area !== 'local' || !changes.candorCriteria) return;
      const read = newsSchema.safeParse(changes.candorCriteria.newValue);
      if (read.success) setNews(read.data);
    };
    browser.storage.onChanged.addListener(changed);
    return () => browser.storage.onChanged.removeListener(changed);
  }, []);
  const aboutThis = news && news.connectionId === view?.connectionId && news.jobId === view.job?.id;
  return aboutThis && news.version > (view.criteria?.version ?? 0) ? news.version : null;
}
