import { ArrowLeft } from 'lucide-react';
import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { t, tCount } from '@/components/ui/words';
import { useJobs } from '../criteria/use-criteria';
import { LinkForm } from './link-form';

/** Which job, then whom and how. */
export function NewLink({ params }: { params: URLSearchParams }) {
  const { data: answer } = useJobs();
  const jobs = answer?.ok ? answer.value.filter(({ scored }) => scored > 0) : [];
  const chosen =
    jobs.find((one) => one.connectionId === params.get('connection') && one.jobId === params.get('job')) ??
    (jobs.length === 1 ? jobs[0] : undefined);
  return (
    <div className="grid grid-cols-1 gap-4">
      <a href="#/links" className="inline-flex min-h-6 items-center gap-1.5 justify-self-start text-accent">
        <ArrowLeft aria-hidden className="size-4" />
        {t('links.back')}
      </a>
      <h1 className="text-xl">{t('links.newTitle')}</h1>
      {!answer && <Bar className="h-40 rounded-xl" />}
      {answer && !answer.ok && <Notice error={answer.error} />}
      {answer?.ok && jobs.length === 0 && <p className="text-muted">{t('links.noJobs')}</p>}
      {!chosen && jobs.length > 0 && (
        <section aria-labelledby="which-job" className="grid gap-2">
          <h2 id="which-job" className="text-lg">
            {t('links.whichJob')}
          </h2>
          <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
            {jobs.map(({ connectionId, jobId, title, atsName, scored }) => (
              <li key={`${connectionId}/${jobId}`}>
                <a
                  href={`#/links?${new URLSearchParams({ new: '', connection: connectionId, job: jobId })}`}
                  className="block px-4 py-3 -outline-offset-2 hover:bg-sunken"
                >
                  <span className="block truncate font-medium text-ink">{title}</span>
                  <span className="text-sm text-muted">
                    {atsName} · {tCount('criteria.scored', scored)}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {chosen && <LinkForm key={`${chosen.connectionId}/${chosen.jobId}`} job={chosen} />}
    </div>
  );
}
