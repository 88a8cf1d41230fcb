import { CircleQuestionMark, RotateCw, Settings } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import { t } from '@/components/ui/words';
import type { PanelView } from '@/lib/messages';
import { PanelTop } from './panel-frame';

interface PanelHeaderProps {
  view: PanelView | null;
  busy: boolean;
  onChoose(applicationId: string): void;
  onRefresh(): void;
  onHelp(): void;
  onSettings(): void;
  /** Criteria saved since, by which the score on show was not made. */
  newer: number | null;
}

/** Who, for which job, and the panel's few tools. */
export function PanelHeader({
  view,
  busy,
  onChoose,
  onRefresh,
  onHelp,
  onSettings,
  newer,
}: PanelHeaderProps) {
  return (
    <PanelTop
      name={view?.candidate.name ?? 'Candor'}
      tools={
        <>
          <IconButton
            icon={RotateCw}
            label={t('panel.readAgain')}
            turning={busy}
            disabled={busy}
            onClick={onRefresh}
          />
          <IconButton icon={CircleQuestionMark} label={t('panel.keys')} onClick={onHelp} />
          <IconButton icon={Settings} label={t('panel.settings')} onClick={onSettings} />
        </>
      }
    >
      {view && <JobLine view={view} onChoose={onChoose} />}
      {newer !== null && (
        <p
          role="status"
          className="col-span-3 mt-1.5 mr-2 flex flex-wrap items-center justify-between gap-x-3 rounded-lg bg-warn-soft px-3 py-1 text-sm text-warn"
        >
          {t('stale.newer', { version: newer })}
          <button type="button" onClick={onRefresh} className="min-h-6 font-medium underline">
            {t('stale.again')}
          </button>
        </p>
      )}
    </PanelTop>
  );
}

function JobLine({ view, onChoose }: { view: PanelView; onChoose(applicationId: string): void }) {
  const choices = choicesOf(view);
  if (choices.length > 1 && view.application)
    return (
      <select
        aria-label={t('panel.application')}
        value={view.application.id}
        onChange={(event) => onChoose(event.target.value)}
        className="col-span-2 col-start-2 mt-0.5 mr-2 min-h-7 min-w-0 truncate rounded-md border border-edge bg-surface px-1.5 text-sm"
      >
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.jobTitle}
          </option>
        ))}
      </select>
    );
  const line =
    [view.job?.title, view.application?.stage].filter(Boolean).join(' · ') || view.candidate.headline;
  return line ? (
    <p className="col-span-2 col-start-2 mr-2 truncate text-sm text-muted" title={line}>
      {line}
    </p>
  ) : null;
}

/** Every application to choose from, the open one among them whether the list names it or not. */
function choicesOf({ application, applications, job }: PanelView): PanelView['applications'] {
  if (!application || applications.some((other) => other.id === application.id)) return applications;
  return [{ id: application.id, jobTitle: job?.title ?? t('panel.thisApplication') }, ...applications];
}
