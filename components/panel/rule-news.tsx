import { ArrowRight, Lightbulb, ListChecks, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { clock } from '@/components/ui/format';
import { t } from '@/components/ui/words';
import type { PanelView } from '@/lib/messages';

function Line({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <p className="flex gap-2 rounded-lg bg-accent-soft px-3 py-2">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
      <span>{children}</span>
    </p>
  );
}

type RuleNewsProps = Pick<PanelView, 'suggestions' | 'shortlistedBy' | 'moves' | 'atsName'>;

/** What rules say of this application: a stage to think of, the shortlist, a move that is about to be made. */
export function RuleNews({ suggestions, shortlistedBy, moves, atsName }: RuleNewsProps) {
  return (
    <>
      {suggestions.map(({ stage, rule }) => (
        <Line key={`${rule} ${stage}`} icon={Lightbulb}>
          {t('workflow.suggests', { rule, stage, ats: atsName })}
        </Line>
      ))}
      {shortlistedBy !== null && (
        <Line icon={ListChecks}>{t('workflow.onShortlist', { rule: shortlistedBy })}</Line>
      )}
      {moves.map(({ rule, to, notBeforeMs }) => (
        <Line key={`${rule} ${to}`} icon={ArrowRight}>
          {t('workflow.moveComes', { rule, to, time: clock(notBeforeMs ?? Date.now()) })}
        </Line>
      ))}
    </>
  );
}
