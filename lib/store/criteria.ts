/** Keeps the jobs that were seen and every version of their criteria. */
import Dexie from 'dexie';
import { jobKeyOf } from '@/lib/audit/kinds';
import type { Recorder } from '@/lib/audit/recorder';
import { jobTextHash, jobTextProblem } from '@/lib/criteria/job-text';
import { type CriteriaVersion, requirementsOf } from '@/lib/criteria/types';
import { readRequirements } from '@/lib/engine';
import type { Job } from '@/lib/model';
import { err, ok, type Result } from '@/lib/result';
import type { CandorDb } from './db';
import { createDexieStore } from './sync-store';

interface JobText {
  title: string;
  description: string;
  textHash: string;
}

/** A job with the text that its criteria are read from. */
export interface SeenJob extends JobText {
  connectionId: string;
  jobId: string;
  department?: string;
  seenAtMs: number;
  /** What the ATS says now, where that is another text and nobody has said yet that it is to be read. */
  newer?: JobText;
}

/** The text of the ATS as it was seen last. */
export const latestText = ({ newer, title, description, textHash }: SeenJob): JobText =>
  newer ?? { title, description, textHash };

export type NewVersion = Pick<CriteriaVersion, 'criteria' | 'reading' | 'jobTextHash' | 'by' | 'backTo'>;

const isReadable = ({ description }: JobText) => jobTextProblem(description) === null;
const readFrom = ({ title, description, textHash }: JobText): JobText => ({ title, description, textHash });

/** Version 0: what the engine reads from the job's text by itself. */
function asRead({ connectionId, jobId, title, description, textHash, seenAtMs }: SeenJob): CriteriaVersion {
  const reading = readRequirements({ title, description });
  const ground = { criteria: reading, reading, jobTextHash: textHash };
  return { connectionId, jobId, version: 0, ...ground, atMs: seenAtMs, by: '' };
}

export function createCriteriaStore(db: CandorDb, recorder: Recorder, nowMs: () => number) {
  const { audit } = createDexieStore(db);
  const onRecord = [db.audit, db.subjects, db.details];
  const versionsOf = (connectionId: string, jobId: string) =>
    db.criteria
      .where('[connectionId+jobId+version]')
      .between([connectionId, jobId, Dexie.minKey], [connectionId, jobId, Dexie.maxKey]);

  const current = async (connectionId: string, jobId: string): Promise<CriteriaVersion | null> =>
    (await versionsOf(connectionId, jobId).last()) ?? null;

  return {
    jobs: (): Promise<SeenJob[]> => db.jobs.toArray(),
    job: (connectionId: string, jobId: string) => db.jobs.get([connectionId, jobId]),
    /**
     * Keeps the job as the ATS has it. While nobody has saved criteria, those of the first readable text stand: a
     * changed one waits in `newer` for a person.
     */
    seen: (connectionId: string, { id, title, description, department }: Job): Promise<SeenJob> =>
      db.transaction('rw', [db.jobs, db.criteria], async () => {
        const text = { title, description, textHash: jobTextHash({ title, description }) };
        const [before, saved] = await Promise.all([
          db.jobs.get([connectionId, id]),
          current(connectionId, id),
        ]);
        const waits = before && !saved && before.textHash !== text.textHash && isReadable(before);
        const of = waits ? { ...readFrom(before), newer: text } : text;
        const job: SeenJob = { connectionId, jobId: id, department, seenAtMs: nowMs(), ...of };
        await db.jobs.put(job);
        return job;
      }),
    /** The newest version, or null while nobody has saved one. */
    current,
    /** What to score by: the newest version, else what was read when the job was first seen; null for a new job. */
    async standing(connectionId: string, jobId: string): Promise<CriteriaVersion | null> {
      const saved = await current(connectionId, jobId);
      const job = saved ? undefined : await db.jobs.get([connectionId, jobId]);
      return job && isReadable(job) ? asRead(job) : saved;
    },
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
