/** Holds the evidence of a job's scored candidates while its criteria are edited, so that each edit is judged at once. */
import { type MaskedResume, type Overrides, prepare } from '@/lib/engine';
import type { Requirement } from '@/lib/engine/types';
import type { ScoreRow } from '@/lib/scores/row';
import { type Prepared, previewCriteria } from './preview';
import type { Preview } from './ranked';

/** More than these, the newest, tell nothing new about an edit. */
export const MOST_CANDIDATES = 1000;
const AT_ONCE = 20;

export interface WorkbenchOptions {
  /** The scores of a job. */
  rowsOf(connectionId: string, jobId: string): Promise<ScoreRow[]>;
  /** The masked resumes behind them, in the same order; undefined where there is none. */
  resumesOf(applicationKeys: readonly string[]): Promise<(MaskedResume | undefined)[]>;
  overridesOf(applicationKey: string): Promise<Overrides>;
  nowMs(): number;
}

export interface Progress {
  prepared: number;
  total: number;
}

interface Bench {
  key: string;
  waiting: ScoreRow[];
  ready: Map<string, { atMs: number; one: Prepared }>;
}

/** One job is on the bench at a time; another one takes its place. All of it can be made again at any time. */
export function createWorkbench({ rowsOf, resumesOf, overridesOf, nowMs }: WorkbenchOptions) {
  let bench: Bench | null = null;
  const keyOf = (connectionId: string, jobId: string) => JSON.stringify([connectionId, jobId]);
  const progress = ({ waiting, ready }: Bench): Progress => ({
    prepared: ready.size,
    total: ready.size + waiting.length,
  });

  async function lay(connectionId: string, jobId: string): Promise<Bench> {
    const key = keyOf(connectionId, jobId);
    const before = bench?.key === key ? bench.ready : new Map<string, { atMs: number; one: Prepared }>();
    const rows = (await rowsOf(connectionId, jobId))
      .sort((a, b) => b.atMs - a.atMs)
      .slice(0, MOST_CANDIDATES);
    const ready: Bench['ready'] = new Map();
    const waiting: ScoreRow[] = [];
    for (const row of rows) {
      const known = before.get(row.applicationKey);
      if (known?.atMs === row.atMs) ready.set(row.applicationKey, known);
      else waiting.push(row);
    }
    bench = { key, waiting, ready };
    return bench;
  }

  async function readSome(on: Bench): Promise<void> {
    const some = on.waiting.splice(0, AT_ONCE);
    const resumes = await resumesOf(some.map((row) => row.applicationKey));
    for (const [i, row] of some.entries()) {
      const resume = resumes[i];
      if (!resume) continue;
      const { applicationKey, name, atMs, ref } = row;
      const one: Prepared = {
        applicationKey,
        applicationId: ref.applicationId ?? '',
        name,
        evidence: prepare(resume),
        overrides: row.overridden.length > 0 ? await overridesOf(applicationKey) : {},
      };
      on.ready.set(applicationKey, { atMs, one });
    }
  }

  return {
    /** Looks at what is there now and reads for about `budgetMs`; call it again until all is prepared. */
    async prepare(connectionId: string, jobId: string, budgetMs: number): Promise<Progress> {
      const on = await lay(connectionId, jobId);
      const untilMs = nowMs() + budgetMs;
      while (on.waiting.length > 0 && nowMs() < untilMs) await readSome(on);
      return progress(on);
    },
    /** What the edit would do; null while not all is prepared. */
    preview(
      connectionId: string,
      jobId: string,
      before: readonly Requirement[],
      after: readonly Requirement[],
    ): Preview | null {
      if (bench?.key !== keyOf(connectionId, jobId) || bench.waiting.length > 0) return null;
      const candidates = [...bench.ready.values()].map(({ one }) => one);
      return previewCriteria(candidates, before, after);
    },
  };
}
export type Workbench = ReturnType<typeof createWorkbench>;
