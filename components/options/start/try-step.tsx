import { ArrowRight, Eye } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { t } from '@/components/ui/words';
import type { Connection } from '@/lib/messages';
import { PlannedLines } from '../mapping/planned-lines';
import { TestRun } from '../mapping/test-run';
import { useTestWrite } from '../mapping/use-test-write';
import { errorOf } from '../use-connections';
import { usePreviewOf } from './use-start';

/** One real candidate: first what would be written, then, if the user likes it, writing and taking back. */
export function TryStep({ connection, onNext }: { connection: Connection; onNext(): void }) {
  const [address, setAddress] = useState('');
  const preview = usePreviewOf(connection.id);
  const run = useTestWrite(connection.id, connection.name);
  const error = errorOf(preview.data) ?? errorOf(run.start.data) ?? errorOf(run.undo.data);
  const plan = preview.data?.ok ? preview.data.value : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    preview.mutate(address.trim());
  };
  return (
    <div className="grid gap-4">
      <p>{t('start.try.about', { ats: connection.name })}</p>
      <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
        <div className="min-w-56 flex-1">
          <Field
            label={t('mapping.test.address')}
            type="url"
            required
            maxLength={2000}
            placeholder="https://"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        </div>
        <Button type="submit" icon={Eye} busy={preview.isPending}>
          {t('start.try.preview')}
        </Button>
      </form>
      {error && <Notice error={error} />}
      {plan && (
        <section
          aria-label={t('mapping.preview')}
          className="grid gap-3 rounded-xl border border-line bg-canvas p-4"
        >
          <PlannedLines plan={plan} />
          {run.writes === null && plan.writes.length > 0 && (
            <div>
              <Button
                tone="primary"
                busy={run.start.isPending}
                onClick={() => run.start.mutate(address.trim())}
              >
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
