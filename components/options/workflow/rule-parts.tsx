import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { t } from '@/components/ui/words';

export const INPUT = 'min-h-9 min-w-0 max-w-full rounded-lg border border-edge bg-surface px-2';

/** One line of the sentence, with its word before it and its way out behind it. */
export function Row({ word, onRemove, children }: { word: string; onRemove(): void; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <strong className="w-14">{word}</strong>
      {children}
      <IconButton icon={X} label={t('workflow.remove')} onClick={onRemove} />
    </div>
  );
}

interface NamesProps {
  label: string;
  value: string[];
  offer: string[];
  onChange(names: string[]): void;
}

/** Names in one line; those that were seen are on offer. */
export function Names({ label, value, offer, onChange }: NamesProps) {
  const id = useId();
  return (
    <>
      <input
        aria-label={label}
        list={id}
        defaultValue={value.join(', ')}
        placeholder={t('workflow.anyOf')}
        onChange={({ target }) =>
          onChange(
            target.value
              .split(',')
              .map((one) => one.trim())
              .filter(Boolean),
          )
        }
        className={`${INPUT} w-64`}
      />
      <datalist id={id}>
        {offer.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  );
}
