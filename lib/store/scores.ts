/** Keeps the newest score of each application, what is needed to score it again, and people's own verdicts. */
import Dexie from 'dexie';
import type { Recorder } from '@/lib/audit/recorder';
import type { MaskedResume, Override, Overrides } from '@/lib/engine';
import type { Finding } from '@/lib/engine/types';
import type { ScoreRow } from '@/lib/scores/row';
import type { CandorDb } from './db';
import { createDexieStore } from './sync-store';
import { candidateKeyOf } from './traffic';

export function createScoreStore(db: CandorDb, recorder: Recorder, nowMs: () => number) {
  const { audit } = createDexieStore(db);
  const ofJob = (connectionId: string, jobId: string) => ({ connectionId, jobId });
  return {
    put: (row: ScoreRow, resume: MaskedResume): Promise<void> =>
      db.transaction('rw', [db.scores, db.masked], async () => {
        const { applicationKey, connectionId, jobId } = row;
        await db.scores.put(row);
        await db.masked.put({ applicationKey, connectionId, jobId, resume });
      }),
    get: (applicationKey: string) => db.scores.get(applicationKey),
    /** The application of this candidate that was looked at last; undefined where none was scored yet. */
    async lastOf(connectionId: string, candidateId: string): Promise<string | undefined> {
      const prefix = candidateKeyOf(connectionId, candidateId);
      const rows = await db.scores.where('applicationKey').startsWith(prefix).sortBy('atMs');
      const key = rows.at(-1)?.applicationKey;
      return key && decodeURIComponent(key.slice(prefix.length));
    },
    /** Newest first, all jobs. */
    newest: (most: number): Promise<ScoreRow[]> => db.scores.orderBy('atMs').reverse().limit(most).toArray(),
    ofJob: (connectionId: string, jobId: string): Promise<ScoreRow[]> =>
      db.scores.where(ofJob(connectionId, jobId)).toArray(),
    countOfJob: (connectionId: string, jobId: string) => db.scores.where(ofJob(connectionId, jobId)).count(),
    /** How many applications of a connection have each skill, by canonical id. */
    async skillCounts(connectionId: string): Promise<Map<string, number>> {
      const counts = new Map<string, number>();
      await db.scores
        .where('[connectionId+jobId]')
        .between([connectionId, Dexie.minKey], [connectionId, Dexie.maxKey])
        .each(({ skills = [] }) => {
          for (const id of skills) counts.set(id, (counts.get(id) ?? 0) + 1);
        });
      return counts;
    },
    /** The masked resumes behind these scores, in the same order. */
    maskedResumes: async (applicationKeys: readonly string[]): Promise<(MaskedResume | undefined)[]> =>
      (await db.masked.bulkGet([...applicationKeys])).map((kept) => kept?.resume),

    async overrides(applicationKey: string): Promise<Overrides> {
      const kept = await db.overrides.where({ applicationKey }).toArray();
      return Object.fromEntries(
        kept.map(({ requirementId, verdict, by, reason }) => [requirementId, { verdict, by, reason }]),
      );
    },
    /** Sets a person's verdict on one requirement, or takes it back (null); both are on the record. */
    override: (
      applicationKey: string,
      { requirement, verdict }: Pick<Finding, 'requirement' | 'verdict'>,
      override: Override | null,
    ): Promise<void> =>
      db.transaction('rw', [db.overrides, db.audit, db.subjects, db.details], async () => {
        const requirementId = requirement.id;
        if (override) await db.overrides.put({ applicationKey, requirementId, ...override, atMs: nowMs() });
        else await db.overrides.delete([applicationKey, requirementId]);
        const to = override && (override.verdict === 'met' ? 'met' : 'contradicted');
        await recorder.add(audit, {
          kind: 'override',
          applicationKey,
          data: { requirement: requirementId, from: verdict, to },
          personal: {
            type: 'override',
            by: override ? { name: override.by } : undefined,
            label: requirement.label,
            reason: override?.reason,
          },
        });
      }),
  };
}
export type ScoreStore = ReturnType<typeof createScoreStore>;
