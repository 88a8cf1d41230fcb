import { ArrowRight, Eye } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { t } from '@/components/ui/words';
import type { Connection } from '@/lib/messages';
import { CandidateAddress } from '../mapping/candidate-address';
import { PlannedLines } from '../mapping/planned-lines';
import { TestRun } from '../mapping/test-run';
import { useTestWrite } from '../mapping/use-test-write';
import { errorOf } from '../use-connections';
import { usePreviewOf } from './use-start';

/** One real candidate: first what would be written, then, if the user likes it, writing and taking back. */
export function TryStep({ connection, onNext }: { connection: Connection; onNext(): void }) {
  const [picked, setPicked] = useState('');
  const preview = usePreviewOf(connection.id);
  const run = useTestWrite(connection.id, connection.name);
  const error = errorOf(preview.data) ?? errorOf(run.start.data) ?? errorOf(run.undo.data);
  const plan = preview.data?.ok ? preview.data.value : null;
  return (
    <div className="grid gap-4">
      <p>{t('start.try.about', { ats: connection.name })}</p>
      <CandidateAddress
        action={t('start.try.preview')}
        icon={Eye}
        busy={preview.isPending}
        onPick={(address) => {
          setPicked(address);
          preview.mutate(address);
        }}
      />
      {error && <Notice error={error} />}
      {plan && (
        <section
          aria-label={t('mapping.preview')}
          className="grid gap-3 rounded-xl border border-line bg-canvas p-4"
        >
          <PlannedLines plan={plan} />
          {run.writes === null && plan.writes.length > 0 && (
            <div>
              <Button tone="primary" busy={run.start.isPending} onClick={() => run.start.mutate(picked)}>
                {t('write.to', { ats: connection.name })}
              </Button>
            </div>
          )}
          {run.writes && <TestRun run={run} writes={run.writes} atsName={connection.name} />}
        </section>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button tone={plan ? 'primary' : 'quiet'} icon={ArrowRight} onClick={onNext}>
          {t(plan ? 'start.try.next' : 'start.try.later')}
        </Button>
      </div>
    </div>
  );
}
