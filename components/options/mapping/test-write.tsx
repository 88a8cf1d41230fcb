import { FlaskConical } from 'lucide-react';
import { Notice } from '@/components/ui/notice';
import { t } from '@/components/ui/words';
import { errorOf } from '../use-connections';
import { CandidateAddress } from './candidate-address';
import { TestRun } from './test-run';
import { useTestWrite } from './use-test-write';

interface TestWriteProps {
  connectionId: string;
  atsName: string;
  /** The mapping shown is not the saved one yet. */
  unsaved: boolean;
}

/** Writes the saved mapping to one real candidate, shows how each value fares, and takes it back. */
export function TestWrite({ connectionId, atsName, unsaved }: TestWriteProps) {
  const run = useTestWrite(connectionId, atsName);
  const { start, undo, writes } = run;
  const error = errorOf(start.data) ?? errorOf(undo.data);
  return (
    <section aria-labelledby="test" className="grid gap-3 rounded-xl border border-line bg-surface p-4">
      <div>
        <h2 id="test" className="text-lg">
          {t('mapping.test.title')}
        </h2>
        <p className="text-muted">{t('mapping.test.about', { ats: atsName })}</p>
      </div>
      <CandidateAddress
        action={t('mapping.test.write')}
        icon={FlaskConical}
        busy={start.isPending}
        disabled={unsaved}
        onPick={start.mutate}
      />
      {unsaved && <p className="text-sm text-muted">{t('mapping.test.saveFirst')}</p>}
      {error && <Notice error={error} />}
      {writes && <TestRun run={run} writes={writes} atsName={atsName} />}
    </section>
  );
}
