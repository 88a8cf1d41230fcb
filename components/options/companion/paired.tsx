import { CircleCheck, TriangleAlert, Unlink } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { said } from '@/components/ui/said/said';
import { t } from '@/components/ui/words';
import type { CompanionState } from '@/lib/messages/companion';
import { Section } from './section';
import { useCompanionActions, useCompanionState } from './use-companion';

/** The companion that this browser is paired with, and whether it answers. */
export function Paired({ paired }: { paired: NonNullable<CompanionState['paired']> }) {
  const { unpair } = useCompanionActions();
  const { refetch, isFetching } = useCompanionState();
  const { url, role, engine, problem } = paired;
  return (
    <Section title={t('companion.pairedTitle')}>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1.5">
        <dt className="text-muted">{t('companion.address')}</dt>
        <dd className="break-all">{url}</dd>
        <dt className="text-muted">{t('companion.role')}</dt>
        <dd>{t(role === 'admin' ? 'companion.admin' : 'companion.recruiter')}</dd>
        <dt className="text-muted">{t('companion.state')}</dt>
        <dd>
          <span className="flex items-start gap-2" role="status">
            {engine ? (
              <>
                <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
                <span>
                  {t('companion.answers')} <span className="text-muted">{engine}</span>
                </span>
              </>
            ) : (
              <>
                <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
                <span>{problem ? said(problem) : t('companion.silent')}</span>
              </>
            )}
          </span>
        </dd>
      </dl>
      <div className="flex flex-wrap gap-2">
        {!engine && (
          <Button busy={isFetching} onClick={() => void refetch()}>
            {t('common.tryAgain')}
          </Button>
        )}
        <ConfirmDialog
          title={t('companion.unpairTitle')}
          about={t('companion.unpairAbout')}
          confirm={t('companion.unpair')}
          onConfirm={() => unpair.mutate()}
        >
          <Button tone="danger" icon={Unlink} busy={unpair.isPending}>
            {t('companion.unpair')}
          </Button>
        </ConfirmDialog>
      </div>
    </Section>
  );
}
