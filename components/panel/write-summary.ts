import { clock } from '@/components/ui/format';
import { t, tCount } from '@/components/ui/words';
import type { WriteStatus } from '@/lib/messages';

/** One line for many writes: what a person wants to know of them first. */
export interface WriteSummary {
  text: string;
  tone: 'calm' | 'good' | 'warn' | 'bad';
  /** Ask again after so many milliseconds, because something is still under way; null when all is settled. */
  askAgainMs: number | null;
  /** Something is being sent right now. */
  moving: boolean;
  canUndo: boolean;
  canRetry: boolean;
  needsYou: WriteStatus[];
}

const SOON_MS = 700;
const LATER_MS = 5000;

/** Draws many write states together; null when nothing was ever written for this application. */
export function summarise(writes: WriteStatus[], atsName: string): WriteSummary | null {
  if (writes.length === 0) return null;
  const inState = (...states: WriteStatus['state'][]) =>
    writes.filter((write) => states.includes(write.state));
  const moving = inState('queued', 'sending');
  const waiting = inState('retry');
  const unsure = inState('unsure');
  const needsYou = inState('dead');
  const sent = inState('sent');
  const stays = sent.filter((write) => write.stays);
  const rest = {
    ...{ moving: moving.length > 0, canRetry: false, needsYou },
    canUndo: sent.length > stays.length,
  };

  if (moving.length)
    return {
      ...rest,
      text: t('write.sum.moving', { ats: atsName }),
      tone: 'calm',
      askAgainMs: SOON_MS,
      canUndo: false,
    };
  if (unsure.length)
    return { ...rest, text: t('write.sum.unsure', { ats: atsName }), tone: 'warn', askAgainMs: SOON_MS };
  if (waiting.length) {
    const next = Math.min(...waiting.map((write) => write.retryAtMs ?? Number.POSITIVE_INFINITY));
    const text = Number.isFinite(next)
      ? t('write.sum.waitingUntil', { ats: atsName, time: clock(next) })
      : t('write.sum.waiting', { ats: atsName });
    return { ...rest, text, tone: 'warn', askAgainMs: LATER_MS };
  }
  if (needsYou.length) {
    const text = tCount('write.sum.needsYou', needsYou.length);
    return { ...rest, text, tone: 'bad', askAgainMs: null, canRetry: true };
  }
  const kept = inState('kept');
  if (kept.length === writes.length)
    return { ...rest, text: tCount('write.sum.kept', kept.length), tone: 'calm', askAgainMs: null };
  const undone = inState('undone');
  if (undone.length && !rest.canUndo) {
    const lastMs = Math.max(...undone.map((write) => write.atMs));
    const text = [
      t('write.sum.undone', { time: clock(lastMs) }),
      stays.length && tCount('write.sum.stays', stays.length),
    ];
    return { ...rest, text: text.filter(Boolean).join(' · '), tone: 'calm', askAgainMs: null };
  }
  const lastMs = Math.max(...(sent.length ? sent : writes).map((write) => write.atMs));
  return sent.length
    ? { ...rest, text: t('write.sum.sent', { time: clock(lastMs) }), tone: 'good', askAgainMs: null }
    : { ...rest, text: t('write.sum.undone', { time: clock(lastMs) }), tone: 'calm', askAgainMs: null };
}
