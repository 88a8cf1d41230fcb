import { Undo2 } from 'lucide-react';
import { summarise } from '@/components/panel/write-summary';
import { STATES, valueWords } from '@/components/panel/write-words';
import { Button } from '@/components/ui/button';
import { said } from '@/components/ui/said/said';
import { t } from '@/components/ui/words';
import type { WriteStatus } from '@/lib/messages';
import type { useTestWrite } from './use-test-write';

interface TestRunProps {
  run: ReturnType<typeof useTestWrite>;
  writes: WriteStatus[];
  atsName: string;
}

/** How a test write fares, value by value, and taking it back. */
export function TestRun({ run: { undo }, writes, atsName }: TestRunProps) {
  const summary = summarise(writes, atsName);
  return (
    <>
      <ul aria-label={t('write.what')} className="grid gap-2">
        {writes.map((write) => (
          <Line key={write.id} write={write} atsName={atsName} />
        ))}
        {writes.length === 0 && <li className="text-muted">{t('write.nothing')}</li>}
      </ul>
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
    </>
  );
}

function Line({ write, atsName }: { write: WriteStatus; atsName: string }) {
  const { icon: Icon, ink, words } = STATES[write.state];
  return (
    <li className="flex gap-2">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${ink}`} />
      <span className="min-w-0">
        {valueWords(write.value)} → {said(write.destination)}
        <span className="block text-sm text-muted">
          {[words(write, atsName), said(write.message ?? '')].filter(Boolean).join(' – ')}
        </span>
      </span>
    </li>
  );
}
