/** The companion's queues: how often and how long each kind of job is tried. */
import type { JobSpec } from './queue';

export const QUEUES = {} as const satisfies Record<string, JobSpec>;
