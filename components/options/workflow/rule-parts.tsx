import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { t } from '@/components/ui/words';

export const INPUT = 'min-h-9 min-w-0 max-w-full rounded-lg border border-edge bg-surface px-2';

export const Problem = ({ children }: { children: ReactNode }) => (
  <p role="alert" className="text-sm text-bad">
    {children}
  </p>
);

interface RowProps {
  word: string;
  /** What is missing or wrong in this line. */
  problem: string | undefined;
  onRemove(): void;
  children: ReactNode;
}

/** One line of the sentence, with its word before it and its way out behind it. */
export function Row({ word, problem, onRemove, children }: RowProps) {
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap items-center gap-2">
        <strong className="w-14">{word}</strong>
        {children}
        <IconButton icon={X} label={t('workflow.remove')} onClick={onRemove} />
      </div>
      {problem && (
        <div className="sm:pl-16">
          <Problem>{problem}</Problem>
        </div>
      )}
    </div>
  );
}

interface NameProps {
  label: string;
  value: string;
  /** Names that were seen, to choose from. */
  offer: string[];
  onChange(name: string): void;
}

/** One name; those that were seen are on offer. */
export function Name({ label, value, offer, onChange, ...more }: NameProps & { placeholder?: string }) {
  const id = useId();
  return (
    <>
      <input
        {...more}
        aria-label={label}
        list={id}
        maxLength={200}
        defaultValue={value}
        onChange={({ target }) => onChange(target.value)}
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

interface NamesProps {
  label: string;
  value: string[];
  offer: string[];
  onChange(names: string[]): void;
}

/** Names in one line, separated by commas. */
export function Names({ value, onChange, ...rest }: NamesProps) {
  const parts = (line: string) =>
    line
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean);
  return (
    <Name
      {...rest}
      placeholder={t('workflow.anyOf')}
      value={value.join(', ')}
      onChange={(line) => onChange(parts(line))}
    />
  );
}
