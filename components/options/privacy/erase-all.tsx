import { Trash2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';
import { t } from '@/components/ui/words';
import { errorOf } from '../use-connections';
import { useErasing } from './use-privacy';

/** Everything goes, the log as well. */
export function EraseAll() {
  const { all } = useErasing();
  const error = errorOf(all.data);
  return (
    <section aria-labelledby="erase-all" className="grid grid-cols-1 gap-3">
      <div>
        <h2 id="erase-all" className="text-lg">
          {t('privacy.all.title')}
        </h2>
        <p className="text-muted">
          {t('privacy.all.about')}{' '}
          <a href="#/log" className="font-medium text-accent underline">
            {t('privacy.all.saveFirst')}
          </a>
        </p>
      </div>
      {error && <Notice error={error} />}
      <div className="flex flex-wrap items-center gap-3">
        <ConfirmDialog
          title={t('privacy.all.sure')}
          about={t('privacy.all.sureAbout')}
          confirm={t('privacy.all.do')}
          onConfirm={() => all.mutate()}
        >
          <Button tone="danger" icon={Trash2} busy={all.isPending}>
            {t('privacy.all.do')}
          </Button>
        </ConfirmDialog>
        <span role="status" className="text-sm text-good">
          {all.data?.ok ? t('privacy.all.done') : ''}
        </span>
      </div>
    </section>
  );
}
