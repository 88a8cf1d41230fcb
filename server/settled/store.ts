/** The newest criteria of each job. */
import { type CriteriaVersion, criteriaVersionSchema } from '@/lib/criteria/types';
import type { SharedCriteria } from '@/lib/remote/settled';
import type { Db } from '../db/open';
import type { Ring } from '../secrets/ring';

export function createSettled(db: Db, ring: Ring) {
  const about = (ats: string, api: string, jobId: string) => `criteria ${ats} ${api} ${jobId}`;

  return {
    /** Keeps them unless newer ones are there; answers whether they count now. */
    async keep({ ats, api: address, saved }: SharedCriteria): Promise<boolean> {
      const api = new URL(address).origin;
      const fresh = { at_ms: saved.atMs, sealed: ring.seal(saved, about(ats, api, saved.jobId)) };
      const row = await db
        .insertInto('criteria')
        .values({ ats, api, job_id: saved.jobId, ...fresh })
        .onConflict((conflict) =>
          conflict
            .columns(['ats', 'api', 'job_id'])
            .doUpdateSet(fresh)
            .where('criteria.at_ms', '<=', saved.atMs),
        )
        .returning('at_ms')
        .executeTakeFirst();
      return row !== undefined;
    },
    async criteria(ats: string, address: string, jobId: string): Promise<CriteriaVersion | null> {
      const api = new URL(address).origin;
      const row = await db
        .selectFrom('criteria')
        .select('sealed')
        .where('ats', '=', ats)
        .where('api', '=', api)
        .where('job_id', '=', jobId)
        .executeTakeFirst();
      return row ? criteriaVersionSchema.parse(ring.open(row.sealed, about(ats, api, jobId))) : null;
    },
  };
}
