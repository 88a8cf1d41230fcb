import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { said } from '@/components/ui/said/said';
import { t } from '@/components/ui/words';
import type { PanelView } from '@/lib/messages';
import { send } from '@/lib/messages/client';

/** By which criteria this is scored, and the way to change them. */
export function CriteriaLine({ view }: { view: PanelView }) {
  const [problem, setProblem] = useState<string | null>(null);
  const { job, criteria, connectionId, application } = view;
  if (!job) return null;
  const open = async () => {
    const where = new URLSearchParams({
      connection: connectionId,
      job: job.id,
      ...(application && { application: application.id }),
    });
    const opened = await send('openOptions', { hash: `#/criteria?${where}` });
    setProblem(opened.ok ? null : said(opened.error.message));
  };
  return (
    <section aria-label={t('criteria.title')} className="grid gap-2 text-sm">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <p className="text-muted">{criteria ? criteriaWords(criteria.version) : t('criteria.none')}</p>
        <Button small tone="bare" icon={ListChecks} onClick={() => void open()}>
          {t('criteria.edit')}
        </Button>
      </div>
      {criteria?.jobChanged && (
        <p role="status" className="rounded-lg bg-warn-soft px-3 py-2 text-warn">
          {t('criteria.jobChanged')}{' '}
          <button type="button" onClick={() => void open()} className="font-medium underline">
            {t('criteria.lookAtDifferences')}
          </button>
        </p>
      )}
      {problem && (
        <p role="alert" className="text-bad">
          {problem}
        </p>
      )}
    </section>
  );
}

const criteriaWords = (version: number) =>
  version > 0 ? t('criteria.version', { version }) : t('criteria.asRead');
