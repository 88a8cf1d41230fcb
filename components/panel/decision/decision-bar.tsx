import { Check, SkipForward } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { said } from '@/components/ui/said/said';
import { useKeys } from '@/components/ui/use-keys';
import { t } from '@/components/ui/words';
import { standing, VERDICTS, type Verdict } from '@/lib/decisions/model';
import type { PanelView } from '@/lib/messages';
import type { Writes } from '../use-writes';
import { Decided } from './decided';
import { DecisionForm } from './decision-form';
import { useDecision } from './use-decision';

const ICONS = { approve: Check, skip: SkipForward } as const;
const KEYS = { approve: 'a', skip: 's' } as const;

interface DecisionBarProps {
  view: PanelView;
  writes: Writes;
  onRefresh(): void;
  onDecided(): void;
}

/** What the person thinks: two buttons, or the decision that stands. It moves nobody in the ATS. */
export function DecisionBar({ view, writes, onRefresh, onDecided }: DecisionBarProps) {
  const [asked, ask] = useState<Verdict | null>(null);
  const bar = useRef<HTMLElement>(null);
  const deciding = useDecision(view, onRefresh);
  const decision = standing(view.decisions);
  const wasAsked = useRef(asked);
  useEffect(() => {
    // The form is gone, and with it the focus: reading goes on from the bar.
    if (wasAsked.current && !asked) bar.current?.focus();
    wasAsked.current = asked;
  }, [asked]);
  useKeys({
    a: () => ask('approve'),
    s: () => ask('skip'),
    z: decision && !asked && !deciding.busy ? deciding.withdraw : undefined,
  });
  return (
    <section
      ref={bar}
      tabIndex={-1}
      aria-label={t('decision.title')}
      className="grid max-h-[60dvh] gap-2 overflow-y-auto border-t border-line bg-surface px-4 py-2.5 -outline-offset-2"
    >
      {deciding.problem && (
        <p role="alert" className="rounded-lg bg-bad-soft px-3 py-2 text-sm text-bad">
          {said(deciding.problem)}
        </p>
      )}
      {deciding.leftAlone.map((line) => (
        <p key={line} role="status" className="rounded-lg bg-warn-soft px-3 py-2 text-sm text-warn">
          {said(line)}
        </p>
      ))}
      {view.concealed && !asked && !decision && (
        <p className="text-sm text-muted">{t('decision.judgeFirst')}</p>
      )}
      {asked && (
        <DecisionForm
          key={asked}
          verdict={asked}
          busy={deciding.busy}
          onCancel={() => ask(null)}
          onSay={(opinion) =>
            deciding.decide(opinion, () => {
              ask(null);
              onDecided();
            })
          }
        />
      )}
      {!asked && decision && (
        <Decided
          view={view}
          decision={decision}
          deciding={deciding}
          writes={writes.writes}
          onChange={() => ask(decision.verdict === 'approve' ? 'skip' : 'approve')}
        />
      )}
      {!asked && !decision && (
        <div className="grid grid-cols-2 gap-2">
          {VERDICTS.map((verdict) => (
            <Button
              key={verdict}
              icon={ICONS[verdict]}
              busy={deciding.busy}
              aria-keyshortcuts={KEYS[verdict]}
              // In the narrowest panel a longer language needs the room.
              className="max-[359px]:px-2"
              onClick={() => ask(verdict)}
            >
              {t(`decision.${verdict}`)}
              <kbd
                aria-hidden
                className="font-mono text-xs font-normal text-muted uppercase max-[359px]:hidden"
              >
                {KEYS[verdict]}
              </kbd>
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
