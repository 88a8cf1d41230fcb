import { AlertDialog } from 'radix-ui';
import { Button } from '@/components/ui/button';

interface DisconnectDialogProps {
  name: string;
  busy: boolean;
  onConfirm(): void;
}

/** Disconnecting with a question before it, because writing stops and a new sign-in is needed afterwards. */
export function DisconnectDialog({ name, busy, onConfirm }: DisconnectDialogProps) {
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger asChild>
        <Button tone="danger" busy={busy}>
          Disconnect
        </Button>
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 bg-canvas/80" />
        <AlertDialog.Content className="fixed inset-x-4 top-1/4 mx-auto grid max-w-96 gap-3 rounded-xl border border-line bg-surface p-5 shadow-xl">
          <AlertDialog.Title className="text-lg">Disconnect {name}?</AlertDialog.Title>
          <AlertDialog.Description className="text-muted">
            Candor gives its access back to {name} and forgets the sign-in and the client secret. What it has
            written there stays.
          </AlertDialog.Description>
          <div className="mt-1 flex justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button>Keep it</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button tone="danger" onClick={onConfirm}>
                Disconnect
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
