import { LockKeyhole } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Logo } from '@/components/ui/logo';
import { t } from '@/components/ui/words';

interface PassphraseFormProps {
  wrong: boolean;
  busy: boolean;
  onSubmit(passphrase: string): void;
}

/** The second half of the key, which came another way than the link. */
export function PassphraseForm({ wrong, busy, onSubmit }: PassphraseFormProps) {
  const [passphrase, setPassphrase] = useState('');
  function submit(event: FormEvent) {
    event.preventDefault();
    if (passphrase.trim() && !busy) onSubmit(passphrase);
  }
  return (
    <main className="mx-auto grid max-w-md gap-6 p-6 pt-[12vh]">
      <Logo className="size-10" />
      <div className="grid gap-2">
        <h1 className="text-xl">{t('review.passphrase.title')}</h1>
        <p className="text-muted">{t('review.passphrase.about')}</p>
      </div>
      <form onSubmit={submit} className="grid gap-4">
        <Field
          autoFocus
          label={t('review.passphrase.label')}
          autoCapitalize="none"
          value={passphrase}
          error={wrong ? t('review.passphrase.wrong') : undefined}
          onChange={(event) => setPassphrase(event.target.value)}
          className="min-h-12"
        />
        <Button type="submit" tone="primary" icon={LockKeyhole} busy={busy} className="min-h-12">
          {t('review.passphrase.open')}
        </Button>
      </form>
    </main>
  );
}
