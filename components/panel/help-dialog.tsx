import { type KeyLine, KeysDialog } from '@/components/ui/keys-dialog';
import { t } from '@/components/ui/words';

interface HelpDialogProps {
  open: boolean;
  onOpenChange(open: boolean): void;
  atsName: string;
}

const linesOf = (atsName: string): KeyLine[] => [
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

/** The keys of the panel. */
export const HelpDialog = ({ atsName, ...dialog }: HelpDialogProps) => (
  <KeysDialog {...dialog} lines={linesOf(atsName)} about={t('help.focus')} />
);
