/** Fills the sync log of a loaded extension past its own code, as months of work would. */
import type { Page } from '@playwright/test';

/** One in so many failed. */
export const FAILED_EVERY = 100;
/** The text that one single row carries. */
export const NEEDLE = 'Needle in the haystack';
export const OTHER_ATS = 'lever:hire.lever.test';

/** Adds `count` exchanges, the newest last, on a page of the extension; answers when they are kept. */
export async function seedTraffic(page: Page, connectionId: string, count: number): Promise<void> {
  await page.evaluate(
    async ({ connectionId, other, count, failedEvery, needle }) => {
      // No function in here has a name: what runs the benchmarks would wrap it in a helper that the page does not have.
      const opening = indexedDB.open('candor');
      const db = await new Promise<IDBDatabase>((done, failed) => {
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => failed(opening.error);
      });
      const work = db.transaction('traffic', 'readwrite', { durability: 'relaxed' });
      const kept = new Promise<void>((done, failed) => {
        work.oncomplete = () => done();
        work.onabort = () => failed(work.error);
      });
      const rows = work.objectStore('traffic');
      const now = Date.now();
      for (let i = 0; i < count; i++) {
        const failed = i % failedEvery === 0;
        const candidateId = String(10_000 + (i % 5_000));
        const owner = i % 10 === 0 ? other : connectionId;
        rows.add({
          atMs: now - (count - i) * 10_000,
          connectionId: owner,
          direction: i % 4 === 0 ? 'push' : 'pull',
          what: i === 5 ? needle : i % 4 === 0 ? 'Private note' : 'Candidate',
          candidateId,
          candidateKey: `${encodeURIComponent(owner)}/${candidateId}/`,
          outcome: failed ? 'ats-down' : 'ok',
          ms: 40 + (i % 400),
          ...(failed && { detail: '503 Maintenance' }),
        });
      }
      await kept;
      db.close();
    },
    { connectionId, other: OTHER_ATS, count, failedEvery: FAILED_EVERY, needle: NEEDLE },
  );
}
