import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { t } from '@/components/ui/words';

interface PanelDialogProps {
  title: string;
  about: string;
  open: boolean;
  onOpenChange(open: boolean): void;
  /** The button that opens it. */
  trigger: ReactNode;
  children: ReactNode;
}

/** A dialog that fits the panel at its narrowest. */
export function PanelDialog({ title, about, open, onOpenChange, trigger, children }: PanelDialogProps) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Trigger asChild>{trigger}</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 bg-canvas/80" />
        <Dialog.Content className="fixed inset-x-3 top-6 mx-auto grid max-h-[calc(100dvh-3rem)] max-w-128 gap-3 overflow-y-auto rounded-xl border border-line bg-surface p-4 shadow-xl">
          <div className="flex items-start justify-between gap-2">
            <Dialog.Title className="text-lg leading-8">{title}</Dialog.Title>
            <IconButton icon={X} label={t('common.close')} onClick={() => onOpenChange(false)} />
          </div>
          <Dialog.Description className="text-sm text-muted">{about}</Dialog.Description>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
