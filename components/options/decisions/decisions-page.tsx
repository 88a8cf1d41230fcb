import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { t } from '@/components/ui/words';
import { useSettings } from '../use-settings';
import { DecisionCard } from './decision-card';
import { SourcesCard } from './sources-card';
import { TagsCard } from './tags-card';

/** How people decide, which tags Candor sets, and what it calls the sources of applications. */
export function DecisionsPage() {
  const { settings, error, saved, save } = useSettings();
  return (
    <div className="grid grid-cols-1 gap-6">
      <div className="flex min-h-9 items-center justify-between gap-2">
        <h1 className="text-xl">{t('options.decisions')}</h1>
        <span role="status" className="text-sm text-good">
          {saved ? t('common.saved') : ''}
        </span>
      </div>
      {error && <Notice error={error} />}
      {!settings && !error && <Bar className="h-96 rounded-xl" />}
      {settings && (
        <>
          <DecisionCard settings={settings} save={save} />
          <TagsCard settings={settings} save={save} />
          <SourcesCard settings={settings} save={save} />
        </>
      )}
    </div>
  );
}
