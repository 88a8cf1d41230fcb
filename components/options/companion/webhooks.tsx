import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { t } from '@/components/ui/words';
import type { HeldView } from '@/lib/remote/company';
import { errorOf } from '../use-connections';
import { useCompanionActions } from './use-companion';

/** Where the vendor's webhooks go, and the secret that they are signed with, which the companion never tells again. */
export function Webhooks({ held, url }: { held: HeldView; url: string }) {
  const { changeHeld } = useCompanionActions();
  const [secret, setSecret] = useState('');
  const error = errorOf(changeHeld.data);
  const save = () =>
    changeHeld.mutate(
      { connectionId: held.id, hookSecret: secret },
      { onSuccess: (answer) => answer.ok && setSecret('') },
    );
  return (
    <div className="grid gap-2 text-sm">
      <p className="flex flex-wrap items-center gap-2">
        <span className="text-muted">{t('companion.hookUrl')}</span>
        <code className="min-w-0 break-all font-mono text-xs">{url}</code>
        <CopyButton text={url} label={t('common.copy')} about={t('companion.hookUrl')} />
      </p>
      <form
        className="flex flex-wrap items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field
          label={t('companion.hookSecret')}
          hint={t(held.hasHookSecret ? 'companion.hookSecretKept' : 'companion.hookSecretHint')}
          type="password"
          autoComplete="off"
          required
          maxLength={4000}
          value={secret}
          onChange={({ target }) => setSecret(target.value)}
        />
        <Button small type="submit" busy={changeHeld.isPending}>
          {t('companion.hookSecretSave')}
        </Button>
      </form>
      {error && <Notice error={error} />}
    </div>
  );
}
