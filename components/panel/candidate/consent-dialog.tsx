import { useMutation } from '@tanstack/react-query';
import { UserRoundCheck, UserRoundX } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { said } from '@/components/ui/said/said';
import { t } from '@/components/ui/words';
import { LONGEST_WHY } from '@/lib/consent/model';
import type { PanelView } from '@/lib/messages';
import { send } from '@/lib/messages/client';
import { PanelDialog } from './panel-dialog';

/** Records that the candidate does not want to be scored, or, with a reason, that they do again. */
export function ConsentDialog({ view, onDone }: { view: PanelView; onDone(): void }) {
  const out = view.optOut?.optedOut ?? false;
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState('');
  const [instead, setInstead] = useState('');
  const applicationId = view.application?.id;
  const save = useMutation({
    mutationFn: () =>
      out ? send('optIn', { applicationId, why }) : send('optOut', { applicationId, why, instead }),
    onSuccess: (answer) => {
      if (!answer.ok) return;
      setOpen(false);
      setWhy('');
      setInstead('');
      onDone();
    },
  });
  const problem = save.data && !save.data.ok ? save.data.error.message : null;
  const words = out ? 'in' : 'out';
  return (
    <PanelDialog
      title={t(`candidate.${words}.title`)}
      about={t(`candidate.${words}.about`, { ats: view.atsName })}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button icon={out ? UserRoundCheck : UserRoundX}>{t(`candidate.${words}.open`)}</Button>}
    >
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Words label={t(`candidate.${words}.why`)} value={why} onChange={setWhy} required={out} />
        {!out && <Words label={t('candidate.out.instead')} value={instead} onChange={setInstead} />}
        {problem && (
          <p role="alert" className="text-sm text-bad">
            {said(problem)}
          </p>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={() => setOpen(false)}>{t('common.cancel')}</Button>
          <Button type="submit" tone="primary" busy={save.isPending}>
            {t(`candidate.${words}.do`)}
          </Button>
        </div>
      </form>
    </PanelDialog>
  );
}

interface WordsProps {
  label: string;
  value: string;
  required?: boolean;
  onChange(value: string): void;
}

function Words({ label, value, required = false, onChange }: WordsProps) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        required={required}
        maxLength={LONGEST_WHY}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="w-full rounded-lg border border-edge bg-surface px-3 py-1.5"
      />
    </div>
  );
}
