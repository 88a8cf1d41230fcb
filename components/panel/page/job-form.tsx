import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Switch } from '@/components/ui/switch';
import { t } from '@/components/ui/words';
import { MOST_CHARACTERS } from '@/lib/criteria/job-text';
import type { PageView } from '@/lib/messages';
import { send } from '@/lib/messages/client';
import type { AskedJob } from '@/lib/messages/page';

/** Less says nothing of a job; the engine refuses it as well. */
const LEAST_CHARACTERS = 40;
const formSchema = z.object({
  title: z.string().trim().min(1).max(200),
  text: z.string().trim().min(LEAST_CHARACTERS).max(MOST_CHARACTERS),
});

interface JobFormProps {
  jobs: PageView['jobs'];
  busy: boolean;
  onScore(job: AskedJob): void;
}

/** Picks a saved job, or takes a pasted one; it is kept on this device only where the person says so. */
export function JobForm({ jobs, busy, onScore }: JobFormProps) {
  const [keep, setKeep] = useState(false);
  const form = useForm({ resolver: zodResolver(formSchema), defaultValues: { title: '', text: '' } });
  const { errors } = form.formState;
  const save = useMutation({
    mutationFn: (job: z.output<typeof formSchema>) => send('savePageJob', job),
    onSuccess: (answer) => {
      if (answer.ok) onScore({ kind: 'saved', ...answer.value });
    },
  });
  const submit = form.handleSubmit((job) => (keep ? save.mutate(job) : onScore({ kind: 'pasted', ...job })));
  return (
    <div className="grid gap-4">
      {jobs.length > 0 && <SavedJobs jobs={jobs} onScore={onScore} />}
      <form className="grid gap-3" onSubmit={(event) => void submit(event)}>
        <h3 className="font-medium">{t(jobs.length > 0 ? 'page.orPaste' : 'page.pasteJob')}</h3>
        <Field
          label={t('page.jobTitle')}
          error={errors.title && t('page.needsTitle')}
          {...form.register('title')}
        />
        <div className="grid gap-1.5">
          <label htmlFor="job-text" className="font-medium">
            {t('page.jobText')}
          </label>
          <textarea
            id="job-text"
            rows={6}
            aria-invalid={errors.text ? true : undefined}
            aria-describedby={errors.text ? 'job-text-error' : undefined}
            {...form.register('text')}
            className={`w-full rounded-lg border bg-surface px-3 py-2 ${errors.text ? 'border-bad' : 'border-edge'}`}
          />
          {errors.text && (
            <p id="job-text-error" className="text-sm text-bad">
              {t('page.needsText')}
            </p>
          )}
        </div>
        <Switch label={t('page.keepJob')} hint={t('page.keepJobHint')} checked={keep} onChange={setKeep} />
        {save.data && !save.data.ok && <Notice error={save.data.error} />}
        <Button type="submit" tone="primary" busy={busy || save.isPending}>
          {t('page.score')}
        </Button>
      </form>
    </div>
  );
}

function SavedJobs({ jobs, onScore }: Pick<JobFormProps, 'jobs' | 'onScore'>) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor="saved-job" className="font-medium">
        {t('page.savedJob')}
      </label>
      <select
        id="saved-job"
        defaultValue=""
        onChange={({ target }) => {
          const job = jobs[Number(target.value)];
          if (job) onScore({ kind: 'saved', connectionId: job.connectionId, jobId: job.jobId });
        }}
        className="min-h-10 w-full min-w-0 truncate rounded-lg border border-edge bg-surface px-2"
      >
        <option value="" disabled>
          {t('page.chooseJob')}
        </option>
        {jobs.map(({ connectionId, jobId, title, from }, index) => (
          <option key={`${connectionId}/${jobId}`} value={index}>
            {from ? `${title} (${from})` : title}
          </option>
        ))}
      </select>
    </div>
  );
}
