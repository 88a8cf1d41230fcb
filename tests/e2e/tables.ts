/** The extension's own database as it lies in the browser, read and aged past its code. */
import type { Page } from '@playwright/test';

/** How many rows each table has, on a page of the extension. */
export const rowsOf = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('candor');
    const db = await new Promise<IDBDatabase>((done, failed) => {
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(opening.error);
    });
    const counts: Record<string, number> = {};
    for (const name of db.objectStoreNames) {
      const counting = db.transaction(name).objectStore(name).count();
      counts[name] = await new Promise((done) => {
        counting.onsuccess = () => done(counting.result);
      });
    }
    db.close();
    return counts;
  });

/** Everything that is kept, as text: what a search for a name would go through. */
export const textOf = (page: Page, tables: readonly string[]): Promise<string> =>
  page.evaluate(async (names) => {
    const opening = indexedDB.open('candor');
    const db = await new Promise<IDBDatabase>((done, failed) => {
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(opening.error);
    });
    const texts: string[] = [];
    for (const name of names) {
      const reading = db.transaction(name).objectStore(name).getAll();
      texts.push(
        await new Promise((done) => {
          reading.onsuccess = () => done(JSON.stringify(reading.result));
        }),
      );
    }
    db.close();
    return texts.join('\n');
  }, tables);

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
