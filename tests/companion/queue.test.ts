import { afterEach, describe, expect, test } from 'vitest';
import type { Database } from '../../server/db/open';
import { createLog } from '../../server/log';
import { createQueue, type Queue } from '../../server/queue/queue';
import { DATABASES, freshDatabase, stopPostgresAfterwards } from './databases';

stopPostgresAfterwards();
const log = createLog('silent');
const until = async (done: () => boolean) => {
  while (!done()) await new Promise((again) => setTimeout(again, 20));
};

describe.each(DATABASES)('the queue on %s', (kind) => {
  const queues: Queue[] = [];
  const databases: Database[] = [];
  afterEach(async () => {
    for (const queue of queues.splice(0)) await queue.stop(1_000);
    for (const database of databases.splice(0)) await database.close();
  });

  async function start(database: Database, retries = 2, expireSeconds = 30) {
    const queue = await createQueue({
      database,
      log,
      supervise: true,
      queues: { work: { retries, retryDelaySeconds: 0, expireSeconds } },
    });
    queues.push(queue);
    return queue;
  }

  async function fresh(retries?: number, expireSeconds?: number) {
    const database = await freshDatabase(kind);
    databases.push(database);
    return { database, queue: await start(database, retries, expireSeconds) };
  }

  test('does every job, several beside each other', async () => {
    const { queue } = await fresh();
    const done: number[] = [];
    let most = 0;
    let now = 0;
    queue.work<{ n: number }>('work', 3, async ({ n }) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((later) => setTimeout(later, 20));
      now -= 1;
      done.push(n);
    });
    for (let n = 0; n < 20; n++) await queue.send('work', { n });
    await until(() => done.length === 20);
    expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n));
    expect(most).toBe(3);
    // A job is crossed off after its work is done.
    await expect.poll(() => queue.size('work'), { timeout: 30_000 }).toBe(0);
  });

  test('tries a job that failed again', async () => {
    const { queue } = await fresh();
    let tries = 0;
    queue.work('work', 1, async () => {
      tries += 1;
      if (tries < 3) throw new Error('not yet');
    });
    await queue.send('work', {});
    await until(() => tries === 3);
    await expect.poll(() => queue.size('work'), { timeout: 30_000 }).toBe(0);
  });

  test('keeps one waiting job a key', async () => {
    const { queue } = await fresh();
    for (let i = 0; i < 5; i++) await queue.send('work', {}, { key: 'same' });
    await queue.send('work', {}, { key: 'other' });
    expect(await queue.size('work')).toBe(2);
  });

  test('a job of a transaction that is rolled back never was', async () => {
    const { database, queue } = await fresh();
    const gone = database.db.transaction().execute(async (tx) => {
      await queue.send('work', {}, { tx });
      throw new Error('rolled back');
    });
    await expect(gone).rejects.toThrow('rolled back');
    await database.db.transaction().execute((tx) => queue.send('work', {}, { tx }));
    expect(await queue.size('work')).toBe(1);
  });

  test('gives the job of a worker that died to another', async () => {
    const { database, queue } = await fresh(2, 1);
    let taken = 0;
    queue.work('work', 1, () => {
      taken += 1;
      return new Promise(() => {});
    });
    await queue.send('work', {});
    await until(() => taken === 1);
    const second = await start(database, 2, 1);
    let done = false;
    second.work('work', 1, async () => {
      done = true;
    });
    await until(() => done);
    expect(taken).toBe(1);
  }, 20_000);
});
