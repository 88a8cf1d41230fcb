import { ChevronDown, ChevronUp } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { useKeys } from '@/components/ui/use-keys';
import { t } from '@/components/ui/words';
import type { Quote, Score } from '@/lib/engine/types';
import type { PanelView } from '@/lib/messages';
import { cutAtQuotes, quotesOf, sameSpan } from './locate-quote';

interface ResumeTabProps {
  resume: NonNullable<PanelView['resume']>;
  score: Score | null;
  chosen: Quote | null;
  onChoose(quote: Quote): void;
  onBack(): void;
  /** Stands above the text. */
  choice?: ReactNode;
}

/** The resume's text with every quote marked; the chosen one stands out and is scrolled to. */
export function ResumeTab({ resume, score, chosen, onChoose, onBack, choice }: ResumeTabProps) {
  const quotes = useMemo(() => quotesOf(score, chosen), [score, chosen]);
  const at = chosen ? quotes.findIndex((quote) => sameSpan(quote, chosen)) : -1;
  const pieces = useMemo(
    () => cutAtQuotes(resume.text, quotes, at < 0 ? null : at),
    [resume.text, quotes, at],
  );
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    if (chosen) mark.current?.scrollIntoView({ block: 'center' });
  }, [chosen]);

  const step = (by: number) => {
    const to = quotes[at < 0 ? (by > 0 ? 0 : quotes.length - 1) : (at + by + quotes.length) % quotes.length];
    if (to) onChoose(to);
  };
  useKeys({ j: () => step(1), n: () => step(1), k: () => step(-1), p: () => step(-1) });
  const proves = score?.findings.filter(
    (finding) => chosen && finding.quotes.some((quote) => sameSpan(quote, chosen)),
  );
  const label = proves?.map((finding) => finding.requirement.label).join(', ');

  return (
    <>
      <div className="sticky top-0 flex items-center gap-2 border-b border-line bg-canvas py-1 pr-2 pl-4 text-sm">
        <button type="button" onClick={onBack} className="min-h-8 shrink-0 font-medium text-accent">
          {t('common.back')}
        </button>
        <p className="min-w-0 flex-1 truncate text-center text-muted" aria-live="polite" title={label}>
          {at < 0
            ? resume.filename
            : `${t('resume.quote', { at: at + 1, all: quotes.length })}${label ? `: ${label}` : ''}`}
        </p>
        <IconButton
          icon={ChevronUp}
          label={t('resume.previous')}
          disabled={quotes.length === 0}
          onClick={() => step(-1)}
        />
        <IconButton
          icon={ChevronDown}
          label={t('resume.next')}
          disabled={quotes.length === 0}
          onClick={() => step(1)}
        />
      </div>
      {choice}
      <section aria-label={t('resume.text')} className="p-4 whitespace-pre-wrap">
        {pieces.map((piece) =>
          piece.quote === null ? (
            piece.text
          ) : (
            <mark
              key={piece.start}
              ref={piece.quote === at ? mark : undefined}
              aria-current={piece.quote === at || undefined}
              className={`rounded-sm text-ink ${piece.quote === at ? 'bg-mark-strong ring-2 ring-mark-strong' : 'bg-mark'}`}
            >
              {piece.text}
            </mark>
          ),
        )}
      </section>
    </>
  );
}
