import type { ReactNode } from 'react';
import { t } from '@/components/ui/words';
import type { Finding, Quote } from '@/lib/engine/types';
import { groupFindings } from './group-findings';
import { RequirementRow } from './requirement-row';

interface RequirementsProps {
  findings: Finding[];
  onQuote?: (quote: Quote) => void;
  /** What else an opened row holds. */
  more?: (finding: Finding) => ReactNode;
}

/** Every requirement of the job with its points, what speaks for the candidate first. */
export function Requirements({ findings, onQuote, more }: RequirementsProps) {
  return groupFindings(findings).map(({ title, findings: rows }) => (
    <section key={title} aria-label={t(title)}>
      <div className="mb-2 flex items-baseline justify-between">
        <h2 className="text-lg">{t(title)}</h2>
        <span className="text-sm tabular-nums text-muted">
          {t('score.points', { points: sum(rows, 'points'), weight: sum(rows, 'weight') })}
        </span>
      </div>
      <ul className="grid grid-cols-1 gap-2">
        {rows.map((finding) => (
          <RequirementRow key={finding.requirement.id} finding={finding} onQuote={onQuote} more={more} />
        ))}
      </ul>
    </section>
  ));
}

const sum = (findings: Finding[], of: 'points' | 'weight') =>
  findings.reduce((all, finding) => all + finding[of], 0);
