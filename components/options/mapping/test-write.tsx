import { FlaskConical, Undo2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { summarise } from '@/components/panel/write-summary';
import { STATES, valueWords } from '@/components/panel/write-words';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { t } from '@/components/ui/words';
import type { WriteStatus } from '@/lib/messages';
import { errorOf } from '../use-connections';
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
  const { start, undo, writes } = useTestWrite(connectionId, atsName);
  const error = errorOf(start.data) ?? errorOf(undo.data);
  const summary = writes && summarise(writes, atsName);
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
      {writes && (
        <ul aria-label={t('write.what')} className="grid gap-2">
          {writes.map((write) => (
            <Line key={write.id} write={write} atsName={atsName} />
          ))}
          {writes.length === 0 && <li className="text-muted">{t('write.nothing')}</li>}
        </ul>
      )}
      {summary && (
        <div className="flex flex-wrap items-center gap-3">
          <p role="status" className="font-medium">
            {summary.text}
          </p>
          {summary.canUndo && (
            <Button icon={Undo2} busy={undo.isPending} onClick={() => undo.mutate()}>
              {t('write.undo')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function Line({ write, atsName }: { write: WriteStatus; atsName: string }) {
  const { icon: Icon, ink, words } = STATES[write.state];
  return (
    <li className="flex gap-2">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${ink}`} />
      <span className="min-w-0">
        {valueWords(write.value)} → {write.destination}
        <span className="block text-sm text-muted">
          {[words(write, atsName), write.message].filter(Boolean).join(' – ')}
        </span>
      </span>
    </li>
  );
}
