/** What makes kept scores stale, by what this device knows now. */
import { engineVersion } from '@/lib/engine';
import type { ScoreRow } from '@/lib/scores/row';
import { type StaleReason, staleness } from '@/lib/scores/staleness';
import type { Services } from './services';

/** A check of many rows; it looks each job up once. */
export function staleCheck({ criteria }: Pick<Services, 'criteria'>) {
  const known = new Map<string, ReturnType<typeof criteria.standing>>();
  return async (row: ScoreRow): Promise<StaleReason[]> => {
    const key = JSON.stringify([row.connectionId, row.jobId]);
    const standing = known.get(key) ?? criteria.standing(row.connectionId, row.jobId);
    known.set(key, standing);
    const now = await standing;
    return staleness(row, {
      engine: engineVersion(),
      criteriaVersion: now?.version,
      jobTextHash: now?.jobTextHash,
    });
  };
}
