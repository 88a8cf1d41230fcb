/** Keeps the job that was seen and the score that was made, for lists, comparisons and scoring again. */
import type { Loaded } from '@/lib/pipeline/load-candidate';
import { scoreRowOf } from '@/lib/scores/row';
import type { Services } from './services';

export async function keepScore(services: Services, loaded: Loaded, applicationKey: string): Promise<void> {
  const { ref, job, candidate, application, score, basis } = loaded;
  if (job) await services.criteria.seen(ref.connectionId, job);
  if (!job || !application || !score || !basis) return;
  const { connectionId } = ref;
  const row = scoreRowOf(
    { applicationKey, connectionId, candidate, application, jobId: job.id, score, ...basis },
    services.nowMs(),
  );
  await services.scores.put(row, basis.masked);
}
