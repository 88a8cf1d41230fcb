import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { t } from '@/components/ui/words';
import { Backfill } from './backfill';
import { Devices } from './devices';
import { PairForm } from './pair-form';
import { Paired } from './paired';
import { useCompanionState } from './use-companion';
import { WhereToScore } from './where-to-score';

/** The companion: pair with one, see who has access, and choose where scores are made. */
export function CompanionPage() {
  const { data: answer } = useCompanionState();
  const state = answer?.ok ? answer.value : null;
  return (
    <div className="grid grid-cols-1 gap-6">
      <div>
        <h1 className="flex min-h-9 items-center text-xl">{t('options.companion')}</h1>
        <p className="text-muted">{t('companion.about')}</p>
      </div>
      {!answer && <Bar className="h-40 rounded-xl" />}
      {answer && !answer.ok && <Notice error={answer.error} />}
      {state && (state.paired ? <Paired paired={state.paired} /> : <PairForm />)}
      {state && <WhereToScore state={state} />}
      {state?.paired?.engine && <Backfill isAdmin={state.paired.role === 'admin'} />}
      {state?.paired?.engine && <Devices isAdmin={state.paired.role === 'admin'} />}
    </div>
  );
}
