import { Undo2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { said } from '@/components/ui/said/said';
import { Switch } from '@/components/ui/switch';
import { t } from '@/components/ui/words';
import type { PanelView } from '@/lib/messages';
import { send } from '@/lib/messages/client';
import { footerState } from './footer-state';
import { PanelFoot } from './panel-frame';
import { useAutoWrite } from './use-auto-write';
import type { Writes } from './use-writes';
import { WriteLines } from './write-lines';
import type { WriteSummary } from './write-summary';

const INK: Record<WriteSummary['tone'], string> = {
  calm: 'text-ink',
  good: 'text-good',
  warn: 'text-warn',
  bad: 'text-bad',
};

/** The write-back: what it would do, doing it, how it stands, taking it back. */
export function WriteFooter({ view, writes }: { view: PanelView; writes: Writes }) {
  const auto = useAutoWrite();
  const state = footerState(view, writes.summary);
  const mend = view.leftAlone.find((one) => one.mend);
  const problem = writes.problem?.message ?? auto.problem;
  return (
    <PanelFoot
      line={
        <span aria-live="polite" className={`font-medium ${INK[state.tone]}`}>
          {state.text}
        </span>
      }
      details={
        <>
          <WriteLines view={view} writes={writes.writes} moving={writes.summary?.moving ?? false} />
          <Switch label={t('write.auto')} checked={auto.on} disabled={!auto.ready} onChange={auto.set} />
        </>
      }
      notices={
        <>
          {mend && (
            <div className="flex flex-wrap items-center justify-between gap-x-3 bg-warn-soft px-4 py-2 text-sm text-warn">
              <p className="min-w-40 flex-1">{said(mend.line)}</p>
              <Button small tone="bare" onClick={() => void send('openOptions', { hash: '#/mapping' })}>
                {t('write.openMapping')}
              </Button>
            </div>
          )}
          {problem && (
            <p role="alert" className="bg-warn-soft px-4 py-2 text-sm text-warn">
              {said(problem)}
            </p>
          )}
        </>
      }
    >
      {state.undo && (
        <Button icon={Undo2} busy={writes.undoing} onClick={writes.undo}>
          {t('write.undo')}
        </Button>
      )}
      {(state.write || writes.writing) && (
        <Button tone="primary" busy={writes.writing} onClick={writes.write}>
          {state.write ?? t('write.writing')}
        </Button>
      )}
    </PanelFoot>
  );
}
