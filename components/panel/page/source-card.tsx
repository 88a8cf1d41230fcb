import { FileQuestionMark, FileText } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { t, tCount } from '@/components/ui/words';
import type { PageView } from '@/lib/messages';
import type { AskedSource } from '@/lib/messages/page';
import { OtherSource } from './other-source';
import { problemWords, sourceName, viaWords } from './page-words';

interface SourceCardProps {
  view: PageView;
  busy: boolean;
  onRead(source: AskedSource): void;
}

/** What was read and from where, and the way to another text; where nothing was, why, with the ways at hand. */
export function SourceCard({ view, busy, onRead }: SourceCardProps) {
  const [open, setOpen] = useState(false);
  const { used, resume } = view;
  if (!resume)
    return (
      <section className="grid gap-4" aria-live="polite">
        <div className="grid justify-items-center gap-3 px-2 pt-6 text-center">
          <span className="grid size-12 place-items-center rounded-full bg-sunken text-muted">
            <FileQuestionMark aria-hidden className="size-6" />
          </span>
          <h2 className="text-lg">{problemWords(view).title}</h2>
          <p className="max-w-80 text-muted">{problemWords(view).what}</p>
          {view.frames.length > 0 && (
            <p className="max-w-80 text-muted">{t('page.frames', { hosts: view.frames.join(', ') })}</p>
          )}
        </div>
        <OtherSource view={view} busy={busy} onRead={onRead} />
      </section>
    );
  return (
    <section aria-label={t('page.whatWasRead')} className="rounded-xl border border-line bg-surface">
      <div className="flex items-start gap-2.5 p-3">
        <FileText aria-hidden className="mt-0.5 size-5 shrink-0 text-muted" />
        <div className="min-w-0 flex-1">
          <h2 className="truncate font-medium" title={used ? sourceName(used) : undefined}>
            {used && sourceName(used)}
          </h2>
          <p className="text-sm text-muted">
            {used && viaWords(used)} · {tCount('page.words', view.words)}
          </p>
          {view.cut && <p className="text-sm text-warn">{t('page.cut')}</p>}
        </div>
        <Button small tone="bare" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('page.another')}
        </Button>
      </div>
      {open && (
        <div className="border-t border-line p-3">
          <OtherSource view={view} busy={busy} onRead={onRead} />
        </div>
      )}
    </section>
  );
}
