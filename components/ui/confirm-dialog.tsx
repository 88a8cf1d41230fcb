import { AlertDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './button';
import { t } from './words';

interface ConfirmDialogProps {
  title: string;
  about: string;
  /** The words of the button that does it. */
  confirm: string;
  /** The words of the button that leaves all as it is. */
  keep?: string;
  onConfirm(): void;
  /** The button that asks. */
  children: ReactNode;
}

/** A question before something that cannot be taken back. */
export function ConfirmDialog({ title, about, confirm, keep, onConfirm, children }: ConfirmDialogProps) {
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger asChild>{children}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 bg-canvas/80" />
        <AlertDialog.Content className="fixed inset-x-4 top-1/4 mx-auto grid max-w-96 gap-3 rounded-xl border border-line bg-surface p-5 shadow-xl">
          <AlertDialog.Title className="text-lg">{title}</AlertDialog.Title>
          <AlertDialog.Description className="whitespace-pre-line text-muted">
            {about}
          </AlertDialog.Description>
          <div className="mt-1 flex justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button>{keep ?? t('common.keep')}</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button tone="danger" onClick={onConfirm}>
                {confirm}
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
