import { ChevronRight, ListChecks } from 'lucide-react';
import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { t, tCount } from '@/components/ui/words';
import type { SeenJobView } from '@/lib/messages';
import { useJobs } from './use-criteria';

/** Every job whose candidates were opened, with how many are scored and how many of these scores are stale. */
export function JobsList() {
  const { data: answer } = useJobs();
  return (
    <div className="grid grid-cols-1 gap-4">
      <h1 className="min-h-9 text-xl">{t('criteria.title')}</h1>
      {!answer && <Bar className="h-40 rounded-xl" />}
      {answer && !answer.ok && <Notice error={answer.error} />}
      {answer?.ok && answer.value.length === 0 && (
        <section className="grid justify-items-center gap-3 rounded-xl border border-line bg-surface px-6 py-12 text-center">
          <span className="grid size-12 place-items-center rounded-full bg-accent-soft text-accent">
            <ListChecks aria-hidden className="size-6" />
          </span>
          <h2 className="text-lg">{t('criteria.empty.title')}</h2>
          <p className="max-w-96 text-muted">{t('criteria.empty.about')}</p>
        </section>
      )}
      {answer?.ok && answer.value.length > 0 && (
        <ul className="divide-y divide-line overflow-clip rounded-xl border border-line bg-surface">
          {answer.value.map((job) => (
            <JobRow key={`${job.connectionId}/${job.jobId}`} job={job} />
          ))}
        </ul>
      )}
    </div>
  );
}

function JobRow({ job }: { job: SeenJobView }) {
  const where = new URLSearchParams({ connection: job.connectionId, job: job.jobId });
  return (
    <li>
      <a
        href={`#/criteria?${where}`}
        className="flex items-center gap-3 px-4 py-3 -outline-offset-2 hover:bg-sunken"
      >
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium text-ink">{job.title}</span>
          <span className="flex flex-wrap gap-x-3 text-sm text-muted">
            <span>{job.atsName}</span>
            <span>
              {job.version ? t('criteria.history.version', { version: job.version }) : t('criteria.asRead')}
            </span>
            <span>{tCount('criteria.scored', job.scored)}</span>
            {job.stale > 0 && <span className="text-warn">{tCount('criteria.stale', job.stale)}</span>}
          </span>
          {job.jobChanged && <span className="block text-sm text-warn">{t('criteria.jobChanged')}</span>}
        </span>
        <ChevronRight aria-hidden className="size-4 shrink-0 text-muted" />
      </a>
    </li>
  );
}
