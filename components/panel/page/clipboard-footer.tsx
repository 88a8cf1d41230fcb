import { Check, ChevronUp, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { copyText } from '@/components/ui/copy-text';
import { t, tCount } from '@/components/ui/words';
import type { PageView } from '@/lib/messages';
import { valueWords } from '../write-words';

const SAID_FOR_MS = 2000;

/** What goes along by the clipboard, because nothing is written here: the note with one press, each field with another. */
export function ClipboardFooter({ note, fields }: NonNullable<PageView['clipboard']>) {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<'copied' | 'refused' | null>(null);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <footer className="border-t border-line bg-surface shadow-[0_-4px_12px_rgb(16_24_32/.06)]">
      {open && (
        <div className="grid max-h-[45dvh] grid-cols-1 gap-3 overflow-y-auto border-b border-line px-4 py-3">
          <ul className="grid grid-cols-1 divide-y divide-line" aria-label={t('page.fields')}>
            {fields.map(({ value, text }) => (
              <li key={value} className="flex items-start gap-2 py-1.5">
                <div className="min-w-0 flex-1">
                  <p className="text-sm text-muted">{valueWords(value)}</p>
                  <p className="line-clamp-3 whitespace-pre-line">{text}</p>
                </div>
                <CopyButton text={text} label={t('common.copy')} about={valueWords(value)} />
              </li>
            ))}
          </ul>
          <details>
            <summary className="font-medium">{t('page.note')}</summary>
            <p className="mt-2 whitespace-pre-wrap rounded-lg bg-sunken p-3 text-sm">{note}</p>
          </details>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-2 py-2.5 pr-4 pl-2">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="flex min-h-9 min-w-0 flex-1 items-center gap-1.5 rounded-lg px-2 text-left hover:bg-sunken"
        >
          <ChevronUp
            aria-hidden
            className={`size-4 shrink-0 text-muted transition-transform ${open ? 'rotate-180' : ''}`}
          />
          <span className="font-medium">{tCount('page.toCopy', fields.length)}</span>
        </button>
        <Button
          tone="primary"
          icon={said === 'copied' ? Check : Copy}
          onClick={async () => setSaid((await copyText(note)) ? 'copied' : 'refused')}
        >
          <span aria-live="polite">
            {said ? t(said === 'copied' ? 'common.copied' : 'common.notCopied') : t('page.copyNote')}
          </span>
        </Button>
      </div>
    </footer>
  );
}
