/** CPU that processes have used so far, in ms: where an application's time goes on a machine that all parts share. */
import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second for every program: proc(5), sysconf(3) `_SC_CLK_TCK`. */
const TICK_MS = 10;

/** User and system time of a process, all its threads together. */
function usedBy(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name stands in brackets and may hold spaces: count from its end.
  const [utime, stime] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(utime) + Number(stime)) * TICK_MS;
}

export interface Pids {
  web: readonly number[];
  workers: readonly number[];
}
export interface Used {
  /** This process, in which the ATS lives. */
  ats: number;
  web: number;
  workers: number;
}

export function cpuMs({ web, workers }: Pids): Used {
  const { user, system } = process.cpuUsage();
  const sum = (pids: readonly number[]) => pids.reduce((all, pid) => all + usedBy(pid), 0);
  return { ats: (user + system) / 1000, web: sum(web), workers: sum(workers) };
}

/** What was used between two readings, for each of `count`. */
export const perOne = (from: Used, to: Used, count: number): Used => ({
  ats: Math.round((to.ats - from.ats) / count),
  web: Math.round((to.web - from.web) / count),
  workers: Math.round((to.workers - from.workers) / count),
});
