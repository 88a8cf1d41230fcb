import { CircleQuestionMark } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { type KeyLine, KeysDialog } from '@/components/ui/keys-dialog';
import { useKeys } from '@/components/ui/use-keys';
import { t } from '@/components/ui/words';

const withCtrl = (key: string) => `${t('help.keys.ctrl')}+${key}`;
const linesOf = (): KeyLine[] => [
  [['Tab', `${t('help.keys.shift')}+Tab`], t('help.pages.tab')],
  [['Enter', t('help.keys.space')], t('help.pages.press')],
  [['↑', '↓'], t('help.pages.arrows')],
  [['Esc'], t('help.pages.close')],
  [[withCtrl('Z'), withCtrl('Y')], t('help.pages.undo')],
  [[withCtrl('S')], t('help.pages.save')],
  [['?'], t('help.this')],
];

/** The keys of the settings, by a button or by the question mark. */
export function KeysHelp() {
  const [open, setOpen] = useState(false);
  useKeys({ '?': () => setOpen(true) });
  return (
    <>
      <Button
        small
        tone="bare"
        icon={CircleQuestionMark}
        className="justify-self-start"
        onClick={() => setOpen(true)}
      >
        {t('help.title')}
      </Button>
      <KeysDialog open={open} onOpenChange={setOpen} lines={linesOf()} about={t('help.pages.about')} />
    </>
  );
}
