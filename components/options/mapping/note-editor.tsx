import { RotateCcw } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { t } from '@/components/ui/words';
import { DEFAULT_TEMPLATE, LONGEST_TEMPLATE, PLACEHOLDERS, unknownPlaceholders } from '@/lib/note-template';

interface NoteEditorProps {
  template: string;
  onChange(template: string): void;
}

/** The wording of the private note; a press puts a placeholder where the cursor is. */
export function NoteEditor({ template, onChange }: NoteEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const unknown = unknownPlaceholders(template);
  const insert = (name: string) => {
    const { selectionStart: from = template.length, selectionEnd: to = from } = area.current ?? {};
    onChange(`${template.slice(0, from)}{${name}}${template.slice(to)}`);
    area.current?.focus();
  };
  return (
    <section aria-labelledby="note" className="grid gap-3 rounded-xl border border-line bg-surface p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="note" className="text-lg">
          {t('mapping.noteEditor.title')}
        </h2>
        <Button
          small
          tone="bare"
          icon={RotateCcw}
          disabled={template === DEFAULT_TEMPLATE}
          onClick={() => onChange(DEFAULT_TEMPLATE)}
        >
          {t('mapping.noteEditor.reset')}
        </Button>
      </div>
      <ul aria-label={t('mapping.noteEditor.placeholders')} className="flex flex-wrap gap-1.5">
        {PLACEHOLDERS.map((name) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => insert(name)}
              title={t(`mapping.noteEditor.slot.${name}`)}
              className="min-h-7 rounded-full border border-line bg-canvas px-2.5 font-mono text-xs hover:bg-sunken"
            >
              {`{${name}}`}
            </button>
          </li>
        ))}
      </ul>
      <textarea
        ref={area}
        aria-labelledby="note"
        aria-describedby="note-about"
        aria-invalid={unknown.length > 0 || undefined}
        rows={9}
        maxLength={LONGEST_TEMPLATE}
        value={template}
        onChange={(event) => onChange(event.target.value)}
        className={`w-full rounded-lg border bg-surface px-3 py-2 font-mono text-sm ${unknown.length > 0 ? 'border-bad' : 'border-edge'}`}
      />
      <p id="note-about" className={`text-sm ${unknown.length > 0 ? 'text-bad' : 'text-muted'}`}>
        {unknown.length > 0
          ? t('mapping.noteEditor.unknown', { names: unknown.map((name) => `{${name}}`).join(', ') })
          : t('mapping.noteEditor.about')}
      </p>
    </section>
  );
}
