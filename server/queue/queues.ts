/** The companion's queues: how often and how long each kind of job is tried. */
import type { JobSpec } from './queue';

/** Longer than a job takes; a worker that dies has its jobs given to another after this. */
const EXPIRE_SECONDS = 60;
const job = (retries: number): JobSpec => ({ retries, retryDelaySeconds: 2, expireSeconds: EXPIRE_SECONDS });

/** What has failed for good here is found again by a sweep: the tables say what is left to do, the queue only when. */
export const QUEUES = {
  application: job(3),
  'backfill-application': job(3),
  decision: job(3),
  drain: { ...job(3), expireSeconds: 900 },
  backfill: job(3),
  sync: { ...job(1), expireSeconds: 900 },
  deliver: job(3),
} as const satisfies Record<string, JobSpec>;
