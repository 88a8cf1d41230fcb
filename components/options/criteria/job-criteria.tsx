import { ArrowLeft } from 'lucide-react';
import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { t } from '@/components/ui/words';
import { CriteriaEditor } from './criteria-editor';
import { useCriteria, type Where } from './use-criteria';

/** One job's criteria, once the job is read. */
export function JobCriteria({ where, applicationId }: { where: Where; applicationId: string | null }) {
  const { data: answer } = useCriteria(where);
  return (
    <div className="grid grid-cols-1 gap-4">
      <a
        href="#/criteria"
        className="inline-flex min-h-6 items-center gap-1.5 justify-self-start text-accent"
      >
        <ArrowLeft aria-hidden className="size-4" />
        {t('criteria.back')}
      </a>
      {!answer && <Bar className="h-96 rounded-xl" />}
      {answer && !answer.ok && <Notice error={answer.error} />}
      {answer?.ok && <CriteriaEditor where={where} view={answer.value} applicationId={applicationId} />}
    </div>
  );
}
