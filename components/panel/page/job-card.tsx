import { BriefcaseBusiness } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { t } from '@/components/ui/words';
import type { PageView } from '@/lib/messages';
import type { AskedJob } from '@/lib/messages/page';
import { JobForm } from './job-form';
import { problemWords } from './page-words';

interface JobCardProps {
  view: PageView;
  busy: boolean;
  onScore(job: AskedJob): void;
}

/** For which job: the chosen one in a line, or the way to choose or paste one. */
export function JobCard({ view, busy, onScore }: JobCardProps) {
  const [open, setOpen] = useState(false);
  const { job, problem } = view;
  const choosing = open || !job || problem?.kind === 'job';
  return (
    <section aria-label={t('page.job')} className="rounded-xl border border-line bg-surface">
      {job && (
        <div className="flex items-start gap-2.5 p-3">
          <BriefcaseBusiness aria-hidden className="mt-0.5 size-5 shrink-0 text-muted" />
          <div className="min-w-0 flex-1">
            <h2 className="truncate font-medium" title={job.title}>
              {job.title}
            </h2>
            <p className="text-sm text-muted">{t(job.saved ? 'page.jobSaved' : 'page.jobPasted')}</p>
            {problem?.kind === 'job' && (
              <p role="alert" className="text-sm text-bad">
                {problemWords(view).what}
              </p>
            )}
          </div>
          <Button small tone="bare" aria-expanded={choosing} onClick={() => setOpen(!open)}>
            {t('page.anotherJob')}
          </Button>
        </div>
      )}
      {choosing && (
        <div className={job ? 'border-t border-line p-3' : 'p-3'}>
          <JobForm
            jobs={view.jobs}
            busy={busy}
            onScore={(chosen) => {
              setOpen(false);
              onScore(chosen);
            }}
          />
        </div>
      )}
    </section>
  );
}
