import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { t } from '@/components/ui/words';
import type { Verdict } from '@/lib/decisions/model';
import { type ReviewCandidate, type ReviewDecision, standingOf } from '@/lib/review/model';
import type { Failure } from './server';
import type { Session } from './session';

export interface Deciding {
  candidates: readonly ReviewCandidate[];
  standing: ReadonlyMap<string, ReviewDecision>;
  waiting: ReadonlySet<string>;
  trouble: Failure | null;
  /** What was said last during this visit, while it stands. */
  last: ReviewDecision | null;
  /** Comments begun and not decided with, by candidate. */
  drafts: Map<string, string>;
  nameOf(id: string): string;
  /** Who comes next without a decision, after this one and round again; null where all are decided. */
  firstOpen(after: string | null): string | null;
  say(candidate: string, verdict: Verdict, comment: string): void;
  takeBack(candidate: string): void;
  sendNow(): void;
}

/** The manager's decisions as the page draws them. */
export function useDeciding(session: Session): Deciding {
  const { decisions, waiting, trouble } = useSyncExternalStore(session.subscribe, session.state);
  const { candidates } = session.package;
  const standing = useMemo(() => standingOf(decisions), [decisions]);
  const [lastOf, setLastOf] = useState<string | null>(null);
  const drafts = useRef(new Map<string, string>());

  useEffect(() => {
    const again = () => void session.flush(true);
    const hidden = () => document.visibilityState === 'hidden' && session.leave();
    document.addEventListener('visibilitychange', hidden);
    addEventListener('pagehide', session.leave);
    addEventListener('online', again);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      removeEventListener('pagehide', session.leave);
      removeEventListener('online', again);
    };
  }, [session]);

  return {
    ...{ candidates, standing, waiting, trouble },
    drafts: drafts.current,
    last: (lastOf && standing.get(lastOf)) || null,
    nameOf(id) {
      const at = candidates.findIndex((one) => one.id === id);
      return candidates[at]?.name ?? t('review.candidate', { n: at + 1 });
    },
    firstOpen(after) {
      const from = candidates.findIndex(({ id }) => id === after) + 1;
      const round = [...candidates.slice(from), ...candidates.slice(0, from)];
      // The decision that was just made may not have come round yet.
      return round.find(({ id }) => id !== after && !standing.has(id))?.id ?? null;
    },
    say(candidate, verdict, comment) {
      setLastOf(candidate);
      void session.say(candidate, verdict, comment);
    },
    takeBack(candidate) {
      setLastOf(null);
      void session.takeBack(candidate);
    },
    sendNow: () => void session.flush(true),
  };
}
