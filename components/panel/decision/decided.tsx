import { Check, SkipForward, Undo2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { clock, date } from '@/components/ui/format';
import { said } from '@/components/ui/said/said';
import { t, tCount } from '@/components/ui/words';
import { agreementOf } from '@/lib/decisions/agreement';
import { DECISION_NOTE, type Decision } from '@/lib/decisions/model';
import type { PanelView, WriteStatus } from '@/lib/messages';
import { STATES } from '../write-words';
import type { Deciding } from './use-decision';

interface DecidedProps {
  view: PanelView;
  decision: Decision;
  deciding: Deciding;
  writes: WriteStatus[];
  onChange(): void;
}

/** The decision that stands, how its note fares, what came before it, and the two ways on. */
export function Decided({ view, decision, deciding, writes, onChange }: DecidedProps) {
  const approved = decision.verdict === 'approve';
  const Icon = approved ? Check : SkipForward;
  const earlier = view.decisions.slice(0, -1).reverse();
  return (
    <>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <div className="flex min-w-40 flex-1 gap-2">
          <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${approved ? 'text-good' : 'text-muted'}`} />
          <div className="min-w-0">
            <p role="status">
              <strong className={`font-semibold ${approved ? 'text-good' : ''}`}>
                {t(approved ? 'decision.approved' : 'decision.skipped')}
              </strong>
              {decision.reason && ` · ${decision.reason}`}
            </p>
            <p className="text-sm text-muted">
              {t('decision.byAt', { by: decision.by, time: clock(decision.atMs) })}
              <NoteState view={view} writes={writes} deciding={deciding} />
            </p>
          </div>
        </div>
        <div className="ml-auto flex gap-2">
          <Button small onClick={onChange}>
            {t('decision.change')}
          </Button>
          <Button
            small
            icon={Undo2}
            busy={deciding.busy}
            aria-label={t('decision.takeBack')}
            aria-keyshortcuts="z"
            onClick={deciding.withdraw}
          >
            {t('write.undo')}
          </Button>
        </div>
      </div>
      {!decision.sawScore && decision.score !== null && (
        <p className="text-sm text-muted">
          {t('decision.blind', { score: decision.score })} {t(`decision.agreement.${agreementOf(decision)}`)}
        </p>
      )}
      {(decision.comment || earlier.length > 0) && (
        <details className="text-sm">
          <summary className="min-h-6 text-muted">
            {earlier.length > 0 ? tCount('decision.earlier', earlier.length) : t('decision.comment')}
          </summary>
          {decision.comment && <p className="mt-1 whitespace-pre-line">{decision.comment}</p>}
          <ol className="mt-1 grid gap-1 text-muted">
            {earlier.map((one) => (
              <li key={one.id}>
                {t(`decision.past.${one.verdict}`)}
                {one.reason && ` · ${one.reason}`}
                {` · ${one.by}, ${date(one.atMs)} ${clock(one.atMs)}`}
                {one.comment && <span className="block whitespace-pre-line">{one.comment}</span>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

/** How the note is getting on; silent once it is in the ATS. */
function NoteState({ view, writes, deciding }: Pick<DecidedProps, 'view' | 'writes' | 'deciding'>) {
  const note = writes.find((one) => one.value === DECISION_NOTE);
  if (!note) return null;
  if (note.state === 'dead')
    return (
      <span className="block text-bad">
        {t('decision.noteDead', { why: said(note.message ?? '') })}{' '}
        <Button small tone="bare" onClick={() => deciding.retry(note.id)}>
          {t('common.tryAgain')}
        </Button>
      </span>
    );
  if (note.state === 'sent') return ` · ${t('decision.noteSent', { ats: view.atsName })}`;
  return ` · ${t('decision.note', { state: STATES[note.state].words(note, view.atsName) })}`;
}
