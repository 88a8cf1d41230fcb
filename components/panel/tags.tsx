import { Tag } from 'lucide-react';
import { t, type WordKey } from '@/components/ui/words';
import type { Quote } from '@/lib/engine/types';
import type { PanelView } from '@/lib/messages';
import type { TagReason } from '@/lib/tags/tags';
import { QuoteLine } from './quote-line';

const WORDS: Readonly<Record<PanelView['tags'][number]['tag'], WordKey>> = {
  relocation_ok: 'tags.relocation',
  urgent: 'tags.urgent',
  diversity: 'tags.diversity',
};

interface TagsProps {
  tags: PanelView['tags'];
  onQuote?: (quote: Quote) => void;
}

/** Each tag with what it rests on: words of the resume, a field of the ATS, a rule. None of them touches the score. */
export function Tags({ tags, onQuote }: TagsProps) {
  if (tags.length === 0) return null;
  return (
    <section aria-label={t('tags.title')}>
      <h2 className="mb-2 text-lg">{t('tags.title')}</h2>
      <ul className="grid grid-cols-1 gap-2 rounded-xl border border-line bg-surface p-3">
        {tags.map(({ tag, reasons }) => (
          <li key={tag} className="flex gap-2.5">
            <Tag aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
            <div className="min-w-0 flex-1">
              <p className="font-medium">{t(WORDS[tag])}</p>
              <ul className="grid grid-cols-1 gap-1 text-sm">
                {reasons.map((reason) => (
                  <Reason key={JSON.stringify(reason)} reason={reason} onQuote={onQuote} />
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
      <p className="mt-1.5 text-sm text-muted">{t('tags.notScored')}</p>
    </section>
  );
}

/** Yes/no fields come as `true`. */
const inWords = (value: string) => (value === 'true' ? t('tags.yes') : value);

function Reason({ reason, onQuote }: { reason: TagReason; onQuote?: (quote: Quote) => void }) {
  if (reason.kind === 'quote') return <QuoteLine quote={reason.quote} onQuote={onQuote} />;
  return (
    <li className="text-muted">
      {reason.kind === 'priority job'
        ? t('tags.priorityJob')
        : reason.value
          ? t('tags.field', { field: reason.field, value: inWords(reason.value) })
          : t('tags.declared', { field: reason.field })}
    </li>
  );
}
