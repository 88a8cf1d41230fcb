import { Building2 } from 'lucide-react';
import { Notice } from '@/components/ui/notice';
import { t } from '@/components/ui/words';
import { errorOf } from '../use-connections';
import { EraseAll } from './erase-all';
import { EraseOne } from './erase-one';
import { KeptTable } from './kept-table';
import { Places } from './places';
import { usePolicy } from './use-privacy';

/** What is kept here and for how long, how to be rid of it, and where Candor stays away. */
export function PrivacyPage() {
  const { data: answer } = usePolicy();
  const error = errorOf(answer);
  const policy = answer?.ok ? answer.value : null;
  const bound = policy && (policy.problem || Object.keys(policy.policy).length > 0);
  return (
    <div className="grid grid-cols-1 gap-6">
      <div>
        <h1 className="flex min-h-9 items-center text-xl">{t('options.privacy')}</h1>
        <p className="text-muted">{t('privacy.about')}</p>
      </div>
      {error && <Notice error={error} />}
      {bound && (
        <p className="flex gap-2.5 rounded-lg bg-accent-soft p-3">
          <Building2 aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
          <span>
            {policy.problem ? t('privacy.policyBroken', { problem: policy.problem }) : t('privacy.policy')}
          </span>
        </p>
      )}
      <KeptTable />
      <EraseOne />
      <Places policy={policy?.policy ?? {}} />
      <EraseAll />
    </div>
  );
}
