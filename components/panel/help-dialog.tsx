import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { IconButton } from '@/components/ui/icon-button';
import { t } from '@/components/ui/words';

interface HelpDialogProps {
  open: boolean;
  onOpenChange(open: boolean): void;
  atsName: string;
}

const shortcuts = (atsName: string): [keys: string[], what: string][] => [
  [['j', 'k'], t('help.step')],
  [['Enter'], t('help.open')],
  [['r'], t('help.resume')],
  [['Esc'], t('help.back')],
  [['a'], t('help.approve')],
  [['s'], t('help.skip')],
  [['z'], t('help.takeBack')],
  [['w'], t('write.to', { ats: atsName })],
  [['u'], t('help.undo')],
  [['?'], t('help.this')],
];

/** The keys, for people who read many candidates a day. */
export function HelpDialog({ open, onOpenChange, atsName }: HelpDialogProps) {
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
            {shortcuts(atsName).map(([keys, what]) => (
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
          <p className="mt-4 text-sm text-muted">{t('help.focus')}</p>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
