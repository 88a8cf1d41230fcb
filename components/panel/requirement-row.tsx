import { ChevronDown } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { said } from '@/components/ui/said/said';
import { t } from '@/components/ui/words';
import type { Finding, Quote } from '@/lib/engine/types';
import { QuoteLine } from './quote-line';
import { VERDICTS } from './verdict-words';

const QUOTES_AT_FIRST = 2;

interface RequirementRowProps {
  finding: Finding;
  onQuote?: (quote: Quote) => void;
  /** What else the opened row holds, e.g. a verdict of the reader's own. */
  more?: (finding: Finding) => ReactNode;
}

/** One requirement: its points, the verdict in a word, the quotes; opened, the rule and the job's own words. */
export function RequirementRow({ finding, onQuote, more: below }: RequirementRowProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const { requirement, quotes, verdict, why, override } = finding;
  const { icon: Icon, word, ink } = VERDICTS[verdict];
  const shown = open ? quotes : quotes.slice(0, QUOTES_AT_FIRST);
  const more = quotes.length - shown.length;
  return (
    <li
      ref={row}
      data-moves={requirement.id}
      className="scroll-my-3 overflow-clip rounded-xl border border-line bg-surface"
    >
      <button
        type="button"
        data-requirement
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="flex w-full scroll-my-16 items-start gap-2.5 rounded-xl p-3 text-left -outline-offset-2 hover:bg-sunken"
      >
        <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${ink}`} />
        <span className="min-w-0 flex-1">
          <span className="line-clamp-2 font-medium" title={requirement.label}>
            {requirement.label}
          </span>
          <span className={`text-sm ${verdict === 'contradicted' ? ink : 'text-muted'}`}>
            {t(word)}
            {requirement.must && ` · ${t('score.must')}`}
            {override && ` · ${t('override.by', { by: override.by })}`}
          </span>
        </span>
        <Points finding={finding} />
        <ChevronDown
          aria-hidden
          className={`mt-0.5 size-4 shrink-0 text-muted transition-transform ${open ? 'rotate-180' : ''}`}
        />
      </button>
      {shown.length > 0 && (
        <ul className="grid grid-cols-1 gap-1.5 pr-3 pb-3 pl-10.5">
          {shown.map((quote) => (
            <QuoteLine key={`${quote.start}-${quote.end}`} quote={quote} onQuote={onQuote} />
          ))}
          {more > 0 && (
            <li>
              <button type="button" onClick={() => setOpen(true)} className="min-h-6 text-sm text-accent">
                {t('common.more', { n: more })}
              </button>
            </li>
          )}
        </ul>
      )}
      <div
        id={id}
        hidden={!open}
        className="grid gap-2 border-t border-line bg-sunken/60 p-3 pl-10.5 text-sm"
      >
        <p>{said(why)}</p>
        {requirement.text && requirement.text !== requirement.label && (
          <p className="text-muted">{t('score.jobSays', { text: requirement.text })}</p>
        )}
        {open && below?.(finding)}
      </div>
    </li>
  );
}

function Points({ finding: { points, weight, verdict } }: { finding: Finding }) {
  if (weight === 0) return <span className="text-sm text-muted">{t('score.askedOnly')}</span>;
  return (
    <span className="grid w-14 shrink-0 justify-items-end gap-1">
      <span className="tabular-nums" aria-hidden="true">
        <strong className="font-semibold">{points}</strong>
        <span className="text-muted">/{weight}</span>
      </span>
      <span className="sr-only">{t('score.points', { points, weight })}</span>
      <span aria-hidden="true" className="h-1.5 w-full overflow-clip rounded-full bg-sunken">
        <span
          className={`block h-full rounded-full ${VERDICTS[verdict].bar}`}
          style={{ width: `${(points / weight) * 100}%` }}
        />
      </span>
    </span>
  );
}
