import { ChevronUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Logo } from '@/components/ui/logo';

/** The panel's top: whose resume it is, the tools beside the name, and what `children` say below it, from the second column on. */
export function PanelTop({ name, tools, children }: { name: string; tools: ReactNode; children: ReactNode }) {
  return (
    <header className="grid grid-cols-[auto_1fr_auto] items-center gap-x-2.5 border-b border-line bg-surface py-2.5 pr-2 pl-4">
      <Logo className="size-6" />
      <h1 className="min-w-0 truncate text-lg leading-8" title={name}>
        {name}
      </h1>
      <div className="flex">{tools}</div>
      {children}
    </header>
  );
}

interface PanelFootProps {
  /** One line on what there is or how it stands; pressed, it shows or hides `details`. */
  line: ReactNode;
  details: ReactNode;
  /** What has to be said whether or not the details are on show. */
  notices?: ReactNode;
  /** The buttons beside the line. */
  children: ReactNode;
}

/** The panel's foot: one line that opens upwards, and what can be done about it. */
export function PanelFoot({ line, details, notices, children }: PanelFootProps) {
  const [open, setOpen] = useState(false);
  return (
    <footer className="border-t border-line bg-surface shadow-[0_-4px_12px_rgb(16_24_32/.06)]">
      {open && (
        <div className="grid max-h-[45dvh] grid-cols-1 gap-4 overflow-y-auto border-b border-line px-4 py-3">
          {details}
        </div>
      )}
      {notices}
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
          {line}
        </button>
        {children}
      </div>
    </footer>
  );
}
