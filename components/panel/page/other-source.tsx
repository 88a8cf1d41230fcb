import { useMutation } from '@tanstack/react-query';
import { ClipboardPaste, FileText, FileUp } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { t } from '@/components/ui/words';
import { toBase64 } from '@/lib/ats/body';
import { LIMITS } from '@/lib/engine/read/limits';
import type { PageView } from '@/lib/messages';
import type { AskedSource } from '@/lib/messages/page';
import { sourceName, viaWords } from './page-words';

interface OtherSourceProps {
  view: PageView;
  busy: boolean;
  onRead(source: AskedSource): void;
}

/** Everything else to read: the page's other files and texts, a file of the person's own, pasted text. */
export function OtherSource({ view, busy, onRead }: OtherSourceProps) {
  const id = useId();
  const [pasting, setPasting] = useState(false);
  const [text, setText] = useState('');
  const take = useMutation({
    mutationFn: async (file: File) => {
      if (file.size > LIMITS.fileBytes) return false;
      const base64 = toBase64(new Uint8Array(await file.arrayBuffer()));
      onRead({ kind: 'file', name: file.name.slice(0, 300), base64 });
      return true;
    },
  });
  const others = view.sources.filter((one) => one.id !== view.used?.id && !one.elsewhere);
  return (
    <div className="grid gap-2">
      {others.length > 0 && (
        <ul aria-label={t('page.onThisPage')} className="grid gap-1">
          {others.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                disabled={busy}
                onClick={() => onRead({ kind: 'found', id: one.id })}
                className="flex w-full items-start gap-2.5 rounded-lg border border-line bg-surface px-3 py-2 text-left hover:bg-sunken disabled:opacity-60"
              >
                <FileText aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
                <span className="min-w-0">
                  <span className="block truncate font-medium">{sourceName(one)}</span>
                  <span className="text-sm text-muted">{viaWords(one)}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        <label
          htmlFor={id}
          className="inline-flex min-h-9 cursor-pointer items-center gap-2 rounded-lg border border-line bg-surface px-3.5 font-medium hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        >
          <FileUp aria-hidden className="size-4" />
          {t('page.chooseFile')}
          <input
            id={id}
            type="file"
            accept=".pdf,.docx,.odt,.rtf,.html,.txt"
            className="sr-only"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) take.mutate(file);
              target.value = '';
            }}
          />
        </label>
        <Button icon={ClipboardPaste} aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          {t('page.pasteText')}
        </Button>
      </div>
      {take.data === false && (
        <p role="alert" className="text-sm text-bad">
          {t('page.what.tooLarge')}
        </p>
      )}
      {take.error && (
        <p role="alert" className="text-sm text-bad">
          {t('page.what.refused')}
        </p>
      )}
      {pasting && (
        <form
          className="grid gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim()) onRead({ kind: 'text', text });
          }}
        >
          <label htmlFor={`${id}-text`} className="font-medium">
            {t('page.resumeText')}
          </label>
          <textarea
            id={`${id}-text`}
            rows={6}
            value={text}
            maxLength={LIMITS.textChars}
            onChange={({ target }) => setText(target.value)}
            className="w-full rounded-lg border border-edge bg-surface px-3 py-2"
          />
          <Button
            type="submit"
            tone="primary"
            busy={busy}
            disabled={!text.trim()}
            className="justify-self-start"
          >
            {t('page.readThis')}
          </Button>
        </form>
      )}
    </div>
  );
}
