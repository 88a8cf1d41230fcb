import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { copyText } from '@/components/ui/copy-text';
import { t, tCount } from '@/components/ui/words';
import type { PageView } from '@/lib/messages';
import { PanelFoot } from '../panel-frame';
import { valueWords } from '../write-words';

const SAID_FOR_MS = 2000;

/** What goes along by the clipboard, because nothing is written here: the note with one press, each field with another. */
export function ClipboardFooter({ note, fields }: NonNullable<PageView['clipboard']>) {
  const [said, setSaid] = useState<'copied' | 'refused' | null>(null);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <PanelFoot
      line={<span className="font-medium">{tCount('page.toCopy', fields.length)}</span>}
      details={
        <>
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
        </>
      }
    >
      <Button
        tone="primary"
        icon={said === 'copied' ? Check : Copy}
        onClick={async () => setSaid((await copyText(note)) ? 'copied' : 'refused')}
      >
        <span aria-live="polite">
          {said ? t(said === 'copied' ? 'common.copied' : 'common.notCopied') : t('page.copyNote')}
        </span>
      </Button>
    </PanelFoot>
  );
}
