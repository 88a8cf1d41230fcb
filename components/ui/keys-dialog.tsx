import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { IconButton } from './icon-button';
import { t } from './words';

/** Keys that do the same, and what they do. */
export type KeyLine = readonly [keys: readonly string[], what: string];

interface KeysDialogProps {
  open: boolean;
  onOpenChange(open: boolean): void;
  lines: readonly KeyLine[];
  /** When the keys work. */
  about: string;
}

/** The keys of a page, for people who read many candidates a day. */
export function KeysDialog({ open, onOpenChange, lines, about }: KeysDialogProps) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 bg-canvas/80" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-4 top-16 mx-auto max-h-[80dvh] max-w-96 overflow-y-auto rounded-xl border border-line bg-surface p-4 shadow-xl"
        >
          <div className="flex items-center justify-between">
            <Dialog.Title className="text-lg">{t('help.title')}</Dialog.Title>
            <IconButton icon={X} label={t('common.close')} onClick={() => onOpenChange(false)} />
          </div>
          <dl className="mt-2 grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2.5">
            {lines.map(([keys, what]) => (
              <div key={what} className="contents">
                <dt className="flex gap-1">
                  {keys.map((key) => (
                    <kbd
                      key={key}
                      className="min-w-6 rounded border border-edge bg-sunken px-1.5 text-center font-mono text-xs leading-5"
                    >
                      {key}
                    </kbd>
                  ))}
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
          <p className="mt-4 text-sm text-muted">{about}</p>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
