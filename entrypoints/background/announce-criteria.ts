/** Tells open panels that criteria were saved, through the storage that all pages of the extension hear. */
import { browser } from 'wxt/browser';
import type { CriteriaVersion } from '@/lib/criteria/types';

/** Read by components/panel/use-criteria-news.ts. */
export const announceCriteria = ({ connectionId, jobId, version }: CriteriaVersion): Promise<void> =>
  browser.storage.local.set({ candorCriteria: { connectionId, jobId, version } });
