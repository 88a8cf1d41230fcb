import { FlaskConical } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { t } from '@/components/ui/words';
import { errorOf } from '../use-connections';
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
  const [address, setAddress] = useState('');
  const run = useTestWrite(connectionId, atsName);
  const { start, undo, writes } = run;
  const error = errorOf(start.data) ?? errorOf(undo.data);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate(address.trim());
  };
  return (
    <section aria-labelledby="test" className="grid gap-3 rounded-xl border border-line bg-surface p-4">
      <div>
        <h2 id="test" className="text-lg">
          {t('mapping.test.title')}
        </h2>
        <p className="text-muted">{t('mapping.test.about', { ats: atsName })}</p>
      </div>
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
        <Button type="submit" icon={FlaskConical} busy={start.isPending} disabled={unsaved}>
          {t('mapping.test.write')}
        </Button>
      </form>
      {unsaved && <p className="text-sm text-muted">{t('mapping.test.saveFirst')}</p>}
      {error && <Notice error={error} />}
      {writes && <TestRun run={run} writes={writes} atsName={atsName} />}
    </section>
  );
}
