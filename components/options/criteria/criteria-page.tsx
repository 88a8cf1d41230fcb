import { JobCriteria } from './job-criteria';
import { JobsList } from './jobs-list';

/** The jobs seen, or one job's criteria where the address names it. */
export function CriteriaPage({ params }: { params: URLSearchParams }) {
  const [connectionId, jobId] = [params.get('connection'), params.get('job')];
  if (!connectionId || !jobId) return <JobsList />;
  const where = { connectionId, jobId };
  return (
    <JobCriteria key={`${connectionId}/${jobId}`} where={where} applicationId={params.get('application')} />
  );
}
