import type { LucideIcon } from 'lucide-react';

interface IconButtonProps {
  icon: LucideIcon;
  label: string;
  turning?: boolean;
  disabled?: boolean;
  onClick(): void;
}

/** A button with a picture only; its words are its tooltip and its name. */
export function IconButton({ icon: Icon, label, turning = false, disabled, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
      className="grid size-8 shrink-0 place-items-center rounded-lg text-muted hover:bg-sunken hover:text-ink disabled:opacity-50"
    >
      <Icon aria-hidden className={`size-4 ${turning ? 'animate-spin' : ''}`} />
    </button>
  );
}
