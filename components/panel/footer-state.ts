import { t, tCount } from '@/components/ui/words';
import type { PanelView } from '@/lib/messages';
import type { WriteSummary } from './write-summary';

export interface FooterState {
  text: string;
  tone: WriteSummary['tone'];
  /** The words of the write button, or null where there is nothing to start. */
  write: string | null;
  undo: boolean;
}

/** What the footer offers, from what is planned and what has happened already. */
export function footerState(view: PanelView, summary: WriteSummary | null): FooterState {
  const { plan, atsName } = view;
  const nothing = { write: null, undo: false };
  if (!view.application)
    return {
      ...nothing,
      tone: 'calm',
      text: t('write.needsJob', { ats: atsName }),
    };
  if (summary?.moving) return { ...nothing, tone: summary.tone, text: summary.text };
  const write = plan.length
    ? t('write.to', { ats: atsName })
    : summary?.canRetry
      ? t('common.tryAgain')
      : null;
  const ready = plan.length ? tCount('write.ready', plan.length) : null;
  if (!summary) return { text: ready ?? t('write.nothing'), tone: 'calm', write, undo: false };
  const text = ready && summary.tone === 'good' ? `${summary.text} · ${ready}` : summary.text;
  return { text, tone: summary.tone, write, undo: summary.canUndo };
}
