import { LoaderCircle, type LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';

const TONES = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  quiet: 'border border-line bg-surface text-ink hover:bg-sunken',
  bare: 'text-accent hover:bg-accent-soft',
  danger: 'border border-line bg-surface text-bad hover:bg-bad-soft',
} as const;

export interface ButtonProps extends ComponentProps<'button'> {
  tone?: keyof typeof TONES;
  icon?: LucideIcon;
  /** Shows a turning mark and takes no clicks while the answer is on its way. */
  busy?: boolean;
  small?: boolean;
}

/** The one button of the house: 36 px high, 28 px when small, never smaller than a WCAG 2.2 target. */
export function Button({
  tone = 'quiet',
  icon,
  busy = false,
  small = false,
  children,
  className = '',
  ...rest
}: ButtonProps) {
  const Icon = busy ? LoaderCircle : icon;
  return (
    <button
      type="button"
      {...rest}
      // Not `disabled`: that would take the focus from whoever pressed it by keyboard.
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
      className={`inline-flex items-center justify-center gap-2 rounded-lg font-medium transition-colors disabled:opacity-60 aria-disabled:opacity-60 ${
        small ? 'min-h-7 px-2 text-sm' : 'min-h-9 px-3.5'
      } ${TONES[tone]} ${className}`}
    >
      {Icon && <Icon aria-hidden className={`size-4 shrink-0 ${busy ? 'animate-spin' : ''}`} />}
      {children}
    </button>
  );
}
