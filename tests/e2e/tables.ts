/** The extension's own database as it lies in the browser, read and aged past its code. */
import type { Page } from '@playwright/test';

/** Every row of every table as JSON, on a page of the extension. */
export const kept = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('candor');
    const db = await new Promise<IDBDatabase>((done, failed) => {
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(opening.error);
    });
    const tables: Record<string, string[]> = {};
    for (const name of db.objectStoreNames) {
      const reading = db.transaction(name).objectStore(name).getAll();
      tables[name] = await new Promise((done, failed) => {
        reading.onsuccess = () => done(reading.result.map((row) => JSON.stringify(row)));
        reading.onerror = () => failed(reading.error);
      });
    }
    db.close();
    return tables;
  });

/** Makes all rows of a table with a time older by so many days; answers how many there are. */
export const age = (page: Page, table: string, days: number): Promise<number> =>
  page.evaluate(
    async ({ table, days }) => {
      const opening = indexedDB.open('candor');
      const db = await new Promise<IDBDatabase>((done, failed) => {
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => failed(opening.error);
      });
      const work = db.transaction(table, 'readwrite');
      const walking = work.objectStore(table).openCursor();
      let aged = 0;
      walking.onsuccess = () => {
        const at = walking.result;
        if (!at) return;
        at.update({ ...at.value, atMs: at.value.atMs - days * 24 * 3_600_000 });
        aged += 1;
        at.continue();
      };
      await new Promise<void>((done, failed) => {
        work.oncomplete = () => done();
        work.onabort = () => failed(work.error);
      });
      db.close();
      return aged;
    },
    { table, days },
  );
