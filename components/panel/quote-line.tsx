import { t } from '@/components/ui/words';
import type { Quote } from '@/lib/engine/types';

interface QuoteLineProps {
  quote: Quote;
  onQuote?: (quote: Quote) => void;
}

/** The resume's own words, leading to their place in the resume where it can be shown. */
export function QuoteLine({ quote, onQuote }: QuoteLineProps) {
  const words = <q className="line-clamp-3">{quote.text.replace(/\s+/g, ' ').trim()}</q>;
  return (
    <li className="border-l-2 border-mark-strong">
      {onQuote ? (
        <button
          type="button"
          title={t('score.showQuote')}
          onClick={() => onQuote(quote)}
          className="min-h-6 w-full rounded-r px-2 py-0.5 text-left -outline-offset-2 hover:bg-mark"
        >
          {words}
        </button>
      ) : (
        <span className="block px-2 py-0.5">{words}</span>
      )}
    </li>
  );
}
