import { count } from '@/components/ui/format';
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
      text: `Open the candidate with a job in ${atsName} to write the score back.`,
    };
  if (summary?.moving) return { ...nothing, tone: summary.tone, text: summary.text };
  const write = plan.length ? `Write to ${atsName}` : summary?.canRetry ? 'Try again' : null;
  const ready = plan.length ? `${count(plan.length, 'value')} to write` : null;
  if (!summary) return { text: ready ?? 'Nothing to write', tone: 'calm', write, undo: false };
  const text = ready && summary.tone === 'good' ? `${summary.text} · ${ready}` : summary.text;
  return { text, tone: summary.tone, write, undo: summary.canUndo };
}
