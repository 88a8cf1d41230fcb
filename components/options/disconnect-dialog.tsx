import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { t } from '@/components/ui/words';

interface DisconnectDialogProps {
  name: string;
  busy: boolean;
  onConfirm(): void;
}

/** Disconnecting with a question before it, because writing stops and a new sign-in is needed afterwards. */
export function DisconnectDialog({ name, busy, onConfirm }: DisconnectDialogProps) {
  return (
    <ConfirmDialog
      title={t('connections.disconnect.sure', { name })}
      about={t('connections.disconnect.about', { name })}
      confirm={t('connections.disconnect.do')}
      onConfirm={onConfirm}
    >
      <Button tone="danger" busy={busy}>
        {t('connections.disconnect.do')}
      </Button>
    </ConfirmDialog>
  );
}
