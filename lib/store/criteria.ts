/** Keeps the jobs that were seen and every version of their criteria. */
import Dexie from 'dexie';
import { jobKeyOf } from '@/lib/audit/kinds';
import type { Recorder } from '@/lib/audit/recorder';
import { jobTextHash } from '@/lib/criteria/job-text';
import { type CriteriaVersion, requirementsOf } from '@/lib/criteria/types';
import type { Job } from '@/lib/model';
import { err, ok, type Result } from '@/lib/result';
import type { CandorDb } from './db';
import { createDexieStore } from './sync-store';

/** A job as it was read last. */
export interface SeenJob {
  connectionId: string;
  jobId: string;
  title: string;
  description: string;
  department?: string;
  textHash: string;
  seenAtMs: number;
}

export type NewVersion = Pick<CriteriaVersion, 'criteria' | 'reading' | 'jobTextHash' | 'by' | 'backTo'>;

export function createCriteriaStore(db: CandorDb, recorder: Recorder, nowMs: () => number) {
  const { audit } = createDexieStore(db);
  const onRecord = [db.audit, db.subjects, db.details];
  const versionsOf = (connectionId: string, jobId: string) =>
    db.criteria
      .where('[connectionId+jobId+version]')
      .between([connectionId, jobId, Dexie.minKey], [connectionId, jobId, Dexie.maxKey]);

  return {
    jobs: (): Promise<SeenJob[]> => db.jobs.toArray(),
    job: (connectionId: string, jobId: string) => db.jobs.get([connectionId, jobId]),
    async seen(connectionId: string, { id, title, description, department }: Job): Promise<SeenJob> {
      const textHash = jobTextHash({ title, description });
      const job = { connectionId, jobId: id, title, description, department, textHash, seenAtMs: nowMs() };
      await db.jobs.put(job);
      return job;
    },
    /** The newest version, or null while nobody has saved one. */
    current: async (connectionId: string, jobId: string): Promise<CriteriaVersion | null> =>
      (await versionsOf(connectionId, jobId).last()) ?? null,
    /** Newest first. */
    history: (connectionId: string, jobId: string): Promise<CriteriaVersion[]> =>
      versionsOf(connectionId, jobId).reverse().toArray(),
    /**
     * Saves as the version after `after`. If somebody has saved in between nothing is changed and the answer says so
     * (`detail` is the version that is there).
     */
    save: (
      { connectionId, jobId, after }: { connectionId: string; jobId: string; after: number },
      made: NewVersion,
    ): Promise<Result<CriteriaVersion>> =>
      db.transaction('rw', [db.criteria, ...onRecord], async () => {
        const before = await versionsOf(connectionId, jobId).last();
        const last = before?.version ?? 0;
        if (last !== after)
          return err({
            kind: 'invalid' as const,
            message: `Version ${last} was saved in another window meanwhile.`,
            detail: `version ${last}`,
          });
        const version: CriteriaVersion = { connectionId, jobId, version: last + 1, atMs: nowMs(), ...made };
        await db.criteria.add(version);
        await recorder.add(audit, {
          kind: 'criteria-changed',
          applicationKey: jobKeyOf(connectionId, jobId),
          data: {
            jobId,
            fromVersion: last || null,
            version: version.version,
            requirements: requirementsOf(made.criteria).length,
          },
          personal: {
            type: 'criteria',
            by: { name: made.by },
            before: before?.criteria ?? made.reading,
            after: made.criteria,
          },
        });
        return ok(version);
      }),
  };
}
export type CriteriaStore = ReturnType<typeof createCriteriaStore>;
