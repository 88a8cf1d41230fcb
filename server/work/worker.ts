/** What a worker does: jobs of every queue, and now and then a look for what nobody has a job for. */
import type { LaneLimit } from '@/lib/sync/lane';
import { createDailySigner } from '../audit/sign';
import type { ApplicationJob } from '../events/store';
import type { Parts } from '../http/parts';
import { createLinkWrites } from '../links/writes';
import { createDeliver, type DeliverJob } from '../out/deliver';
import { createRuns, type RunJob } from '../runs/runs';
import { createDecide, type DecisionJob } from './decide';
import { createDrainer } from './drain';
import { createForget } from './forget';
import { createLook } from './look';
import { createRetention } from './retention';
import { createSync } from './sync';

const SWEEP_MS = 5_000;
const RETENTION_MS = 6 * 3_600_000;
const SIGN_MS = 10 * 60_000;

/** Calls `work` again and again, never two at once; what fails is logged and tried the next time. */
function every(ms: number, work: () => Promise<unknown>, log: Parts['log']): () => void {
  let timer: NodeJS.Timeout;
  let stopped = false;
  const turn = async () => {
    try {
      await work();
    } catch (err) {
      log.warn({ err }, 'sweep');
    }
    if (!stopped) timer = setTimeout(turn, ms).unref();
  };
  timer = setTimeout(turn, ms / 2).unref();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

export function startWorker(parts: Parts, laneLimit?: LaneLimit): { stop(): void } {
  const { config, events, outbox, queue, log } = parts;
  const [look, drain, runs, sync] = [
    createLook(parts),
    createDrainer(parts, laneLimit),
    createRuns(parts),
    createSync(parts),
  ];
  const deliver = createDeliver(parts);
  const retain = createRetention(parts);
  const { forget } = createForget(parts);
  const linkWrites = createLinkWrites(parts.database.db, parts.ring, queue, parts.nowMs);
  queue.work<ApplicationJob>('application', config.jobsAtOnce, look);
  queue.work<ApplicationJob>('backfill-application', Math.max(1, Math.floor(config.jobsAtOnce / 2)), look);
  queue.work<{ connectionId: string }>('drain', config.jobsAtOnce, drain);
  queue.work<DecisionJob>('decision', 2, createDecide(parts));
  queue.work<RunJob>('backfill', 1, runs.work);
  queue.work<{ connectionId: string }>('sync', 1, sync.work);
  queue.work<DeliverJob>('deliver', 2, deliver.work);

  async function sweep(): Promise<void> {
    await events.sweep();
    for (const connectionId of await outbox.lanes()) {
      const next = await outbox.nextDueAtMs(connectionId);
      if (next !== null && next <= parts.nowMs())
        await queue.send('drain', { connectionId }, { key: connectionId });
    }
    await forget();
    await linkWrites.sweep();
    await runs.sweep();
    await sync.sweep();
    await deliver.sweep();
  }
  const stops = [
    every(SWEEP_MS, sweep, log),
    every(RETENTION_MS, retain, log),
    every(SIGN_MS, createDailySigner(parts), log),
  ];
  return {
    stop() {
      for (const stop of stops) stop();
    },
  };
}
